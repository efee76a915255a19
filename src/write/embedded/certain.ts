import {type ParsedSentence, subtreeOf} from '../../document/index.js'

/** Lowest confidence of an arc on which a cut may rest (bench/operations.md). */
const LEAST_CONFIDENCE = 0.6

/** Whether the two parsers agree on a token's arc and it is sure enough to cut along. */
export function isCertain(sentence: ParsedSentence, index: number | undefined): boolean {
  const token = index === undefined ? undefined : sentence.tokens[index]
  return token?.agreed === true && token.confidence >= LEAST_CONFIDENCE
}

/** Whether a subtree's tokens follow one another without a gap. */
export function isContiguous(tokens: readonly number[]): boolean {
  return tokens.every((index, step) => step === 0 || index === tokens[step - 1]! + 1)
}

/** The index of the last token before the sentence's final marks. */
export function lastWordOf(sentence: ParsedSentence): number {
  let last = sentence.tokens.length - 1
  while (last > 0 && /^[.!?…]+$/.test(sentence.tokens[last]!.form)) last--
  return last
}

/** Whether `head`'s subtree runs to the sentence's end. */
export function endsSentence(sentence: ParsedSentence, head: number): boolean {
  const tokens = subtreeOf(sentence, head)
  return (tokens[tokens.length - 1] ?? -1) >= lastWordOf(sentence)
}

/** All indexes from `first` to `last`, both included. */
export function range(first: number, last: number): number[] {
  return Array.from({length: Math.max(0, last - first + 1)}, (_, step) => first + step)
}

/** Whether the token at `index` is a comma or a dash. */
export function isMark(sentence: ParsedSentence, index: number): boolean {
  return /^[,–—]$/.test(sentence.tokens[index]?.form ?? '')
}

/** Whether the sentence is a statement: a question or an exclamation is never parted. */
export function isStatement(sentence: ParsedSentence): boolean {
  return !/[!?]/.test(
    sentence.tokens
      .slice(lastWordOf(sentence))
      .map(token => token.form)
      .join(''),
  )
}
