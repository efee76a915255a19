import {annotationsOf, isRelation, type ParsedSentence, type ParsedToken, subtreeOf} from '../../document/index.js'
import {analyse, clausesOf, compose, joinWords, referencesOf, takesEtre, trimPunctuation} from '../../language/index.js'
import {fromObjectRelative, fromPredicate} from './dated-comments.js'
import {determinerOf, plain} from './description.js'
import type {Fact} from './fact.js'
import {factOf} from './fact-of-clause.js'
import {type NamedPhrase, namedPhraseOf} from './named-phrase.js'
import {type PhraseSource, sourceOver} from './phrase-source.js'

/** Participles that may stand for « s’être réuni » as well as for « avoir été réuni ». */
const REFLEXIVE = new Set(
  'réunir rassembler installer retrouver engager présenter inscrire marier associer allier'.split(' '),
)

/**
 * The facts that a sentence gives beside its main clause without a finite verb of their own, as clauses:
 * « l’école, construite en 1967, » gives « l’école a été construite en 1967 », « le centre, dont le coût est évalué à »
 * gives « le coût du centre est évalué à ».
 *
 * Only dated participles, for only they tell an event and not a state. The clause is analysed like any other.
 */
export function derivedFacts(source: PhraseSource, sentence: ParsedSentence, importance: number): Fact[] {
  const facts: Fact[] = []
  for (const token of sentence.tokens) {
    if (!token.agreed) continue
    const made = isDatedParticiple(source, sentence, token)
      ? (fromParticiple(source, sentence, token) ?? fromPredicate(source, sentence, token))
      : token.deprel === 'acl:relcl'
        ? (fromOwner(source, sentence, token) ?? fromObjectRelative(source, sentence, token))
        : undefined
    const fact = made && clauseAsFact(source, sentence, made, importance)
    if (fact) facts.push(fact)
  }
  return facts
}

export interface Made {
  readonly subject: NamedPhrase
  /** What is said of the subject, verb first. */
  readonly words: string
}

function isDatedParticiple({doc}: PhraseSource, sentence: ParsedSentence, token: ParsedToken): boolean {
  if (token.feats.VerbForm !== 'Part' || token.feats.Tense !== 'Past' || !/^(?:acl|advcl)$/.test(token.deprel))
    return false
  if (
    annotationsOf(doc, sentence.index).quotations.some(
      quotation => quotation.start <= token.start && token.end <= quotation.end,
    )
  )
    return false
  return sentence.tokens.some(
    other =>
      other.head === token.index &&
      other.agreed &&
      annotationsOf(doc, sentence.index).dates.some(
        date =>
          date.kind === 'absolute' &&
          date.bound === undefined &&
          date.value.year !== undefined &&
          date.first <= other.index &&
          other.index <= date.last,
      ),
  )
}

/** « construite en 1967 », set off by commas after its noun, or before the subject at the head of the sentence. */
function fromParticiple(source: PhraseSource, sentence: ParsedSentence, token: ParsedToken): Made | undefined {
  const {doc, french} = source
  // « créée en 2004 et reconnue d’utilité publique »: the date is the first one’s alone.
  const first = subtreeOf(sentence, token.index, other => other.head === token.index && other.deprel === 'conj')
  const own = trimPunctuation(sentence, first)
  if (own[0] !== token.index || own.some(index => !sentence.tokens[index]!.agreed)) return undefined
  if (referencesOf(doc, sentence, own).unresolved.length > 0) return undefined
  const isAfterComma = sentence.tokens[token.index - 1]?.form === ','
  const whole = trimPunctuation(sentence, subtreeOf(sentence, token.index))
  const isFirst = token.index === 0 && sentence.tokens[whole[whole.length - 1]! + 1]?.form === ','
  const head = sentence.tokens[token.head]!
  const owner =
    token.deprel === 'acl' && isAfterComma
      ? head
      : token.deprel === 'advcl' && isFirst
        ? sentence.tokens.find(other => other.head === head.index && /^nsubj/.test(other.deprel) && other.agreed)
        : undefined
  const subject = owner && namedPhraseOf(source, sentence, owner.index)
  if (!subject || subject.isPerson || REFLEXIVE.has(token.lemma)) return undefined
  if (token.feats.Number !== subject.number || (subject.gender && token.feats.Gender !== subject.gender))
    return undefined
  const isPlural = subject.number === 'Plur'
  const isEtre = takesEtre(token.lemma, french)
  if (!isEtre && !french.lexicon.verbFrame(token.lemma).includes('t')) return undefined
  const helper = isEtre ? (isPlural ? 'sont' : 'est') : isPlural ? 'ont été' : 'a été'
  const words = plain(compose([{kept: own, sentence: sentence.index}], doc, french))
  return {subject, words: `${helper} ${words.charAt(0).toLowerCase()}${words.slice(1)}`}
}

