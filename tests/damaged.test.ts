import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {errorsOn, lostBy, openSource} from './damaged/complain.js'
import {readPairs} from './damaged/read-pairs.js'
import {french} from './support/french.js'

/** Shares, as parts of 1: what the guard and the checks on French must catch, and how often they may cry wolf. */
const LEAST_CAUGHT = 0.95
const MOST_ALARMS = 0.02

const say = (key: string): string => key

function pairsOf(name: string) {
  return readPairs(readFileSync(new URL(`damaged/${name}.txt`, import.meta.url), 'utf8'))
}

test.each(['working', 'held-out', 'fresh', 'unseen', 'later', 'last', 'who', 'who-fresh', 'form'])(
  '%s: what is damaged is caught',
  name => {
    const missed: string[] = []
    const alarms: string[] = []
    let damaged = 0
    let faithful = 0
    for (const pair of pairsOf(name)) {
      const source = openSource(pair.source, french())
      for (const text of pair.faithful) {
        faithful++
        const errors = errorsOn(text, source, french(), say)
        if (errors.length > 0) alarms.push(`${text} (${errors.join(', ')})`)
      }
      for (const {kind, text} of pair.damaged) {
        damaged++
        if (errorsOn(text, source, french(), say).length === 0) missed.push(`${kind}: ${text}`)
      }
    }
    expect(1 - missed.length / damaged, missed.join('\n')).toBeGreaterThanOrEqual(LEAST_CAUGHT)
    expect(alarms.length / faithful, alarms.join('\n')).toBeLessThanOrEqual(MOST_ALARMS)
  },
)

test('lost: a sentence, a number, a name or a date left out is missed', () => {
  for (const pair of pairsOf('lost')) {
    const source = openSource(pair.source, french())
    for (const text of pair.faithful) expect(lostBy(text, source, french()), text).toEqual([])
    for (const {text} of pair.damaged) expect(lostBy(text, source, french()), text).not.toEqual([])
  }
})
