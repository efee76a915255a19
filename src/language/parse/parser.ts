import type {Weights} from '../packed/weights.js'
import {PARSE_FEATURES, parseFeatures} from './features.js'
import type {BareSentence} from './punctuation.js'
import {attach, makeState, type ParserState, startSentence} from './state.js'
import type {TagFacts} from './tag-facts.js'

/**
 * A greedy transition parser (arc-hybrid: shift, hang on the next word, hang on the word below).
 * One table scores the three moves, another the label once a move makes an arc.
 */
export interface Parser {
  readonly labels: readonly string[]
  readonly rootLabel: number
  readonly moveWeights: Weights
  readonly labelWeights: Weights
  readonly mask: number
  readonly facts: TagFacts
  readonly scratch: ParserScratch
}

/** Room for one decision, used again for each. */
export interface ParserScratch {
  readonly state: ParserState
  readonly rows: Int32Array
  readonly moves: Float64Array
  readonly allowed: Uint8Array
  readonly labelScores: Float64Array
}

/** The three moves. */
export const SHIFT = 0
export const HANG_ON_NEXT = 1
export const HANG_ON_BELOW = 2
/** The rows of the label table are the move table's, turned by one of these, so that both sides have their own labels. */
const LABEL_TURN: readonly number[] = [0, 0x155555, 0x2aaaaa]

/** Make a parser over given tables. */
export function makeParser(
  labels: readonly string[],
  facts: TagFacts,
  moveWeights: Weights,
  labelWeights: Weights,
  mask: number,
): Parser {
  const scratch = {
    state: makeState(256),
    rows: new Int32Array(PARSE_FEATURES),
    moves: new Float64Array(3),
    allowed: new Uint8Array(3),
    labelScores: new Float64Array(labels.length),
  }
  return {labels, rootLabel: labels.indexOf('root'), moveWeights, labelWeights, mask, facts, scratch}
}

/** Score the moves of the scratch's state; 1 in `allowed` where a move can be made. The stack must not be empty. */
export function scoreMoves({scratch, moveWeights, mask}: Parser): void {
  const {state, rows, moves, allowed} = scratch
  parseFeatures(state, rows, mask)
  let shift = 0
  let onNext = 0
  let onBelow = 0
  for (let i = 0; i < PARSE_FEATURES; i++) {
    const row = rows[i]!
    shift += moveWeights[row]!
    onNext += moveWeights[row + 1]!
    onBelow += moveWeights[row + 2]!
  }
  moves[SHIFT] = shift
  moves[HANG_ON_NEXT] = onNext
  moves[HANG_ON_BELOW] = onBelow
  const more = state.next < state.count
  allowed[SHIFT] = more ? 1 : 0
  allowed[HANG_ON_NEXT] = more || state.depth === 1 ? 1 : 0
  allowed[HANG_ON_BELOW] = state.depth > 1 ? 1 : 0
}

/** The best allowed move. */
export function bestMove({moves, allowed}: ParserScratch): number {
  let winner = -1
  for (let move = 0; move < 3; move++)
    if (allowed[move] === 1 && (winner < 0 || moves[move]! > moves[winner]!)) winner = move
  return winner
}

/** Turn the rows of a decision to those of the label table for a move. */
export function labelRow(row: number, move: number, mask: number): number {
  return (row ^ LABEL_TURN[move]!) & mask
}

/** The best label for an arc that `move` makes now; the root's label when the head is the end of the sentence. */
export function bestLabel(parser: Parser, move: number): number {
  const {labelWeights, mask, rootLabel, scratch} = parser
  const {state, rows, labelScores} = scratch
  const end = labelScores.length
  const child = state.stack[state.depth - 1]!
  state.labelMargin[child] = 0
  if (move === HANG_ON_NEXT && state.next === state.count) return rootLabel
  labelScores.fill(0)
  const turn = LABEL_TURN[move]!
  for (let i = 0; i < PARSE_FEATURES; i++) {
    const row = (rows[i]! ^ turn) & mask
    for (let label = 0; label < end; label++) labelScores[label]! += labelWeights[row + label]!
  }
  let winner = rootLabel === 0 ? 1 : 0
  let second = -1
  for (let label = winner + 1; label < end; label++) {
    if (label === rootLabel) continue
    if (labelScores[label]! > labelScores[winner]!) {
      second = winner
      winner = label
    } else if (second < 0 || labelScores[label]! > labelScores[second]!) second = label
  }
  state.labelMargin[child] = second < 0 ? 0 : labelScores[winner]! - labelScores[second]!
  return winner
}

/** Make a move. */
export function makeMove(state: ParserState, move: number, label: number): void {
  if (move === SHIFT) {
    state.stack[state.depth++] = state.next++
    return
  }
  const child = state.stack[--state.depth]!
  attach(state, move === HANG_ON_NEXT ? state.next : state.stack[state.depth - 1]!, child, label)
}

/** Parse a sentence: the result stands in the scratch's state (heads are word indexes, `count` for the root). */
export function parseWords(parser: Parser, sentence: BareSentence): ParserState {
  const {state, moves, allowed} = parser.scratch
  startSentence(state, sentence, parser.facts)
  while (state.next < state.count || state.depth > 0) {
    if (state.depth === 0) {
      makeMove(state, SHIFT, 0)
      continue
    }
    scoreMoves(parser)
    const move = bestMove(parser.scratch)
    if (move === SHIFT) {
      makeMove(state, SHIFT, 0)
      continue
    }
    let margin = Number.POSITIVE_INFINITY
    for (let other = 0; other < 3; other++)
      if (other !== move && allowed[other] === 1) margin = Math.min(margin, moves[move]! - moves[other]!)
    state.headMargin[state.stack[state.depth - 1]!] = margin
    makeMove(state, move, bestLabel(parser, move))
  }
  return state
}
