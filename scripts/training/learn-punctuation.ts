import {
  bestCandidate,
  candidatesFor,
  enclosedHead,
  frameOf,
  type OpenTree,
  PUNCTUATION_BITS,
  PUNCTUATION_FEATURES,
  punctuationRows,
} from '../../src/language/parse/punctuation-head.js'
import {average, makeTable, reward} from './averaged.js'
import {makeRandom, shuffle} from './random.js'
import type {GoldSentence} from './treebank.js'

const EPOCHS = 8

/** A gold tree with its signs taken off; words that hang on a sign hang on that sign's head. */
export function openTree({forms, heads, deprels, uposes}: GoldSentence): OpenTree {
  const isWord = Uint8Array.from(uposes, upos => (upos === 'PUNCT' ? 0 : 1))
  const wordHeads = Int32Array.from(heads, (head, i) => {
    if (isWord[i] === 0) return -1
    let at = head
    for (let steps = 0; at >= 0 && isWord[at] === 0 && steps < 50; steps++) at = heads[at]!
    return at
  })
  return {forms, isWord, heads: wordHeads, relations: deprels, uposes}
}

/** Learn on which word each sign hangs, from gold trees. */
export function learnPunctuation(sentences: readonly GoldSentence[]): Float32Array {
  const table = makeTable(2 ** PUNCTUATION_BITS)
  const random = makeRandom(1)
  const order = sentences.map((_, index) => index)
  const rows = new Int32Array(PUNCTUATION_FEATURES)
  let time = 1
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random)
    for (const index of order) {
      const tree = openTree(sentences[index]!)
      const frame = frameOf(tree)
      for (let sign = 0; sign < tree.forms.length; sign++) {
        if (tree.isWord[sign] === 1) continue
        const candidates = candidatesFor(sign, tree, frame)
        const gold = candidates.findIndex(({word}) => word === sentences[index]!.heads[sign])
        if (gold < 0) continue
        time++
        const guess = bestCandidate(candidates, sign, tree, frame, table.weights, rows)
        if (guess === gold) continue
        const enclosed = enclosedHead(sign, tree, frame)
        punctuationRows(rows, sign, candidates[gold]!, enclosed, tree, frame)
        reward(table, rows, PUNCTUATION_FEATURES, 0, 1, time)
        punctuationRows(rows, sign, candidates[guess]!, enclosed, tree, frame)
        reward(table, rows, PUNCTUATION_FEATURES, 0, -1, time)
      }
    }
  }
  return average(table, time)
}
