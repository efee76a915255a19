import type {French} from '../french.js'
import {pair, spread} from '../packed/hash.js'
import {readSections} from '../packed/sections.js'
import {scoreRows, type Weights} from '../packed/weight-table.js'
import {openWeights} from '../packed/weights.js'
import {NO_WORD, type WordInfo} from './word-info.js'

/** The table of the « du, des » decision has two to this many rows. */
export const CONTRACTION_BITS = 16
const FEATURES = 25

/** Words that go with « de », and prepositions that a noun phrase follows: after them there is nothing to decide. */
const GOVERN_DE = new Set(
  `près auprès lors loin autour hors au-delà au-dessus au-dessous en-deçà proche proches originaire issu issue issus
  issues sein aval amont plupart vis-à-vis`.split(/\s+/),
)
const GOVERN_NOUN = new Set(
  `avec pour par dans sur sans chez entre contre vers pendant durant malgré sous parmi devant derrière après avant dès
  depuis selon outre moyennant via`.split(/\s+/),
)

/**
 * Whether « du » or « des » at `index` is a preposition with its article (« la fin du monde ») and not an article alone
 * (« boire du lait »). Other forms: false. Right in 94 cases of 100 (bench/accuracy.md).
 *
 * @param forms  The sentence's surface words, contractions not yet split.
 */
export function isContraction(forms: readonly string[], index: number, french: French): boolean {
  const form = forms[index]?.toLowerCase()
  if (form !== 'du' && form !== 'des') return false
  const before = forms[index - 1]?.toLowerCase() ?? ''
  if (GOVERN_DE.has(before)) return true
  if (GOVERN_NOUN.has(before)) return false
  const around = [-2, -1, 0, 1, 2].map(step => {
    const neighbour = forms[index + step]
    return neighbour === undefined ? NO_WORD : french.wordInfo(neighbour)
  })
  return contractionScore(contractionRows(around), french.contraction) > 0
}

/** Open the decision's weights in data/tagger.bin. @throws IntertitreError `missing-data`, `damaged-data`. */
export function openContraction(bytes: Uint8Array | undefined): Weights {
  const sections = readSections('tagger.bin', bytes)
  return openWeights('tagger.bin', sections, 'contraction')
}

/** The rows of a decision: `around` is two words before, « du » or « des » itself, and two after. */
export function contractionRows(around: readonly WordInfo[]): Int32Array {
  const [b2, b1, own, a1, a2] = around as [WordInfo, WordInfo, WordInfo, WordInfo, WordInfo]
  const rows = new Int32Array(FEATURES)
  const values = [
    0,
    b1.lower,
    a1.lower,
    pair(b1.lower, a1.lower),
    b1.parts,
    b1.readings,
    a1.readings,
    a1.parts,
    b1.lemma,
    pair(b1.parts, a1.parts),
    b1.frame,
    pair(b2.lower, b1.lower),
    b1.suffix3,
    a1.suffix3,
    pair(a1.capital, b1.capital),
    pair(b2.parts, b1.parts),
    b2.lower,
    a2.lower,
    pair(a1.parts, a2.parts),
    pair(b1.readings, a1.lower),
    pair(b1.lemma, a1.parts),
    pair(pair(b2.parts, b1.parts), a1.parts),
    pair(b1.frame, b1.parts),
    pair(b1.frame, a1.parts),
    pair(b1.frame, pair(b2.parts, a1.suffix1)),
  ]
  for (let i = 0; i < FEATURES; i++) rows[i] = pair(values[i]!, own.lower)
  spread(rows, FEATURES, 2 ** CONTRACTION_BITS - 1)
  return rows
}

/** Above 0 when the decision is for a contraction. */
export function contractionScore(rows: Int32Array, weights: Weights): number {
  return scoreRows(weights, rows)
}
