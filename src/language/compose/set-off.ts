import {
  type AnalysedDoc,
  annotationsOf,
  type ParsedSentence,
  type ParsedToken,
  subtreeOf,
} from '../../document/index.js'
import type {Clause} from './clause.js'

/** Whether the token's subtree is set off by commas, dashes or brackets, or by one mark and an end of the sentence. */
export function isBetweenMarks(sentence: ParsedSentence, token: ParsedToken): boolean {
  const own = subtreeOf(sentence, token.index)
  const first = own[0]!
  const last = own[own.length - 1]!
  const isMark = (index: number): boolean => /^[,–—()-]$/.test(sentence.tokens[index]?.form ?? '')
  const opens = isMark(first) || isMark(first - 1)
  const closes = isMark(last) || isMark(last + 1)
  const startsSentence = first === 0
  const endsSentence = /^[.!?…;:]*$/.test(
    sentence.tokens
      .slice(last + 1)
      .map(other => other.form)
      .join(''),
  )
  return (opens && (closes || endsSentence)) || (startsSentence && closes)
}

/**
 * Take the commas, dashes or brackets around an adjunct with it, so that none is left hanging.
 *
 * @param isFrameEnd  Whether the comma there also parts what opens the clause from its subject, and must stay.
 */
export function withPunctuation(
  sentence: ParsedSentence,
  tokens: readonly number[],
  inClause: ReadonlySet<number>,
  isFrameEnd: (index: number) => boolean,
): number[] {
  const first = tokens[0]!
  const end = tokens[tokens.length - 1]!
  // The parsers hang the comma that closes the frame on the adjunct, too.
  const own = first > 0 && isFrameEnd(end) ? tokens.slice(0, -1) : tokens
  const last = own[own.length - 1] ?? end
  const isMark = (index: number): boolean => /^[,–—()-]$/.test(sentence.tokens[index]?.form ?? '')
  const wider = [...own]
  if (isMark(first - 1) && inClause.has(first - 1)) wider.unshift(first - 1)
  if (
    isMark(last + 1) &&
    inClause.has(last + 1) &&
    (isMark(first - 1) || isMark(first) || first === 0) &&
    !(first > 0 && isFrameEnd(last + 1))
  )
    wider.push(last + 1)
  return wider
}

/** The first word of the subject's phrase, up to a comma before it. */
function phraseStart(sentence: ParsedSentence, subject: number): number {
  const own = new Set(subtreeOf(sentence, subject))
  let start = subject
  while (start > 0 && own.has(start - 1) && sentence.tokens[start - 1]!.form !== ',') start--
  return start
}

/**
 * Tells the commas that part more than an adjunct: right before the subject's first word (« Pour Anne Petit, maire, le
 * projet… » keeps one without « maire ») and before the words that say who speaks.
 */
export function closesFrame(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  {subject, finite}: Clause,
): (index: number) => boolean {
  const start = subject === undefined || subject > finite ? -1 : phraseStart(sentence, subject)
  const {attributions, quotations} = annotationsOf(doc, sentence.index)
  const clauses = [...attributions, ...quotations].flatMap(({speaker}) => (speaker ? [speaker.clause.start] : []))
  return index =>
    sentence.tokens[index]?.form === ',' &&
    (index === start - 1 || clauses.includes(sentence.tokens[index + 1]?.start ?? -1))
}
