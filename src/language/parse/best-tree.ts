/** Longer sentences keep the tree of the parser that reads from the left, since the search takes cubic time. */
const MOST_WORDS = 160
/** A root arc costs this much, so that a tree has one. */
const ROOT_COST = 1e4
const IMPOSSIBLE = -1e9

/**
 * The best projective tree made of the arcs that either parser proposed (Eisner's algorithm).
 *
 * @param left  Heads of one parser, `count` (its length) for the root.
 * @param right  Heads of the other.
 * @param leftScores  What each of the left parser's arcs is worth; arcs of both are worth the sum.
 * @source J. Eisner, Three New Probabilistic Models for Dependency Parsing, 1996.
 */
export function bestTree(
  left: Int32Array,
  right: Int32Array,
  leftScores: Float64Array,
  rightScores: Float64Array,
): Int32Array {
  const count = left.length
  if (count > MOST_WORDS || left.every((head, word) => head === right[word])) return left
  const size = count + 1
  // Node 0 is the root, node i + 1 is word i.
  const node = (head: number) => (head === count ? 0 : head + 1)
  const arcs = new Float64Array(size * size).fill(IMPOSSIBLE)
  for (let word = 0; word < count; word++) {
    for (const [heads, scores] of [
      [left, leftScores],
      [right, rightScores],
    ] as const) {
      const head = node(heads[word]!)
      const place = head * size + word + 1
      arcs[place] = Math.max(arcs[place]!, head === 0 ? -ROOT_COST : 0) + scores[word]!
    }
  }
  return search(arcs, size)
}

/** Tables of the best span between two nodes: complete or not, headed at its right end (0) or left end (1). */
function search(arcs: Float64Array, size: number): Int32Array {
  const cells = size * size
  const complete = [new Float64Array(cells), new Float64Array(cells)] as const
  const open = [new Float64Array(cells), new Float64Array(cells)] as const
  const completeSplit = [new Int32Array(cells), new Int32Array(cells)] as const
  const openSplit = new Int32Array(cells)
  for (let length = 1; length < size; length++)
    for (let first = 0; first + length < size; first++) {
      const last = first + length
      const cell = first * size + last
      let best = Number.NEGATIVE_INFINITY
      for (let split = first; split < last; split++) {
        const score = complete[1][first * size + split]! + complete[0][(split + 1) * size + last]!
        if (score > best) {
          best = score
          openSplit[cell] = split
        }
      }
      open[0][cell] = best + arcs[last * size + first]!
      open[1][cell] = best + arcs[cell]!
      best = Number.NEGATIVE_INFINITY
      for (let split = first; split < last; split++) {
        const score = complete[0][first * size + split]! + open[0][split * size + last]!
        if (score > best) {
          best = score
          completeSplit[0][cell] = split
        }
      }
      complete[0][cell] = best
      best = Number.NEGATIVE_INFINITY
      for (let split = first + 1; split <= last; split++) {
        const score = open[1][first * size + split]! + complete[1][split * size + last]!
        if (score > best) {
          best = score
          completeSplit[1][cell] = split
        }
      }
      complete[1][cell] = best
    }
  return readTree(size, completeSplit, openSplit)
}

function readTree(size: number, completeSplit: readonly [Int32Array, Int32Array], openSplit: Int32Array): Int32Array {
  const heads = new Int32Array(size - 1)
  const todo: {first: number; last: number; side: 0 | 1; isComplete: boolean}[] = [
    {first: 0, last: size - 1, side: 1, isComplete: true},
  ]
  for (let span = todo.pop(); span !== undefined; span = todo.pop()) {
    const {first, last, side, isComplete} = span
    if (first === last) continue
    const cell = first * size + last
    if (!isComplete) {
      const split = openSplit[cell]!
      if (side === 1) heads[last - 1] = first === 0 ? size - 1 : first - 1
      else heads[first - 1] = last - 1
      todo.push({first, last: split, side: 1, isComplete: true}, {first: split + 1, last, side: 0, isComplete: true})
      continue
    }
    const split = completeSplit[side][cell]!
    todo.push({first, last: split, side: side === 1 ? 1 : 0, isComplete: side === 0})
    todo.push({first: split, last, side: side === 1 ? 1 : 0, isComplete: side === 1})
  }
  return heads
}
