/** The words on which two parsers differ are tried both ways for this many at most; the others keep the left parser's head. */
const MOST_OPEN = 10

/** A choice of heads under way: which words are open, and the best that has been found. */
interface Search {
  readonly open: readonly number[]
  /** For each word the open word that it hangs under, -1 for the root. */
  readonly top: Int32Array
  readonly left: Int32Array
  readonly right: Int32Array
  readonly gains: readonly number[]
  /** The most that the open words from each place on can still gain. */
  readonly hopes: readonly number[]
  readonly chosen: Int32Array
  best: number
  bestHeads: Int32Array
}

/**
 * The best tree made of arcs that either of two trees has: where they differ, the heads whose scores add up to most, so
 * long as every word still hangs, by whatever way, on the one root.
 *
 * @param left  Heads of a tree, `count` (its length) for the root.
 * @param right  Heads of another tree over the same words.
 * @param leftScores  What each arc of `left` is worth, 0 to 1; `rightScores` the same for `right`.
 * @returns New heads. They may cross where the two trees are mixed.
 */
export function bestTree(
  left: Int32Array,
  right: Int32Array,
  leftScores: Float64Array,
  rightScores: Float64Array,
): Int32Array {
  const gain = (word: number) => rightScores[word]! - leftScores[word]!
  let open: number[] = []
  for (let word = 0; word < left.length; word++) if (left[word] !== right[word]) open.push(word)
  if (open.every(word => gain(word) <= 0)) return left.slice()
  open.sort((a, b) => Math.abs(gain(b)) - Math.abs(gain(a)) || a - b)
  open = open.slice(0, MOST_OPEN)
  const gains = open.map(gain)
  const hopes = new Array<number>(open.length + 1).fill(0)
  for (let i = open.length - 1; i >= 0; i--) hopes[i] = hopes[i + 1]! + Math.max(0, gains[i]!)
  const search: Search = {
    open,
    top: topsOf(left, open),
    left,
    right,
    gains,
    hopes,
    chosen: left.slice(),
    best: 0,
    bestHeads: left.slice(),
  }
  tryFrom(search, 0, 0)
  return search.bestHeads
}

/** Try both heads of the open word at `place`, the likelier first, and give up where nothing better can come. */
function tryFrom(search: Search, place: number, score: number): void {
  const {open, left, right, gains, hopes, chosen} = search
  if (score + hopes[place]! <= search.best) return
  if (place === open.length) {
    if (!isTree(search)) return
    search.best = score
    search.bestHeads = chosen.slice()
    return
  }
  const word = open[place]!
  const gain = gains[place]!
  for (const takesRight of gain > 0 ? [true, false] : [false, true]) {
    chosen[word] = takesRight ? right[word]! : left[word]!
    tryFrom(search, place + 1, takesRight ? score + gain : score)
  }
}

/** Whether all open words reach the root, and no second word hangs on it. */
function isTree({open, top, left, chosen}: Search): boolean {
  const root = chosen.length
  let roots = open.every(word => left[word] !== root) ? 1 : 0
  for (const word of open) {
    if (chosen[word] === root) roots++
    let at = word
    for (let steps = 0; at >= 0; steps++) {
      if (steps > open.length) return false
      const head = chosen[at]!
      at = head === root ? -1 : top[head]!
    }
  }
  return roots === 1
}

/** For each word the nearest open word above it in the left tree, itself when open, -1 when it hangs on the root through none. */
function topsOf(left: Int32Array, open: readonly number[]): Int32Array {
  const unknown = -2
  const top = new Int32Array(left.length).fill(unknown)
  for (const word of open) top[word] = word
  const path: number[] = []
  for (let word = 0; word < left.length; word++) {
    let at = word
    while (at < left.length && top[at] === unknown) {
      path.push(at)
      at = left[at]!
    }
    const found = at === left.length ? -1 : top[at]!
    for (let step = path.pop(); step !== undefined; step = path.pop()) top[step] = found
  }
  return top
}
