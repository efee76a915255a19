/**
 * A table that is mostly zeros, kept small enough for a processor's cache: one bit for each place, and the weights
 * other than zero in a row. `ranks` is how many of them stand before each 32 places.
 */
export interface SparseWeights {
  readonly bits: Uint32Array
  readonly ranks: Uint32Array
  readonly values: Int16Array
}

/** A perceptron's table: all its weights while it is learnt, those other than zero when it is opened from a file. */
export type Weights = SparseWeights | Float32Array

/** A table with all its places, for few columns: quicker where most rows have weights. */
export type DenseWeights = Int16Array | Float32Array

/** All places of a sparse table. */
export function denseWeights({bits, values}: SparseWeights): Int16Array {
  const dense = new Int16Array(bits.length * 32)
  let next = 0
  for (let cell = 0; cell < bits.length; cell++)
    for (let set = bits[cell]!; set !== 0; set &= set - 1)
      dense[cell * 32 + 31 - Math.clz32(set & -set)] = values[next++]!
  return dense
}

/** Sums of weights: whole numbers for an opened table. */
export type Scores = Int32Array | Float64Array

/** Room for the scores of a table's columns. */
export function makeScores(weights: Weights | DenseWeights, columns: number): Scores {
  return weights instanceof Float32Array ? new Float64Array(columns) : new Int32Array(columns)
}

/**
 * Score the columns of some rows: for each column, the sum of `weights[row + column]` over the first `count` rows.
 *
 * @param columns  In rising order. Scores of columns between them that are not in the list are left undefined.
 */
export function scoreColumns(
  weights: Weights,
  scores: Scores,
  rows: Int32Array,
  count: number,
  columns: Uint8Array,
): void {
  for (let i = 0; i < columns.length; i++) scores[columns[i]!] = 0
  if (!(weights instanceof Float32Array)) {
    addSparse(weights, scores, rows, count, columns[0]!, columns[columns.length - 1]! + 1)
    return
  }
  for (let i = 0; i < count; i++) {
    const row = rows[i]!
    for (let j = 0; j < columns.length; j++) scores[columns[j]!]! += weights[row + columns[j]!]!
  }
}

function addSparse(
  {bits, ranks, values}: SparseWeights,
  scores: Scores,
  rows: Int32Array,
  count: number,
  first: number,
  end: number,
): void {
  for (let i = 0; i < count; i++) {
    let place = rows[i]! + first
    let column = first
    while (column < end) {
      const cell = place >>> 5
      const shift = place & 31
      const width = Math.min(end - column, 32 - shift)
      const all = bits[cell]!
      let set = all >>> shift
      if (width < 32) set &= (1 << width) - 1
      if (set !== 0) {
        let next = ranks[cell]! + countBits(all & ((1 << shift) - 1))
        while (set !== 0) {
          const lowest = set & -set
          scores[column + 31 - Math.clz32(lowest)]! += values[next++]!
          set ^= lowest
        }
      }
      place += width
      column += width
    }
  }
}

/** The sum of single weights: `weights[row]` over the rows. */
export function scoreRows(weights: Weights, rows: Int32Array): number {
  let score = 0
  for (const row of rows) {
    if (weights instanceof Float32Array) score += weights[row]!
    else {
      const cell = weights.bits[row >>> 5]!
      const bit = 1 << (row & 31)
      if ((cell & bit) !== 0) score += weights.values[weights.ranks[row >>> 5]! + countBits(cell & (bit - 1))]!
    }
  }
  return score
}

/** How many bits of a 32-bit word are set. */
export function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** The numbers from `first` to one before `end`, as a list of columns. */
export function columnRange(first: number, end: number): Uint8Array {
  return Uint8Array.from({length: end - first}, (_, i) => first + i)
}
