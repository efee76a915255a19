import {hashText, pair, spread} from '../packed/hash.js'
import {scoreRows, type Weights} from '../packed/weight-table.js'
import {pairSigns, plainSign} from './punctuation-signs.js'

/** The table of the choice of a sign's head has two to this many rows. */
export const PUNCTUATION_BITS = 16
/** The number of features of a candidate. */
export const PUNCTUATION_FEATURES = 19
/** A chain of heads is followed this far, and what a pair of marks encloses looked at this far, so that time stays linear. */
const FURTHEST = 40

/** A tree of words whose signs are still to be hung: heads are -1 for the root; those of signs are filled in. */
export interface OpenTree {
  readonly forms: readonly string[]
  readonly isWord: Uint8Array
  readonly heads: Int32Array
  readonly relations: readonly string[]
  readonly uposes: readonly string[]
}

/** A word that a sign could hang on without crossing an arc. */
export interface Candidate {
  readonly word: number
  readonly side: number
  readonly step: number
  readonly isTop: boolean
  /** Whether it is the highest word that the sign could hang on. */
  isHighest: boolean
}

/** What all signs of a tree need: where each word's phrase begins and ends, and each sign's fellow. */
export interface TreeFrame {
  readonly first: Int32Array
  readonly last: Int32Array
  readonly fellows: Int32Array
  readonly before: Int32Array
  readonly after: Int32Array
}

/** Measure a tree once, in linear time. */
export function frameOf({forms, isWord, heads}: OpenTree): TreeFrame {
  const count = forms.length
  const first = Int32Array.from(forms, (_, i) => i)
  const last = first.slice()
  const waiting = new Int32Array(count)
  for (let i = 0; i < count; i++) if (isWord[i] === 1 && heads[i]! >= 0) waiting[heads[i]!]!++
  const leaves: number[] = []
  for (let i = 0; i < count; i++) if (isWord[i] === 1 && waiting[i] === 0) leaves.push(i)
  for (let leaf = leaves.pop(); leaf !== undefined; leaf = leaves.pop()) {
    const head = heads[leaf]!
    if (head < 0) continue
    first[head] = Math.min(first[head]!, first[leaf]!)
    last[head] = Math.max(last[head]!, last[leaf]!)
    waiting[head]!--
    if (waiting[head] === 0) leaves.push(head)
  }
  const before = new Int32Array(count).fill(-1)
  const after = new Int32Array(count).fill(-1)
  for (let i = 1; i < count; i++) before[i] = isWord[i - 1] === 1 ? i - 1 : before[i - 1]!
  for (let i = count - 2; i >= 0; i--) after[i] = isWord[i + 1] === 1 ? i + 1 : after[i + 1]!
  return {first, last, fellows: pairSigns(forms, isWord), before, after}
}

/** The words on either side of a sign and what they hang on, as far as no arc is crossed; never empty while there is a word. */
export function candidatesFor(sign: number, tree: OpenTree, frame: TreeFrame): Candidate[] {
  const candidates: Candidate[] = []
  for (const side of [0, 1]) {
    let word = side === 0 ? frame.before[sign]! : frame.after[sign]!
    for (let step = 0; word >= 0 && step < FURTHEST; step++) {
      const head = tree.heads[word]!
      const goesOn = head >= 0 && (side === 0 ? head < sign : head > sign)
      candidates.push({word, side, step, isTop: !goesOn, isHighest: false})
      if (!goesOn) break
      word = head
    }
  }
  const tops = candidates.filter(({isTop}) => isTop)
  const highest = tops.find(({word}) => tree.heads[word]! >= 0) ?? tops[0]
  if (highest) highest.isHighest = true
  return candidates
}

/** The head of what a pair of marks encloses, -1 when the sign has no fellow or encloses too much. */
export function enclosedHead(sign: number, {isWord, heads}: OpenTree, {fellows}: TreeFrame): number {
  const fellow = fellows[sign]!
  if (fellow < 0) return -1
  const from = Math.min(sign, fellow)
  const to = Math.max(sign, fellow)
  for (let i = from + 1; i < to && i < from + 4 * FURTHEST; i++)
    if (isWord[i] === 1 && (heads[i]! <= from || heads[i]! >= to)) return i
  return -1
}

