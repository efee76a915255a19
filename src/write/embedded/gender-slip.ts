import {type AnalysedDoc, annotationsOf, childWith, type ParsedSentence, rootOf} from '../../document/index.js'
import {clausesOf, type Replacement} from '../../language/index.js'

/** Verbs whose « il » may stand for nobody. */
const IMPERSONAL =
  /^(falloir|agir|convenir|suffire|importer|exister|rester|sembler|paraître|apparaître|arriver|advenir|résulter|ressortir|manquer|appartenir|valoir|pouvoir|devoir|aller|être|pleuvoir|neiger|faire)$/

/** Words by which a sentence goes on about who has just done something. */
const GOES_ON = /^(également|aussi|toutefois|cependant|néanmoins)$/

/**
 * The slip of an « Il » for the feminine subject of the sentence before, which translated texts make (« La Chine… Il a
 * également cherché »): what to put there; undefined unless nothing else can be meant.
 *
 * The sentence before has one subject, feminine, and names no man and nothing masculine in the singular; this one goes on
 * about it (« également », « aussi »), and nothing in it agrees with « il ».
 */
export function genderSlip(doc: AnalysedDoc, sentence: ParsedSentence): Replacement | undefined {
  const [pronoun] = sentence.tokens
  const before = doc.sentences[sentence.index - 1]
  if (pronoun?.form !== 'Il' || pronoun.deprel !== 'nsubj' || !before || isApart(doc, before, sentence))
    return undefined
  const root = rootOf(sentence)
  if (pronoun.head !== root || IMPERSONAL.test(sentence.tokens[root]!.lemma)) return undefined
  // After « être » a participle or an adjective would have to agree as well.
  if (childWith(sentence, root, 'aux:pass', 'cop', 'expl', 'xcomp')?.upos.match(/^(AUX|PRON|ADJ)$/)) return undefined
  const isEtre = sentence.tokens.some(
    ({head, deprel, lemma}) => head === root && /^aux/.test(deprel) && lemma === 'être',
  )
  if (isEtre || !sentence.tokens.slice(1, 6).some(({form}) => GOES_ON.test(form))) return undefined
  return isFeminineAlone(doc, before) ? {first: 0, last: 0, words: 'Elle'} : undefined
}

/** Whether a heading, a quotation or somebody's speech stands between the two sentences. */
function isApart(doc: AnalysedDoc, before: ParsedSentence, sentence: ParsedSentence): boolean {
  const isText = (block: number): boolean => doc.blocks[block]?.kind === 'paragraph'
  const isNear = sentence.block - before.block <= 1 && isText(before.block) && isText(sentence.block)
  const {quotations, attributions} = annotationsOf(doc, before.index)
  return !isNear || quotations.length > 0 || attributions.length > 0
}

/** Whether a sentence's one subject is feminine and singular, and nothing in it could be « il ». */
function isFeminineAlone(doc: AnalysedDoc, sentence: ParsedSentence): boolean {
  const main = clausesOf(sentence)[0]
  const subject = main?.subject === undefined ? undefined : sentence.tokens[main.subject]
  if (!subject || !/^(NOUN|PROPN)$/.test(subject.upos) || childWith(sentence, subject.index, 'conj')) return false
  const article = childWith(sentence, subject.index, 'det')?.form.toLowerCase()
  if (!/^(la|une|cette)$/.test(article ?? '')) return false
  const namesMan = annotationsOf(doc, sentence.index).mentions.some(({entity}) => {
    const {kind, gender} = doc.entities[entity]!
    return kind === 'person' && gender !== 'Fem'
  })
  return !namesMan && !sentence.tokens.some(({upos, form}) => upos === 'DET' && /^(le|un|ce|cet|mon|ton)$/i.test(form))
}
