import {childWith, isRelation, type ParsedSentence, type ParsedToken} from '../document/index.js'
import {asSentence, clausesOf, type French, parseText} from '../language/index.js'
import {sayingVerbs} from './saying-verbs.js'

/**
 * The predicate of a run’s words read by themselves, as a token of the source sentence; undefined unless they are one
 * whole clause that the source has too.
 *
 * @param inside  All tokens that the run was taken from.
 */
export function runPredicate(
  sentence: ParsedSentence,
  text: string,
  tokens: readonly ParsedToken[],
  inside: readonly ParsedToken[],
  isQuoted: boolean,
  french: French,
): number | undefined {
  const alone = asSentence(text)
  const again = parseText(
    {name: 'run', text: alone, blocks: [{kind: 'paragraph', start: 0, end: alone.length}], meta: {}, notes: []},
    french,
  )
  const [read, ...more] = again.sentences
  const clauses = read ? clausesOf(read) : []
  const [main] = clauses
  if (!read || more.length > 0 || !main) return undefined
  const verb = read.tokens[main.head]!
  const finite = read.tokens[main.finite]!
  const subject = main.subject === undefined ? undefined : read.tokens[main.subject]
  if (!subject)
    return isQuoted && opensSentence(sentence, tokens) && IMPERATIVE.test(text) ? headIn(tokens, verb) : undefined
  if (subject.index > main.finite || finite.feats.Mood === 'Sub') return undefined
  const isMeasure =
    /^(NUM|ADV)$/.test(subject.upos) &&
    read.tokens.some(({head, deprel}) => head === subject.index && isRelation(deprel, 'nmod', 'obl'))
  const isPlain = /^(NOUN|PROPN|SYM)$/.test(subject.upos) || isMeasure
  if (!isPlain && !(isQuoted && isSpeaker(subject, finite))) return undefined
  if (read.tokens.some(token => isRelation(token.deprel, 'mark') && token.head === main.head)) return undefined
  // Each relative or conjunction has a verb of its own, and the clause one more.
  const verbs = read.tokens.filter(({feats}) => feats.VerbForm === 'Fin').length
  const joints = read.tokens.filter(({upos, form}) => upos === 'SCONJ' || /^(qui|dont|où|que|qu’)$/i.test(form)).length
  if (verbs <= joints) return undefined
  const hasObject = read.tokens.some(
    ({head, deprel}) => head === main.head && isRelation(deprel, 'obj', 'ccomp', 'xcomp'),
  )
  if (sayingVerbs(french).has(verb.lemma) && !hasObject) return undefined
  // A subject parted from its verb by one comma has lost half of a comment.
  const commas = read.tokens.filter(({form, index}) => form === ',' && index > subject.index && index < main.finite)
  if (
    commas.length === 1 ||
    (!read.tokens.some(
      ({head, index, deprel}) => head === main.head && index > main.finite && !isRelation(deprel, 'punct'),
    ) &&
      verb.upos === 'VERB')
  )
    return undefined
  const last = read.tokens.filter(({upos}) => upos !== 'PUNCT').pop()
  if (!last || /^(ADP|DET|CCONJ|SCONJ)$/.test(last.upos)) return undefined
  // « …d’avoir détourné »: what was taken comes after the cut.
  if (last.upos === 'VERB' && tokens[tokens.length - 1]!.index < inside[inside.length - 2]!.index) return undefined
  if (isQuoted && /^(?:je|j’|j'|nous|on|vous)\s*(?:ne |n’)?(?:le|la|les|l’|l'|lui|leur|en|y)(?![\p{L}])/iu.test(text))
    return undefined
  const head = headIn(tokens, verb)
  // The source reads the same predicate there, with all that it governs before a comma.
  return head !== undefined && finiteIn(tokens, finite) && hasOwnSubject(sentence, tokens, head, subject)
    ? head
    : undefined
}

function opensSentence(sentence: ParsedSentence, [first]: readonly ParsedToken[]): boolean {
  return sentence.tokens.slice(0, first!.index).every(({upos}) => upos === 'PUNCT')
}

/** Whether the source gives the predicate the same subject, in a clause that is not said in passing. */
function hasOwnSubject(
  sentence: ParsedSentence,
  tokens: readonly ParsedToken[],
  head: number,
  subject: ParsedToken,
): boolean {
  const own = childWith(sentence, head, 'nsubj', 'expl:subj')
  const isSame = own ? own.form.toLowerCase() === subject.form.toLowerCase() : sentence.tokens[head]!.deprel === 'conj'
  const before = sentence.tokens[tokens[0]!.index - 1]?.form ?? ''
  return isSame && (sentence.tokens[head]!.deprel !== 'parataxis' || /^[:;]$/.test(before))
}

/** « Soutenons ensemble… », « Ouvrez les gares »: who speaks asks it of the reader. */
const IMPERATIVE = /^\p{L}+(?:ons|ez)(?=\s|-)/u

/** « je », « nous » or « on » with a verb of that person: « Nous a reçus » is no clause. */
function isSpeaker({form}: ParsedToken, finite: ParsedToken): boolean {
  if (/^nous$/i.test(form)) return /(?:ons|mes)$/i.test(finite.form)
  if (/^vous$/i.test(form)) return /(?:ez|tes)$/i.test(finite.form)
  return /^(je|j’|j'|on)$/i.test(form) && !/(?:ons|ez|ent)$/i.test(finite.form)
}

function headIn(tokens: readonly ParsedToken[], verb: ParsedToken): number | undefined {
  return tokens.find(({form, upos}) => form.toLowerCase() === verb.form.toLowerCase() && upos === verb.upos)?.index
}

function finiteIn(tokens: readonly ParsedToken[], finite: ParsedToken): boolean {
  return tokens.some(({form, feats}) => form.toLowerCase() === finite.form.toLowerCase() && feats.VerbForm === 'Fin')
}
