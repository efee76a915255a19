import {WEIGHT_SCALE} from '../../src/language/packed/weights.js'
import {confidenceCell, confidenceSize} from '../../src/language/parse/confidence.js'
import type {Parser} from '../../src/language/parse/parser.js'
import {arcFacts, propose} from '../../src/language/parse/word-tree.js'
import type {TreeExample} from './learn-parser.js'

/** How many arcs a cell's own share weighs against that of its side and agreement at large. */
const PRIOR = 8

/** Count on held-out sentences how often each parser is right, by relation, agreement and margin; the cells of `openConfidence`. */
export function calibrate(left: Parser, right: Parser, examples: readonly TreeExample[]): Uint8Array {
  const labelCount = left.labels.length
  const size = confidenceSize(labelCount)
  const seen = new Float64Array(size)
  const correct = new Float64Array(size)
  for (const {sentence, heads, labels} of examples) {
    const proposals = [propose(left, sentence, 0), propose(right, sentence, 1)] as const
    for (const side of [0, 1] as const)
      for (let word = 0; word < heads.length; word++) {
        const own = proposals[side]
        const facts = arcFacts(own, proposals[1 - side]!, word, side)
        // The parsers being learnt have weights that have not been scaled yet.
        const cell = confidenceCell({...facts, margin: facts.margin * WEIGHT_SCALE}, labelCount)
        seen[cell]!++
        if (own.heads[word] === heads[word] && own.labels[word] === labels[word]) correct[cell]!++
      }
  }
  const group = size / 6
  const cells = new Uint8Array(size)
  const steps = group / labelCount
  for (let cell = 0; cell < size; cell++) {
    // Back off to the same margin over all labels, then to a half.
    const first = Math.floor(cell / group) * group + (cell % steps)
    let groupSeen = 2
    let groupCorrect = 1
    for (let other = first; other < first + group; other += steps) {
      groupSeen += seen[other]!
      groupCorrect += correct[other]!
    }
    const expected = groupCorrect / groupSeen
    cells[cell] = Math.round((255 * (correct[cell]! + PRIOR * expected)) / (seen[cell]! + PRIOR))
  }
  return cells
}