/** Fill `rows` with the features of one candidate. */
export function punctuationRows(
  rows: Int32Array,
  sign: number,
  {word, side, step, isTop, isHighest}: Candidate,
  enclosed: number,
  tree: OpenTree,
  {first, last, before, after, fellows}: TreeFrame,
): void {
  const {forms, isWord, heads, relations, uposes} = tree
  const kind = pair(hashText(plainSign(forms[sign]!)), side)
  const relation = hashText(relations[word]!)
  const part = hashText(uposes[word]!)
  const far = side === 0 ? first[word]! - 1 : last[word]! + 1
  const farSign = far < 0 || far >= forms.length ? 1 : isWord[far] === 1 ? 2 : hashText(plainSign(forms[far]!))
  const next = after[sign]!
  const nextForm = next < 0 ? 0 : hashText(forms[next]!.toLowerCase())
  const nextPart = next < 0 ? 0 : hashText(uposes[next]!)
  const previousPart = before[sign]! < 0 ? 0 : hashText(uposes[before[sign]!]!)
  const place = Math.min(step, 3) * 2 + (isTop ? 1 : 0)
  const isEnclosed = enclosed < 0 ? 0 : enclosed === word ? 1 : 2
  const headRelation = heads[word]! < 0 ? 0 : hashText(relations[heads[word]!]!)
  const paired = fellows[sign]! < 0 ? 0 : fellows[sign]! < sign ? 1 : 2
  const edge = (sign === forms.length - 1 ? 1 : 0) + (sign === 0 ? 2 : 0)
  let k = 0
  rows[k++] = pair(kind, place)
  rows[k++] = pair(kind, relation)
  rows[k++] = pair(pair(kind, relation), place)
  rows[k++] = pair(pair(kind, relation), farSign)
  rows[k++] = pair(pair(kind, place), farSign)
  rows[k++] = pair(pair(kind, relation), nextForm)
  rows[k++] = pair(pair(kind, relation), pair(nextPart, previousPart))
  rows[k++] = pair(pair(kind, part), pair(relation, isTop ? 1 : 0))
  rows[k++] = pair(pair(kind, isEnclosed), paired)
  rows[k++] = pair(pair(kind, isEnclosed), pair(paired, relation))
  rows[k++] = pair(pair(kind, relation), pair(headRelation, place))
  rows[k++] = pair(pair(kind, edge), pair(relation, place))
  rows[k++] = pair(pair(kind, relation), pair(farSign, pair(place, nextPart)))
  rows[k++] = pair(pair(kind, nextForm), place)
  const high = pair(kind, isHighest ? 1 : 0)
  rows[k++] = high
  rows[k++] = pair(high, relation)
  rows[k++] = pair(high, pair(isEnclosed, paired))
  rows[k++] = pair(high, pair(relation, farSign))
  rows[k++] = pair(high, pair(nextForm, edge))
  spread(rows, k, 2 ** PUNCTUATION_BITS - 1)
}

/** The best candidate for a sign, as a place in the list. */
export function bestCandidate(
  candidates: readonly Candidate[],
  sign: number,
  tree: OpenTree,
  frame: TreeFrame,
  weights: Weights,
  rows: Int32Array,
): number {
  const enclosed = enclosedHead(sign, tree, frame)
  let winner = 0
  let best = Number.NEGATIVE_INFINITY
  for (const [index, candidate] of candidates.entries()) {
    punctuationRows(rows, sign, candidate, enclosed, tree, frame)
    const score = scoreRows(weights, rows)
    if (score > best) {
      best = score
      winner = index
    }
  }
  return winner
}

/** Hang the signs of a tree onto its words: `heads` is filled in place. There must be a word. */
export function attachPunctuation(tree: OpenTree, weights: Weights): void {
  const frame = frameOf(tree)
  const rows = new Int32Array(PUNCTUATION_FEATURES)
  for (let sign = 0; sign < tree.forms.length; sign++) {
    if (tree.isWord[sign] === 1) continue
    const candidates = candidatesFor(sign, tree, frame)
    tree.heads[sign] = candidates[bestCandidate(candidates, sign, tree, frame, weights, rows)]?.word ?? -1
  }
}