/** « dont le coût est évalué à… »: the owner is the noun before « dont », when no other noun stands there. */
function fromOwner(source: PhraseSource, sentence: ParsedSentence, token: ParsedToken): Made | undefined {
  const {doc, french} = source
  const own = subtreeOf(sentence, token.index)
  const dont = sentence.tokens[own.find(index => sentence.tokens[index]!.upos !== 'PUNCT') ?? -1]
  if (!dont || !/^dont$/i.test(dont.form) || sentence.tokens[dont.index - 1]?.form !== ',') return undefined
  const thing = sentence.tokens.find(other => other.head === token.index && /^nsubj/.test(other.deprel) && other.agreed)
  const determiner = thing && determinerOf(sentence, thing.index)
  if (thing?.upos !== 'NOUN' || determiner?.index !== thing.index - 1) return undefined
  if (!/^(?:le|la|les|l’)$/i.test(determiner.form) || determiner.index !== dont.index + 1) return undefined
  const rivals = subtreeOf(sentence, token.head).filter(
    index =>
      index < dont.index &&
      index !== token.head &&
      /^(?:NOUN|PROPN)$/.test(sentence.tokens[index]!.upos) &&
      !isRelation(sentence.tokens[index]!.deprel, 'flat', 'appos'),
  )
  // « le projet de l’école, dont le coût… »: the project’s or the school’s.
  const isNested = isRelation(sentence.tokens[token.head]?.deprel ?? '', 'nmod', 'flat', 'appos')
  const owner = rivals.length === 0 && !isNested ? namedPhraseOf(source, sentence, token.head) : undefined
  const gender = thing.feats.Gender
  if (!owner || owner.isPerson || gender === undefined) return undefined
  const of = (phrase: string): string => joinWords([determiner.form, thing.form, 'de', ...phrase.split(' ')], french)
  const rest = trimPunctuation(
    sentence,
    own.filter(index => index > thing.index),
  )
  if (referencesOf(doc, sentence, rest).unresolved.length > 0) return undefined
  const subject: NamedPhrase = {
    ...owner,
    text: of(owner.text),
    again: of(owner.again),
    gender,
    number: thing.feats.Number ?? 'Sing',
    entity: undefined,
  }
  return {subject, words: plain(compose([{kept: rest, sentence: sentence.index}], doc, french))}
}

/** Analyse the clause as a sentence and take it apart like any other; its subject must be found whole. */
function clauseAsFact(
  source: PhraseSource,
  sentence: ParsedSentence,
  {subject, words}: Made,
  importance: number,
): Fact | undefined {
  const named = `${subject.text.charAt(0).toUpperCase()}${subject.text.slice(1)}`
  const text = `${named} ${words}.`
  const doc = analyse(
    {name: '', text, blocks: [{kind: 'paragraph', start: 0, end: text.length}], meta: {}, notes: []},
    source.french,
  )
  const own = doc.sentences.length === 1 ? doc.sentences[0] : undefined
  const clause = own && clausesOf(own)[0]
  if (!own || clause?.subject === undefined) return undefined
  const tokens = subtreeOf(own, clause.subject)
  if (own.tokens[tokens[tokens.length - 1]!]!.end !== named.length || tokens[0] !== 0) return undefined
  const here = {...subject, head: clause.subject, tokens}
  return factOf(sourceOver(source, doc), own, clause, {importance, origin: sentence, subject: here})
}
