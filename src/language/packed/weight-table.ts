/**
 * A table opened from a file: a byte for each place, 0 where there is no weight, and what each byte stands for. A byte
 * a place is half the memory of the weights themselves, and places are looked up at random, so the cache decides.
 */
export interface CodedWeights {
  readonly codes: Uint8Array
  readonly values: Int16Array
}

/** A perceptron's table: its weights themselves while it is learnt, coded ones when it is opened from a file. */
export type Weights = CodedWeights | Float32Array

/** Sums of weights: whole numbers for an opened table. */
export type Scores = Int32Array | Float64Array

/** Room for the scores of a table's columns. */
export function makeScores(weights: Weights, columns: number): Scores {
  return weights instanceof Float32Array ? new Float64Array(columns) : new Int32Array(columns)
}

/** Score the columns of some rows: for each column, the sum of `weights[row + column]` over the first `count` rows. */
export function scoreColumns(
  weights: Weights,
  scores: Scores,
  rows: Int32Array,
  count: number,
  columns: Uint8Array,
): void {
  if (weights instanceof Float32Array) {
    for (let j = 0; j < columns.length; j++) scores[columns[j]!] = sumOfLearnt(weights, rows, count, columns[j]!)
    return
  }
  for (let j = 0; j < columns.length; j++) scores[columns[j]!] = sumOfCoded(weights, rows, count, columns[j]!)
}

function sumOfLearnt(weights: Float32Array, rows: Int32Array, count: number, column: number): number {
  let sum = 0
  for (let i = 0; i < count; i++) sum += weights[rows[i]! + column]!
  return sum
}

function sumOfCoded({codes, values}: CodedWeights, rows: Int32Array, count: number, column: number): number {
  let sum = 0
  for (let i = 0; i < count; i++) sum += values[codes[rows[i]! + column]!]!
  return sum
}

/** Score the first three columns of some rows into `scores`. */
export function scoreThree(weights: Weights, scores: Scores, rows: Int32Array): void {
  let first = 0
  let second = 0
  let third = 0
  if (weights instanceof Float32Array)
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!
      first += weights[row]!
      second += weights[row + 1]!
      third += weights[row + 2]!
    }
  else {
    const {codes, values} = weights
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!
      first += values[codes[row]!]!
      second += values[codes[row + 1]!]!
      third += values[codes[row + 2]!]!
    }
  }
  scores[0] = first
  scores[1] = second
  scores[2] = third
}

/** The sum of single weights: `weights[row]` over the rows. */
export function scoreRows(weights: Weights, rows: Int32Array): number {
  return weights instanceof Float32Array
    ? sumOfLearnt(weights, rows, rows.length, 0)
    : sumOfCoded(weights, rows, rows.length, 0)
}

/** The numbers from `first` to one before `end`, as a list of columns. */
export function columnRange(first: number, end: number): Uint8Array {
  return Uint8Array.from({length: end - first}, (_, i) => first + i)
}
