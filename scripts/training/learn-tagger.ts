import {
  advance,
  bestTag,
  bestUpos,
  makeTagger,
  newContext,
  TAG_FEATURES,
  type Tagger,
  tagFeatures,
} from '../../src/language/tag/tagger.js'
import type {WordInfo} from '../../src/language/tag/word-info.js'
import {average, makeTable, reward} from './averaged.js'
import {makeRandom, shuffle} from './random.js'

/** A sentence to learn tags from: its words and the gold tag of each, -1 when the tag is too rare to be learnt. */
export interface TagExample {
  readonly words: readonly WordInfo[]
  readonly tags: Int32Array
  readonly uposes: Int32Array
}

/** Learn a tagger by the averaged perceptron, going on from its own mistakes. */
export function learnTagger(
  names: readonly string[],
  examples: readonly TagExample[],
  options: {readonly epochs: number; readonly seed: number; readonly bits: number},
): Tagger {
  const size = 2 ** options.bits + names.length
  const uposTable = makeTable(size)
  const tagTable = makeTable(size)
  const tagger = makeTagger(names, uposTable.weights, tagTable.weights, 2 ** options.bits - 1)
  const random = makeRandom(options.seed)
  const order = examples.map((_, index) => index)
  const rows = tagger.scratch.rows
  let time = 1
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random)
    for (const index of order) {
      const {words, tags, uposes} = examples[index]!
      const context = newContext()
      for (let i = 0; i < words.length; i++) {
        time++
        tagFeatures(tagger, words, i, context)
        const gold = uposes[i]!
        const guess = bestUpos(tagger)
        if (guess !== gold) {
          reward(uposTable, rows, TAG_FEATURES, gold, 1, time)
          reward(uposTable, rows, TAG_FEATURES, guess, -1, time)
        }
        const goldTag = tags[i]!
        const withGold = bestTag(tagger, gold)
        if (goldTag >= 0 && withGold !== goldTag) {
          reward(tagTable, rows, TAG_FEATURES, goldTag, 1, time)
          reward(tagTable, rows, TAG_FEATURES, withGold, -1, time)
        }
        advance(context, tagger, guess === gold ? withGold : bestTag(tagger, guess))
      }
    }
  }
  return makeTagger(names, average(uposTable, time), average(tagTable, time), 2 ** options.bits - 1)
}
