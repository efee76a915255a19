import {
  type AnalysedDoc,
  annotationsOf,
  type ParsedSentence,
  type ParsedToken,
  subtreeOf,
} from '../../document/index.js'
import {tenseOf} from './verb-tense.js'

/** Openers that join a sentence to the one before it and set no condition on what they open. */
const JOINING =
  /^(en effet|de plus|en outre|par ailleurs|en revanche|au contraire|par conséquent|en conséquence|de fait|en fait|d’ ailleurs|à l’ inverse|de son côté|de leur côté|pour sa part|pour leur part|dans un communiqué|au total|en tout|de surcroît|en réalité)$/

/** Openers that tell when, or on which occasion: what is told next in the same past tense still is of that time. */
const OCCASION =
  /^(après|lors|dès|au lendemain|à le lendemain|à l’ issue|à le cours|à l’ occasion|à le terme|peu après|plus tard|dans la (nuit|matinée|soirée|journée|foulée)|dans l’ après-midi|en (début|fin|cours) de)\b/

/** Openers that set what follows against something else: what follows is true without them. */
const CONTRAST =
  /^(alors (que|qu’)|tandis (que|qu’)|bien (que|qu’)|quoique|même si|malgré|en dépit|contrairement à|outre) /

/** Tenses that tell one thing after another. */
const NARRATIVE = /^(perfect|pastSimple|pluperfect)$/

/**
 * Whether what stands before the subject (a condition, a time, a place, a cause) would still be understood of a second
 * sentence that no longer repeats it: nothing stands there, a connective, the day of what is told (« Mardi, … »), or
 * « selon X », which the attribution carries on (attribution-scope.ts).
 *
 * With `next`, the predicate of that second sentence, also the occasion of what is told in a past tense (« Après la
 * réunion, … a signé… et a promis… »), and what the subject is said to be (« Créée en 2004, la fondation a… »).
 */
export function frameCarriesOver(doc: AnalysedDoc, sentence: ParsedSentence, subject: number, next?: number): boolean {
  const first = subtreeOf(sentence, subject)[0] ?? subject
  const frame = sentence.tokens.slice(0, first)
  if (frame.every(({upos}) => upos === 'PUNCT' || upos === 'CCONJ' || upos === 'ADV')) return true
  const [start, end] = [frame[0]!.start, frame[frame.length - 1]!.end]
  const isSource = annotationsOf(doc, sentence.index).attributions.some(
    ({speaker: {clause}, content}) => clause.start === start && end <= content.start + 2 && clause.end <= content.start,
  )
  if (isSource || JOINING.test(wordsOf(frame)) || CONTRAST.test(wordsOf(frame))) return true
  if (next !== undefined && isToldOn(doc, sentence, frame, subject, next)) return true
  return annotationsOf(doc, sentence.index).dates.some(
    ({sentence: index, first: from, last, value, bound, kind}) =>
      index === sentence.index &&
      kind !== 'duration' &&
      bound === undefined &&
      (value.weekday !== undefined || value.day !== undefined) &&
      last < first &&
      frame.length <= last - from + 4,
  )
}

/** Whether both predicates are told in one past tense, on the occasion or of the subject that the frame names. */
function isToldOn(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  frame: readonly ParsedToken[],
  subject: number,
  next: number,
): boolean {
  const tense = tenseOf(sentence, sentence.tokens[subject]!.head)
  const second = tenseOf(sentence, next)
  // A bare participle or infinitive shares the first verb's auxiliary.
  if (!tense || !NARRATIVE.test(tense) || (second !== undefined && second !== tense)) return false
  if (frame.some(({feats, upos}) => feats.VerbForm === 'Fin' || upos === 'SCONJ')) return false
  const [opening] = frame
  const saysOfSubject =
    opening!.feats.VerbForm === 'Part' && opening!.feats.Tense === 'Past' && frame[frame.length - 1]!.form === ','
  if (saysOfSubject || OCCASION.test(wordsOf(frame))) return true
  const dates = annotationsOf(doc, sentence.index).dates.filter(
    ({sentence: index, kind, bound, last}) =>
      index === sentence.index && kind !== 'duration' && bound === undefined && last < frame.length,
  )
  return dates.some(({first, last}) => frame.length <= last - first + 4)
}

function wordsOf(frame: readonly ParsedToken[]): string {
  return frame
    .filter(({upos}) => upos !== 'PUNCT')
    .map(({form}) => form.toLowerCase())
    .join(' ')
}
