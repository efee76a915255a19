/** A 32-bit hash of a string, the same on every machine; `seed` makes independent families. */
export function hashText(text: string, seed = 0): number {
  let hash = 0x811c9dc5 ^ seed
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x85ebca6b)
  return hash ^ (hash >>> 13)
}

/** Two numbers as one; the order counts. */
export function pair(a: number, b: number): number {
  const hash = Math.imul(Math.imul(a, 0x9e3779b1) + b, 0x85ebca6b)
  return hash ^ (hash >>> 15)
}

/** A number of 53 bits for a list of numbers: two lists that differ share one about once in 10^15 pairs. */
export function keyOf(values: Int32Array): number {
  let first = 0x811c9dc5
  let second = 0x2f0b4c47
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    first = Math.imul(first ^ value, 0x9e3779b1)
    first ^= first >>> 15
    second = Math.imul(second + value, 0x85ebca6b)
    second ^= second >>> 13
  }
  return (first >>> 0) * 0x200000 + (second >>> 11)
}

/** Turn the first `count` raw values into places of a table of `mask + 1` rows; the place in the list tells templates apart. */
export function spread(values: Int32Array, count: number, mask: number): void {
  for (let i = 0; i < count; i++) {
    let hash = Math.imul(values[i]! ^ Math.imul(i + 1, 0x9e3779b1), 0x85ebca6b)
    hash ^= hash >>> 15
    hash = Math.imul(hash, 0xc2b2ae35)
    values[i] = (hash ^ (hash >>> 13)) & mask
  }
}
