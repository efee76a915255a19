import {bestTree} from './best-tree.js'
import type {ArcFacts, Confidence} from './confidence.js'
import {type Decision, type Parser, parseWords} from './parser.js'
import {type BareSentence, reversed} from './punctuation.js'
import type {ParserState} from './state.js'

/** One parser's tree over the words of a bare sentence, in reading order; `count` stands for the root. */
export interface Proposal {
  readonly heads: Int32Array
  readonly labels: Int32Array
  /** How sure it was of each arc: the smaller of the head's and the label's margin. */
  readonly margins: Float64Array
}

/** The tree of a bare sentence: heads (-1 for the root), labels, and for each arc how far it can be trusted. */
export interface WordTree {
  readonly heads: Int32Array
  readonly labels: Int32Array
  readonly confidences: Float64Array
  readonly agreed: Uint8Array
}

/** Ask one parser; the one that reads from the right gets the sentence mirrored, and its answer is mirrored back. */
export function propose(
  parser: Parser,
  sentence: BareSentence,
  side: 0 | 1,
  remembered?: Map<number, Decision>,
): Proposal {
  if (side === 0) return proposalOf(parseWords(parser, sentence, remembered))
  const {heads, labels, margins} = proposalOf(parseWords(parser, reversed(sentence), remembered))
  const count = heads.length
  const back = heads.reverse()
  for (let i = 0; i < count; i++) if (back[i] !== count) back[i] = count - 1 - back[i]!
  return {heads: back, labels: labels.reverse(), margins: margins.reverse()}
}

function proposalOf({count, heads, labels, headMargin, labelMargin}: ParserState): Proposal {
  const margins = new Float64Array(count)
  for (let i = 0; i < count; i++) margins[i] = Math.min(headMargin[i]!, labelMargin[i]!)
  return {heads: heads.slice(0, count), labels: labels.slice(0, count), margins}
}

/** What is known of a proposal's arc, seen against the other's. */
export function arcFacts(own: Proposal, other: Proposal, word: number, side: 0 | 1): ArcFacts {
  const label = own.labels[word]!
  const sameHead = own.heads[word] === other.heads[word]
  const agreement = !sameHead ? 0 : label === other.labels[word] ? 2 : 1
  return {side, label, agreement, margin: own.margins[word]!}
}

/** Make one tree of two: the arcs both found where they agree, else those that past mistakes say are the likelier. */
export function combine(left: Proposal, right: Proposal, confidence: Confidence): WordTree {
  const count = left.heads.length
  const leftScores = new Float64Array(count)
  const rightScores = new Float64Array(count)
  const agreed = new Uint8Array(count)
  for (let word = 0; word < count; word++) {
    const facts = arcFacts(left, right, word, 0)
    leftScores[word] = confidence.of(facts)
    rightScores[word] = confidence.of(arcFacts(right, left, word, 1))
    agreed[word] = facts.agreement === 2 ? 1 : 0
  }
  const heads = bestTree(left.heads, right.heads, leftScores, rightScores)
  const labels = new Int32Array(count)
  const confidences = new Float64Array(count)
  for (let word = 0; word < count; word++) {
    const fromLeft = heads[word] === left.heads[word]
    const fromRight = heads[word] === right.heads[word]
    const takesLeft = fromLeft && (!fromRight || leftScores[word]! >= rightScores[word]!)
    labels[word] = takesLeft ? left.labels[word]! : right.labels[word]!
    confidences[word] = takesLeft ? leftScores[word]! : rightScores[word]!
    if (heads[word] === count) heads[word] = -1
  }
  return {heads, labels, confidences, agreed}
}
