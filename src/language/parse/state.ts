import type {BareSentence} from './punctuation.js'
import type {TagFacts} from './tag-facts.js'

/**
 * Where a parser stands in a sentence: a stack of words, the next word to read (`next`; `count` is the end, which stands
 * for the root), the arcs made so far, and what the features need of each word. Used again from sentence to sentence.
 */
export interface ParserState {
  count: number
  depth: number
  next: number
  room: number
  stack: Int32Array
  heads: Int32Array
  labels: Int32Array
  left1: Int32Array
  left2: Int32Array
  right1: Int32Array
  right2: Int32Array
  leftCount: Int32Array
  rightCount: Int32Array
  leftLabels: Int32Array
  rightLabels: Int32Array
  spelt: Int32Array
  lemma: Int32Array
  upos: Int32Array
  tag: Int32Array
  agreement: Int32Array
  verbForm: Int32Array
  frame: Int32Array
  gap: Int32Array
  quoted: Int32Array
  breaksBefore: Int32Array
  verbsBefore: Int32Array
  /** How sure the parser was of each word's head, and of its label: best score minus the next. */
  headMargin: Float64Array
  labelMargin: Float64Array
}

/** An empty state with room for a sentence of `room` words. */
export function makeState(room: number): ParserState {
  const numbers = () => new Int32Array(room)
  return {
    count: 0,
    depth: 0,
    next: 0,
    room,
    stack: numbers(),
    heads: numbers(),
    labels: numbers(),
    left1: numbers(),
    left2: numbers(),
    right1: numbers(),
    right2: numbers(),
    leftCount: numbers(),
    rightCount: numbers(),
    leftLabels: numbers(),
    rightLabels: numbers(),
    spelt: numbers(),
    lemma: numbers(),
    upos: numbers(),
    tag: numbers(),
    agreement: numbers(),
    verbForm: numbers(),
    frame: numbers(),
    gap: numbers(),
    quoted: numbers(),
    breaksBefore: numbers(),
    verbsBefore: numbers(),
    headMargin: new Float64Array(room),
    labelMargin: new Float64Array(room),
  }
}

/** Put a state at the start of a sentence; it is enlarged when the sentence is longer than any before. */
export function startSentence(state: ParserState, sentence: BareSentence, facts: TagFacts): void {
  const count = sentence.words.length
  if (count + 2 > state.room) Object.assign(state, makeState((count + 2) * 2))
  state.count = count
  state.depth = 0
  state.next = 0
  for (let i = 0; i < count; i++) {
    const word = sentence.words[i]!
    const tag = sentence.tags[i]!
    state.spelt[i] = word.lower
    state.lemma[i] = word.lemma
    state.upos[i] = facts.upos[tag]!
    state.tag[i] = tag
    state.agreement[i] = facts.agreement[tag]!
    state.verbForm[i] = facts.verbForm[tag]!
    state.frame[i] = word.frame
    state.verbsBefore[i + 1] = (i > 0 ? state.verbsBefore[i]! : 0) + facts.finite[tag]!
  }
  state.verbsBefore[0] = 0
  state.spelt[count] = 77
  state.lemma[count] = 77
  state.upos[count] = 60
  state.tag[count] = 999
  state.agreement[count] = 0
  state.verbForm[count] = 0
  state.frame[count] = 0
  let breaks = 0
  for (let i = 0; i <= count; i++) {
    state.gap[i] = sentence.gaps[i]!
    state.quoted[i] = sentence.quoted[i]!
    state.breaksBefore[i] = breaks
    breaks += sentence.breaks[i]!
    state.heads[i] = -2
    state.labels[i] = -1
    state.left1[i] = state.left2[i] = state.right1[i] = state.right2[i] = -1
    state.leftCount[i] = state.rightCount[i] = state.leftLabels[i] = state.rightLabels[i] = 0
  }
}

/** Make an arc: `child` hangs on `head` by `label`. */
export function attach(state: ParserState, head: number, child: number, label: number): void {
  state.heads[child] = head
  state.labels[child] = label
  const bit = 1 << (label % 31)
  if (child < head) {
    state.left2[head] = state.left1[head]!
    state.left1[head] = child
    state.leftCount[head]!++
    state.leftLabels[head]! |= bit
  } else {
    state.right2[head] = state.right1[head]!
    state.right1[head] = child
    state.rightCount[head]!++
    state.rightLabels[head]! |= bit
  }
}
