/**
 * Lift arcs until no two cross: the shortest crossing arc first goes to its head's head.
 *
 * @param heads  Word indexes, the count for the root.
 */
export function makeProjective(heads: Int32Array): Int32Array {
  const root = heads.length
  const lifted = heads.slice()
  const isUnder = (word: number, head: number): boolean => {
    let place = word
    for (let steps = 0; steps <= root && place !== root; steps++) {
      if (place === head) return true
      place = lifted[place]!
    }
    return head === root
  }
  for (let round = 0; round < 200; round++) {
    let worst = -1
    let length = Number.POSITIVE_INFINITY
    for (let word = 0; word < root; word++) {
      const head = lifted[word]!
      if (head === root) continue
      const low = Math.min(word, head)
      const high = Math.max(word, head)
      for (let between = low + 1; between < high; between++) {
        if (isUnder(between, head)) continue
        if (high - low < length) {
          length = high - low
          worst = word
        }
        break
      }
    }
    if (worst < 0) break
    lifted[worst] = lifted[lifted[worst]!]!
  }
  return lifted
}
