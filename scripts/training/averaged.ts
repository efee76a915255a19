/** A table being learnt by the averaged perceptron: the weights now, and what must be taken off for their mean. */
export interface AveragedTable {
  readonly weights: Float32Array
  readonly late: Float64Array
}

/** An empty table of `size` weights. */
export function makeTable(size: number): AveragedTable {
  return {weights: new Float32Array(size), late: new Float64Array(size)}
}

/** Add to one column of the rows; `time` is how many decisions have been made so far. */
export function reward(
  table: AveragedTable,
  rows: Int32Array,
  count: number,
  column: number,
  by: number,
  time: number,
) {
  const {weights, late} = table
  for (let i = 0; i < count; i++) {
    const place = rows[i]! + column
    weights[place]! += by
    late[place]! += by * time
  }
}

/** The mean of the weights over all decisions. */
export function average({weights, late}: AveragedTable, time: number): Float32Array {
  return weights.map((weight, place) => weight - late[place]! / time)
}

/** The mean of tables learnt from different seeds: one table that votes as all of them. */
export function meanOf(tables: readonly Float32Array[]): Float32Array {
  const mean = new Float32Array(tables[0]!.length)
  for (const table of tables) for (let i = 0; i < mean.length; i++) mean[i]! += table[i]! / tables.length
  return mean
}
