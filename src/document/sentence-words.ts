import {countWords} from './words.js'

/** Where a sentence ends within a quotation: after a word that is no initial or abbreviation, before a capital. */
const INNER_END =
  /(?<=(?:[\p{Ll}\p{N}%€]{2}|[»”)]|\d)[.!?…]|[\u00A0\u202F ][!?])[ \u00A0\u202F](?=[«“]?[\u00A0 ]?\p{Lu})/gu

/**
 * The words of each sentence that a reader meets in a text that analysis takes as one: a quotation of two sentences and the
 * words that attribute it are two.
 *
 * @source yoastseo 3.6.0 parts sentences within quotation marks too (measured 2026-11-22).
 * @example  sentenceWords('« Il pleut. Nous rentrons », dit-elle.')  // [2, 3]
 */
export function sentenceWords(text: string): number[] {
  if (!/[«“"]/.test(text)) return [countWords(text)]
  const lengths: number[] = []
  let start = 0
  for (const {index} of text.matchAll(INNER_END)) {
    if (!isInMarks(text, index)) continue
    lengths.push(countWords(text.slice(start, index)))
    start = index
  }
  return [...lengths, countWords(text.slice(start))].filter(words => words > 0)
}

function isInMarks(text: string, at: number): boolean {
  const before = text.slice(0, at)
  const count = (mark: string): number => before.split(mark).length - 1
  return count('«') > count('»') || count('“') > count('”') || count('"') % 2 === 1
}
