import {areParted, isBeforeDont, phraseOf} from './find-arguments.js'
import type {BarePredicate} from './find-predicates.js'
import {fold} from './fold.js'
import type {ReadToken, SpeakerWords, Word} from './reading.js'

function pronounGender(form: string): {gender?: 'm' | 'f'} | undefined {
  const pronoun = fold(form).replace(/^-(?:t-)?/, '')
  if (/^(?:il|ils|lui|celui-ci)$/.test(pronoun)) return {gender: 'm'}
  if (/^(?:elle|elles|celle-ci)$/.test(pronoun)) return {gender: 'f'}
  return /^(?:on|qui)$/.test(pronoun) ? {} : undefined
}

/** Speaker after an inverted verb: a pronoun, or the noun phrase up to a stop, with its apposition. */
export function invertedSpeaker(
  tokens: readonly ReadToken[],
  words: readonly Word[],
  from: number,
  predicates: readonly BarePredicate[],
): SpeakerWords | undefined {
  for (const i of [from - 2, from - 1, from]) {
    const token = tokens[i]
    const pronoun = token && /^-/.test(token.form) ? pronounGender(token.form) : undefined
    if (pronoun) return {start: token!.start, end: token!.end, words: [], pronoun}
  }
  return speakerFrom(tokens, words, from, predicates)
}

/** The noun phrase that begins at `from`: to the end, a verb, « qui », or a comma that no name or role follows. */
export function speakerFrom(
  tokens: readonly ReadToken[],
  words: readonly Word[],
  from: number,
  predicates: readonly BarePredicate[],
): SpeakerWords | undefined {
  const first = tokens[from]
  if (first === undefined) return undefined
  const pronoun = first.upos === 'PRON' ? pronounGender(first.form) : undefined
  if (pronoun) return {start: first.start, end: first.end, words: [], pronoun}
  let i = from
  let commas = 0
  for (; i < tokens.length && i < from + 20; i++) {
    const {form, upos} = tokens[i]!
    if (/^[.;:!?…«»“”]$/.test(form) || /^(?:qui|dont|que|qu’|où)$/i.test(form)) break
    if (predicates.some(({first: start, mood}) => start === i && mood !== 'participle')) break
    if (form === ',') {
      const next = tokens[i + 1]
      if (commas++ > 0 || next === undefined) break
      const isApposition =
        /^\p{Lu}/u.test(next.form) ||
        next.upos === 'NOUN' ||
        next.feats.VerbForm === 'Part' ||
        (commas === 1 && next.upos === 'DET' && !predicates.some(p => p.first > i))
      if (!isApposition) break
    }
    if (upos === 'ADP' && i > from && /^(?:lors|dans|lundi|après|avant|devant)$/i.test(form)) break
  }
  const own = words.filter(({index}) => index >= from && index < i)
  return own.length === 0 ? undefined : {start: first.start, end: tokens[i - 1]!.end, words: own}
}

/** The subject that the tree gives the verb, or the verb it is coordinated with; pronouns as such. */
export function treeSubject(
  tokens: readonly ReadToken[],
  words: readonly Word[],
  predicate: BarePredicate,
): SpeakerWords | undefined {
  let head = predicate.head
  for (let round = 0; round < 3; round++) {
    const subject = tokens.findIndex(
      (token, i) =>
        token.head === head &&
        /^nsubj/.test(token.deprel) &&
        !areParted(tokens, i, predicate.first) &&
        !isBeforeDont(tokens, i, predicate),
    )
    if (subject >= 0) {
      const pronoun = tokens[subject]!.upos === 'PRON' ? pronounGender(tokens[subject]!.form) : undefined
      const {start, end} = tokens[subject]!
      if (tokens[subject]!.key === 'qui') return antecedent(tokens, words, head)
      if (pronoun) return {start, end, words: [], pronoun}
      const own = phraseOf(tokens, words, subject).filter(({index}) => !areParted(tokens, index, predicate.first))
      return own.length === 0 ? undefined : {start: own[0]!.start, end: own.at(-1)!.end, words: own}
    }
    const token = tokens[head]
    if (token === undefined || (token.deprel !== 'conj' && token.deprel !== 'xcomp')) return undefined
    head = token.head
  }
  return undefined
}

/** « des appels qui encouragent… »: the noun that the relative clause hangs from. */
function antecedent(tokens: readonly ReadToken[], words: readonly Word[], verb: number): SpeakerWords | undefined {
  const noun = /^acl/.test(tokens[verb]!.deprel) ? tokens[verb]!.head : -1
  if (tokens[noun] === undefined || noun > verb || !/^(?:NOUN|PROPN)$/.test(tokens[noun].upos)) return undefined
  const own = phraseOf(tokens, words, noun).filter(({index}) => index < verb)
  return own.length === 0 ? undefined : {start: own[0]!.start, end: own.at(-1)!.end, words: own}
}

/** What stands before the verb, back to the last stop or verb: its subject with its apposition. */
export function subjectBefore(
  tokens: readonly ReadToken[],
  words: readonly Word[],
  predicate: BarePredicate,
  predicates: readonly BarePredicate[],
): SpeakerWords | undefined {
  let i = predicate.first - 1
  for (; i >= 0; i--) {
    const {form} = tokens[i]!
    if (/^[;:«»“”]$/.test(form) || /^(?:que|qu’|si)$/i.test(form)) break
    const pronoun = tokens[i]!.upos === 'PRON' && i >= predicate.first - 3 ? pronounGender(form) : undefined
    if (pronoun && fold(form) !== 'lui' && fold(form) !== 'qui')
      return {start: tokens[i]!.start, end: tokens[i]!.end, words: [], pronoun}
    const over = predicates.find(({first, head}) => first <= i && i <= head)
    if (over && over.mood !== 'participle' && over.mood !== 'infinitive') {
      // A relative clause stands between subject and verb: « X, qui a dirigé l’étude, estime… ».
      const relative = tokens.findLastIndex(
        ({form: word}, k) => k < over.first && k >= over.first - 5 && /^(?:qui|dont|que|qu’|où)$/i.test(word),
      )
      if (relative < 0) break
      i = relative
    }
  }
  const own = words.filter(({index}) => index > i && index < predicate.first)
  if (own.length > 0) return {start: own[0]!.start, end: own.at(-1)!.end, words: own}
  // « Les organisateurs ont saisi le tribunal et assurent que… »: the subject of the verb before.
  const earlier = predicates.findLast(
    ({first, mood}) => first < predicate.first && mood !== 'infinitive' && mood !== 'participle',
  )
  return earlier && earlier.first < predicate.first
    ? subjectBefore(
        tokens,
        words,
        earlier,
        predicates.filter(({first}) => first < earlier.first),
      )
    : undefined
}
