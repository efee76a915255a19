import {keyOf} from '../packed/hash.js'
import {makeScores, type Scores, scoreColumns, scoreThree, type Weights} from '../packed/weight-table.js'
import {featureCount, featureRows, fillValues, labelFeatures, type Templates, VALUE_COUNT} from './features.js'
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
  readonly templates: Templates
  /** The features that a label is chosen by, for the two moves that make an arc. */
  readonly labelFeatures: readonly [Uint8Array, Uint8Array]
  /** Which labels an arc may have: see `LabelChoices`. */
  readonly choices: LabelChoices
  readonly moveWeights: Weights
  readonly labelWeights: Weights
  readonly mask: number
  readonly facts: TagFacts
  readonly scratch: ParserScratch
}

/** The labels seen in learning, by side of the head and parts of speech: at `choiceIndex`, their numbers. */
export type LabelChoices = readonly Uint8Array[]

const PARTS = 32

/** Where the labels of an arc stand in `LabelChoices`: the move, and the numbers of the parts of speech of child and head. */
export function choiceIndex(move: number, childPart: number, headPart: number): number {
  return ((move - 1) * PARTS + childPart) * PARTS + headPart
}

/** The length of `LabelChoices`. */
export const CHOICE_COUNT = 2 * PARTS * PARTS

/** Room for one decision, used again for each. */
export interface ParserScratch {
  readonly state: ParserState
  readonly values: Int32Array
  readonly rows: Int32Array
  readonly moves: Scores
  readonly allowed: Uint8Array
  readonly labelRows: Int32Array
  readonly labelScores: Scores
}

/** The margin of a choice that had no rival. */
const SURE = 1e6

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
  model: Pick<Parser, 'templates' | 'choices' | 'moveWeights' | 'labelWeights' | 'mask'>,
): Parser {
  const scratch = {
    state: makeState(256),
    values: new Int32Array(VALUE_COUNT),
    rows: new Int32Array(featureCount(model.templates)),
    moves: makeScores(model.moveWeights, 3),
    allowed: new Uint8Array(3),
    labelRows: new Int32Array(featureCount(model.templates)),
    labelScores: makeScores(model.labelWeights, labels.length),
  }
  const {templates, choices, moveWeights, labelWeights, mask} = model
  const rootLabel = labels.indexOf('root')
  const chosen = [labelFeatures(templates, 'next'), labelFeatures(templates, 'below')] as const
  return {templates, labelFeatures: chosen, choices, moveWeights, labelWeights, mask, labels, rootLabel, facts, scratch}
}

/** The same parser with other tables. */
export function withWeights(parser: Parser, moveWeights: Weights, labelWeights: Weights): Parser {
  return makeParser(parser.labels, parser.facts, {...parser, moveWeights, labelWeights})
}

/** What a parser decides where it stands: the move, the label of the arc it makes, and how sure it is of both. */
export interface Decision {
  readonly move: number
  readonly label: number
  readonly headMargin: number
  readonly labelMargin: number
}

/** Score the moves of the scratch's state; 1 in `allowed` where a move can be made. The stack must not be empty. */
export function scoreMoves(parser: Parser): void {
  fillValues(parser.scratch.state, parser.scratch.values)
  scoreFilled(parser)
}

function scoreFilled({scratch, templates, moveWeights, mask}: Parser): void {
  const {state, values, rows, moves, allowed} = scratch
  featureRows(values, templates, rows, mask)
  scoreThree(moveWeights, moves, rows)
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
  const {labelWeights, mask, rootLabel, choices, labelFeatures, scratch} = parser
  const {state, rows, labelRows, labelScores} = scratch
  const {stack, depth, next, count, upos} = state
  const child = stack[depth - 1]!
  state.labelMargin[child] = SURE
  if (move === HANG_ON_NEXT && next === count) return rootLabel
  const head = move === HANG_ON_NEXT ? next : stack[depth - 2]!
  const labels = choices[choiceIndex(move, upos[child]!, upos[head]!)]!
  if (labels.length === 1) return labels[0]!
  const features = labelFeatures[move - 1]!
  for (let i = 0; i < features.length; i++) labelRows[i] = labelRow(rows[features[i]!]!, move, mask)
  scoreColumns(labelWeights, labelScores, labelRows, features.length, labels)
  let winner = labels[0]!
  let margin = SURE
  for (let i = 1; i < labels.length; i++) {
    const lead = labelScores[labels[i]!]! - labelScores[winner]!
    margin = lead > 0 ? lead : Math.min(margin, -lead)
    if (lead > 0) winner = labels[i]!
  }
  state.labelMargin[child] = margin
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

/**
 * Parse a sentence: the result stands in the scratch's state (heads are word indexes, `count` for the root).
 *
 * @param remembered  This parser's decisions by the values of the state, which is all that they depend on.
 */
export function parseWords(parser: Parser, sentence: BareSentence, remembered?: Map<number, Decision>): ParserState {
  const {state, values} = parser.scratch
  startSentence(state, sentence, parser.facts)
  while (state.next < state.count || state.depth > 0) {
    if (state.depth === 0) {
      makeMove(state, SHIFT, 0)
      continue
    }
    fillValues(state, values)
    const key = remembered === undefined ? 0 : keyOf(values)
    const known = remembered?.get(key)
    const decision = known ?? decide(parser)
    if (known === undefined) remembered?.set(key, decision)
    const {move, label, headMargin, labelMargin} = decision
    if (move !== SHIFT) {
      const child = state.stack[state.depth - 1]!
      state.headMargin[child] = headMargin
      state.labelMargin[child] = labelMargin
    }
    makeMove(state, move, label)
  }
  return state
}

/** Decide from the values in the scratch. */
function decide(parser: Parser): Decision {
  const {state, moves, allowed} = parser.scratch
  scoreFilled(parser)
  const move = bestMove(parser.scratch)
  if (move === SHIFT) return {move, label: 0, headMargin: 0, labelMargin: 0}
  let headMargin = SURE
  for (let other = 0; other < 3; other++)
    if (other !== move && allowed[other] === 1) headMargin = Math.min(headMargin, moves[move]! - moves[other]!)
  const label = bestLabel(parser, move)
  return {move, label, headMargin, labelMargin: state.labelMargin[state.stack[state.depth - 1]!]!}
}
