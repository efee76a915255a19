import {IntertitreError} from '../../document/index.js'
import {asUint32, type Sections, section} from './sections.js'
import type {CodedWeights} from './weight-table.js'

/** Opened weights are in sixty-fourths of what was learnt. */
export const WEIGHT_SCALE = 64

/** Levels on each side of zero; a log scale, since most weights are small and few are large. */
const LEVELS = 63
const CURVE = 0.7
/** Places after the last: a row near the end has columns too. */
const SPARE = 256

/**
 * Open a table from sections `<key>.size` (rows, and the largest weight in millionths), `<key>.gaps` and `<key>.levels`.
 *
 * A gap is how many zeros stand before the next weight, 255 meaning « 255 and go on »; a level's top bit is its sign.
 *
 * @throws IntertitreError `damaged-data` when the weights run past the table.
 */
export function openWeights(name: string, sections: Sections, key: string): CodedWeights {
  const [size = 0, largest = 0] = asUint32(section(name, sections, `${key}.size`))
  const gaps = section(name, sections, `${key}.gaps`)
  const levels = section(name, sections, `${key}.levels`)
  const steepness = Math.log(1 + largest / 1e6 / CURVE)
  const values = new Int16Array(256)
  for (let level = 0; level <= LEVELS; level++) {
    const value = Math.round(WEIGHT_SCALE * CURVE * (Math.exp((level / LEVELS) * steepness) - 1))
    values[level] = Math.min(value, 32_767)
    values[level | 128] = -values[level]!
  }
  const codes = new Uint8Array(size + SPARE)
  let place = -1
  let next = 0
  for (let i = 0; i < gaps.length; i++) {
    const gap = gaps[i]!
    if (gap === 255) {
      place += 255
      continue
    }
    place += gap + 1
    codes[place] = levels[next++]!
  }
  if (place >= size || next !== levels.length) throw new IntertitreError('damaged-data', {name, section: key})
  return {codes, values}
}

/** Pack a learnt table into the sections of `openWeights`; weights smaller than `least` in size are dropped. */
export function packWeights(key: string, weights: Float32Array, least: number): Sections {
  let largest = 0
  let kept = 0
  for (const weight of weights) {
    largest = Math.max(largest, Math.abs(weight))
    if (Math.abs(weight) >= least) kept++
  }
  const steepness = Math.log(1 + largest / CURVE)
  const levels = new Uint8Array(kept)
  const gaps: number[] = []
  let last = -1
  let next = 0
  for (let place = 0; place < weights.length; place++) {
    const size = Math.abs(weights[place]!)
    if (size < least) continue
    const level = Math.round((Math.log(1 + size / CURVE) / steepness) * LEVELS)
    let gap = place - last - 1
    for (; gap >= 255; gap -= 255) gaps.push(255)
    gaps.push(gap)
    levels[next++] = weights[place]! < 0 ? level | 128 : level
    last = place
  }
  const size = new Uint8Array(Uint32Array.of(weights.length, Math.ceil(largest * 1e6)).buffer)
  return {[`${key}.size`]: size, [`${key}.gaps`]: Uint8Array.from(gaps), [`${key}.levels`]: levels}
}
