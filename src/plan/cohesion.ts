import {type AnalysedDoc, annotationsOf} from '../document/index.js'
import {contentLemmas} from './content-words.js'

/** Sentences read on each side of a place where the text may be parted. */
const WINDOW = 3

/** How much the sentences on both sides of a place in the text go on about the same things: 0 to 1. */
export type Cohesion = (before: readonly number[], after: readonly number[]) => number

/**
 * The cohesion between runs of sentences: cosine of the words and names of the last `WINDOW` and of the first `WINDOW`
 * sentences, where a word counts for less the more sentences of the text have it (what the whole text is about binds
 * all its sentences alike).
 *
 * @source M. Hearst, TextTiling, 1997, for the windows; the weights are inverse document frequencies over sentences.
 */
export function cohesionOf(doc: AnalysedDoc): Cohesion {
  const bags = doc.sentences.map(sentence => {
    const bag = contentLemmas(sentence)
    for (const {entity} of annotationsOf(doc, sentence.index).mentions) bag.add(`entity ${entity}`)
    return bag
  })
  const frequency = new Map<string, number>()
  for (const bag of bags) for (const word of bag) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  const weight = (word: string): number => Math.log(1 + bags.length / (1 + (frequency.get(word) ?? 0)))
  const vector = (sentences: readonly number[]): Map<string, number> => {
    const sum = new Map<string, number>()
    for (const index of sentences) for (const word of bags[index]!) sum.set(word, (sum.get(word) ?? 0) + weight(word))
    return sum
  }
  return (before, after) => {
    const a = vector(before.slice(-WINDOW))
    const b = vector(after.slice(0, WINDOW))
    let shared = 0
    for (const [word, value] of a) shared += value * (b.get(word) ?? 0)
    const size = Math.sqrt(squares(a) * squares(b))
    return size === 0 ? 0 : shared / size
  }
}

function squares(vector: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const value of vector.values()) sum += value * value
  return sum
}
