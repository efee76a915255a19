import {type AnalysedDoc, countWords, sentenceWords} from '../../document/index.js'
import type {French} from '../../language/index.js'
import {type Parted, partSentence} from './part-sentence.js'

/** Words over which a sentence is always parted, where it can be (editorial.md, « Sentences »: none over 40). */
const TOO_LONG = 40

/** Words up to which a long sentence is well left whole (editorial.md: a sentence of 22 words is better than three of seven). */
const HARDLY_LONG = 24

/** Words under which a sentence is short (editorial.md, « Sentences »: four running under 8 are a fault). */
const SHORT = 7

/** What the page already holds besides the body's sentences. */
export interface PageTally {
  readonly sentences: number
  readonly long: number
}

/**
 * Choose which body sentences to part: those over 40 words, then the longest ones until no more than the share wanted of
 * the page's sentences is long. A good sentence is left alone once the page can carry it.
 *
 * @param limit  Words over which a sentence counts as long.
 * @param mostShare  0 to 1.
 * @returns The parted sentences by index in the source.
 */
export function choosePartings(
  doc: AnalysedDoc,
  body: readonly number[],
  others: PageTally,
  limit: number,
  mostShare: number,
  french: French,
): Map<number, Parted> {
  const lengths = new Map(body.map(index => [index, sentenceWords(textOf(doc, index))]))
  const words = new Map(body.map(index => [index, Math.max(...lengths.get(index)!)]))
  let sentences = others.sentences + [...lengths.values()].reduce((sum, own) => sum + own.length, 0)
  let long = others.long + body.filter(index => words.get(index)! > limit).length
  const chosen = new Map<number, Parted>()
  const longest = body.filter(index => words.get(index)! > limit).sort((a, b) => words.get(b)! - words.get(a)! || a - b)
  for (const index of longest) {
    if (words.get(index)! <= TOO_LONG && long <= mostShare * sentences) break
    const parted = partSentence(doc, doc.sentences[index]!, french)
    if (!parted || isStaccato(parted, words.get(index)!)) continue
    const stillLong = parted.texts.flatMap(sentenceWords).filter(own => own > limit).length
    // Two sentences of 24 words are better than one of 48, though they are more.
    if (stillLong > 1 && words.get(index)! <= TOO_LONG) continue
    chosen.set(index, parted)
    sentences += parted.texts.length - 1
    long += stillLong - 1
  }
  return chosen
}

/** A sentence that is hardly long is left alone rather than cut into a stub and the rest. */
function isStaccato({texts}: Parted, words: number): boolean {
  return words <= HARDLY_LONG && texts.some(text => countWords(text) < SHORT)
}

function textOf(doc: AnalysedDoc, index: number): string {
  const sentence = doc.sentences[index]!
  return doc.text.slice(sentence.start, sentence.end)
}
