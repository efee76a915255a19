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

/** Turn the first `count` raw values into places of a table of `mask + 1` rows; the place in the list tells templates apart. */
export function spread(values: Int32Array, count: number, mask: number): void {
  for (let i = 0; i < count; i++) {
    let hash = Math.imul(values[i]! ^ Math.imul(i + 1, 0x9e3779b1), 0x85ebca6b)
    hash ^= hash >>> 15
    hash = Math.imul(hash, 0xc2b2ae35)
    values[i] = (hash ^ (hash >>> 13)) & mask
  }
}
