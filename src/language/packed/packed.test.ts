import fc from 'fast-check'
import {expect, test} from 'vitest'
import {readSections, writeSections} from './sections.js'
import {makeScores, scoreColumns, scoreRows, scoreThree} from './weight-table.js'
import {openWeights, packWeights, WEIGHT_SCALE} from './weights.js'
import {openWordTable, packWordTable} from './word-table.js'

const reopen = (sections: Record<string, Uint8Array>) => readSections('test.bin', writeSections(sections))

test('a word table gives back every word and no other', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({minLength: 1, maxLength: 12, unit: 'grapheme'}), {maxLength: 80}), words => {
      const sound = words.filter(word => !/\p{Cs}/u.test(word))
      const table = openWordTable(
        'test.bin',
        reopen(packWordTable('words', new Map(sound.map((word, i) => [word, i])))),
        'words',
      )
      for (const [i, word] of sound.entries()) expect(table.find(word)).toBe(i)
      expect(table.find(`${sound[0] ?? ''}\u0001`)).toBe(-1)
    }),
    {numRuns: 50},
  )
})

test('weights come back within a sixteenth of their size, and small ones as zero', () => {
  const weights = Float32Array.from({length: 3000}, (_, i) => (i % 7 === 0 ? (i - 1500) / 10 : 0))
  const opened = openWeights('test.bin', reopen({...packWeights('w', weights, 0.5)}), 'w')
  for (const [i, weight] of weights.entries()) {
    const value = scoreRows(opened, Int32Array.of(i)) / WEIGHT_SCALE
    if (Math.abs(weight) < 0.5) expect(value).toBe(0)
    else expect(Math.abs(value - weight)).toBeLessThan(Math.abs(weight) / 16 + 0.05)
  }
})

test('columns score alike in a table being learnt and in an opened one', () => {
  const learnt = Float32Array.from({length: 4000}, (_, i) => ((i * 2654435761) % 11 === 0 ? ((i % 9) - 4) * 2 : 0))
  const opened = openWeights('test.bin', reopen({...packWeights('w', learnt, 0.5)}), 'w')
  const rows = Int32Array.from({length: 40}, (_, i) => (i * 97) % 3900)
  for (const columns of [Uint8Array.of(0, 1, 2), Uint8Array.of(3, 9, 40), Uint8Array.from({length: 70}, (_, i) => i)]) {
    const exact = makeScores(learnt, 80)
    const packed = makeScores(opened, 80)
    scoreColumns(learnt, exact, rows, rows.length, columns)
    scoreColumns(opened, packed, rows, rows.length, columns)
    for (const column of columns) expect(Math.abs(exact[column]! - packed[column]! / WEIGHT_SCALE)).toBeLessThan(8)
  }
  const three = makeScores(opened, 3)
  scoreThree(opened, three, rows)
  const same = makeScores(opened, 3)
  scoreColumns(opened, same, rows, rows.length, Uint8Array.of(0, 1, 2))
  expect(three).toEqual(same)
})
