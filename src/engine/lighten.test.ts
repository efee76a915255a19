import {describe, expect, test} from 'vitest'
import type {YoastReport} from '../check/index.js'
import type {Effort} from '../write/index.js'
import {isLighter, lighterEfforts} from './lighten.js'

const EFFORT: Effort = {
  longShare: 0.25,
  voice: false,
  whole: new Set(),
  keyPoints: 5,
  timeline: true,
  people: true,
  faq: 5,
}

/** What is tried, by its difference from the effort before, for a page with these shares of passives and connectives. */
const TRIES: readonly (readonly [passive: number, transitions: number, tries: readonly Partial<Effort>[]])[] = [
  [9, 25, []],
  [12, 25, [{voice: true}]],
  [19, 25, [{voice: true}]],
  [20, 25, []],
  [9, 18, [{people: false}]],
  [9, 15, []],
  [9, 20, []],
  [14, 18, [{voice: true}, {voice: true, people: false}]],
  [17, 18, [{voice: true}]],
]

describe('lighterEfforts', () => {
  test.each(TRIES)('passives %d %%, connectives %d %%', (passive, transitions, tries) => {
    const made = lighterEfforts(EFFORT, report(60, passive, transitions))
    expect(made).toEqual(tries.map(change => ({...EFFORT, ...change})))
  })

  test('nothing is tried on a page that has the best score', () => {
    expect(lighterEfforts(EFFORT, report(90, 12, 18))).toEqual([])
  })

  test('what is done already is not tried again', () => {
    expect(lighterEfforts({...EFFORT, voice: true, people: false}, report(60, 12, 18))).toEqual([])
  })
})

describe('isLighter', () => {
  test.each([
    [90, 70, 60, 90, true],
    [60, 90, 90, 70, false],
    [60, 80, 60, 70, true],
    [60, 70, 60, 70, false],
  ])('readability %d, SEO %d against %d, %d', (readability, seo, otherReadability, otherSeo, expected) => {
    const a = {...report(readability, 0, 0), seo}
    const b = {...report(otherReadability, 0, 0), seo: otherSeo}
    expect(isLighter(a, b)).toBe(expected)
  })
})

function report(readability: number, passive: number, transitions: number): YoastReport {
  const light = (id: string, actual: number) =>
    ({id, group: 'readability', status: 'ok', score: 6, actual}) as YoastReport['lights'][number]
  return {
    seo: 80,
    readability,
    lights: [light('yoast/passive-voice', passive), light('yoast/transition-words', transitions)],
  }
}
