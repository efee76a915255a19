import {PARSE_FEATURES} from '../../src/language/parse/features.js'
import {
  bestLabel,
  bestMove,
  HANG_ON_BELOW,
  HANG_ON_NEXT,
  labelRow,
  makeMove,
  makeParser,
  type Parser,
  SHIFT,
  scoreMoves,
} from '../../src/language/parse/parser.js'
import type {BareSentence} from '../../src/language/parse/punctuation.js'
import {type ParserState, startSentence} from '../../src/language/parse/state.js'
import type {TagFacts} from '../../src/language/parse/tag-facts.js'
import {average, makeTable, reward} from './averaged.js'
import {makeRandom, shuffle} from './random.js'

/** A sentence to learn trees from: projective heads (the count for the root) and label indexes. */
export interface TreeExample {
  readonly sentence: BareSentence
  readonly heads: Int32Array
  readonly labels: Int32Array
}

/** How often, after the first epoch, learning goes on from the parser's own wrong move. */
const EXPLORATION = 0.9

/** Learn a parser by the averaged perceptron with a dynamic oracle. */
export function learnParser(
  labels: readonly string[],
  facts: TagFacts,
  examples: readonly TreeExample[],
  options: {readonly epochs: number; readonly seed: number; readonly bits: number},
): Parser {
  const mask = 2 ** options.bits - 1
  const moveTable = makeTable(mask + 4)
  const labelTable = makeTable(mask + 1 + labels.length)
  const parser = makeParser(labels, facts, moveTable.weights, labelTable.weights, mask)
  const {scratch} = parser
  const {state, rows, moves, allowed} = scratch
  const labelRows = new Int32Array(PARSE_FEATURES)
  const costs = new Int32Array(3)
  const random = makeRandom(options.seed)
  const order = examples.map((_, index) => index)
  let time = 1
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random)
    for (const index of order) {
      const example = examples[index]!
      startSentence(state, example.sentence, facts)
      while (state.next < state.count || state.depth > 0) {
        if (state.depth === 0) {
          makeMove(state, SHIFT, 0)
          continue
        }
        time++
        scoreMoves(parser)
        const guess = bestMove(scratch)
        countCosts(state, example.heads, costs)
        let least = Number.POSITIVE_INFINITY
        for (let move = 0; move < 3; move++) if (allowed[move] === 1) least = Math.min(least, costs[move]!)
        let gold = -1
        for (let move = 0; move < 3; move++)
          if (allowed[move] === 1 && costs[move] === least && (gold < 0 || moves[move]! > moves[gold]!)) gold = move
        if (costs[guess] !== least) {
          reward(moveTable, rows, PARSE_FEATURES, gold, 1, time)
          reward(moveTable, rows, PARSE_FEATURES, guess, -1, time)
        }
        const move = costs[guess] === least || (epoch > 0 && random() < EXPLORATION) ? guess : gold
        let label = 0
        if (move !== SHIFT) {
          label = bestLabel(parser, move)
          const child = state.stack[state.depth - 1]!
          const head = move === HANG_ON_NEXT ? state.next : state.stack[state.depth - 2]!
          const goldLabel = example.labels[child]!
          if (example.heads[child] === head && head !== state.count && goldLabel !== label) {
            for (let i = 0; i < PARSE_FEATURES; i++) labelRows[i] = labelRow(rows[i]!, move, mask)
            reward(labelTable, labelRows, PARSE_FEATURES, goldLabel, 1, time)
            reward(labelTable, labelRows, PARSE_FEATURES, label, -1, time)
            if (epoch === 0) label = goldLabel
          }
        }
        makeMove(state, move, label)
      }
    }
  }
  return makeParser(labels, facts, average(moveTable, time), average(labelTable, time), mask)
}

/** How many gold arcs each move puts out of reach. */
function countCosts({stack, depth, next, count}: ParserState, gold: Int32Array, costs: Int32Array): void {
  const top = stack[depth - 1]!
  const below = depth > 1 ? stack[depth - 2]! : -1
  let shift = 0
  let onNext = 0
  let onBelow = 0
  if (next < count)
    for (let i = 0; i < depth; i++) {
      const word = stack[i]!
      if (gold[word] === next) shift++
      if (i < depth - 1 && gold[next] === word) shift++
    }
  if (below >= 0 && gold[top] === below) onNext++
  if (gold[top]! > next) onNext++
  for (let word = next; word < count; word++)
    if (gold[word] === top) {
      onNext++
      onBelow++
    }
  if (gold[top]! >= next) onBelow++
  costs[SHIFT] = shift
  costs[HANG_ON_NEXT] = onNext
  costs[HANG_ON_BELOW] = onBelow
}
