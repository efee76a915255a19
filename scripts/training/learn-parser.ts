import {featureCount, type Templates} from '../../src/language/parse/features.js'
import {
  bestLabel,
  bestMove,
  CHOICE_COUNT,
  choiceIndex,
  HANG_ON_BELOW,
  HANG_ON_NEXT,
  type LabelChoices,
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
  templates: Templates,
  examples: readonly TreeExample[],
  options: {readonly epochs: number; readonly seed: number; readonly bits: number},
): Parser {
  const mask = 2 ** options.bits - 1
  const moveTable = makeTable(mask + 4)
  const labelTable = makeTable(mask + 1 + labels.length)
  const choices = labelChoices(labels, facts, examples)
  const model = {templates, choices, mask}
  const parser = makeParser(labels, facts, {...model, moveWeights: moveTable.weights, labelWeights: labelTable.weights})
  const features = featureCount(templates)
  const {scratch} = parser
  const {state, rows, moves, allowed} = scratch
  const labelRows = new Int32Array(features)
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
          reward(moveTable, rows, features, gold, 1, time)
          reward(moveTable, rows, features, guess, -1, time)
        }
        const move = costs[guess] === least || (epoch > 0 && random() < EXPLORATION) ? guess : gold
        let label = 0
        if (move !== SHIFT) {
          label = bestLabel(parser, move)
          const child = state.stack[state.depth - 1]!
          const head = move === HANG_ON_NEXT ? state.next : state.stack[state.depth - 2]!
          const goldLabel = example.labels[child]!
          if (
            example.heads[child] === head &&
            head !== state.count &&
            goldLabel !== label &&
            mayHave(parser, move, child, head, goldLabel)
          ) {
            const used = parser.labelFeatures[move - 1]!
            for (let i = 0; i < used.length; i++) labelRows[i] = labelRow(rows[used[i]!]!, move, mask)
            reward(labelTable, labelRows, used.length, goldLabel, 1, time)
            reward(labelTable, labelRows, used.length, label, -1, time)
            if (epoch === 0) label = goldLabel
          }
        }
        makeMove(state, move, label)
      }
    }
  }
  const [moveWeights, labelWeights] = [average(moveTable, time), average(labelTable, time)]
  return makeParser(labels, facts, {...model, moveWeights, labelWeights})
}

/** Labels seen fewer times between two parts of speech, and more seldom than one in this many, are not offered. */
const LEAST_SEEN = 2
const LEAST_SHARE = 2000

/** The labels that arcs have in the examples, by side and parts of speech; `dep` where there are none. */
function labelChoices(labels: readonly string[], facts: TagFacts, examples: readonly TreeExample[]): LabelChoices {
  const counts = Array.from({length: CHOICE_COUNT}, () => new Map<number, number>())
  for (const {sentence, heads, labels: gold} of examples)
    for (const [child, head] of heads.entries()) {
      if (head === heads.length) continue
      const move = head > child ? HANG_ON_NEXT : HANG_ON_BELOW
      const seen = counts[choiceIndex(move, facts.upos[sentence.tags[child]!]!, facts.upos[sentence.tags[head]!]!)]!
      seen.set(gold[child]!, (seen.get(gold[child]!) ?? 0) + 1)
    }
  return counts.map(seen => {
    const total = [...seen.values()].reduce((sum, count) => sum + count, 0)
    const least = Math.max(LEAST_SEEN, total / LEAST_SHARE)
    const offered = [...seen].filter(([, count]) => count >= least).map(([label]) => label)
    return Uint8Array.from(offered.length > 0 ? offered.sort((a, b) => a - b) : [labels.indexOf('dep')])
  })
}

function mayHave({choices, scratch}: Parser, move: number, child: number, head: number, label: number): boolean {
  const {upos} = scratch.state
  return choices[choiceIndex(move, upos[child]!, upos[head]!)]!.includes(label)
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
