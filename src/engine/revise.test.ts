import {describe, expect, test} from 'vitest'
import type {Article, WriteRequest} from '../document/index.js'
import type {Effort, Written} from '../write/index.js'
import type {Tally} from './counts.js'
import {revise, settle} from './revise.js'

const EFFORT: Effort = {
  longShare: 0.25,
  voice: false,
  whole: new Set(),
  keyPoints: 5,
  timeline: true,
  people: true,
  faq: 5,
}
const REQUEST: WriteRequest = {words: 100, lang: 'fr', profile: 'yoast', understood: [], notUnderstood: []}

/** What is changed for a page with these figures. */
const ROUNDS: readonly (readonly [
  figures: Partial<Tally>,
  before: Partial<Effort>,
  change: Partial<Effort> | undefined,
])[] = [
  [{}, {}, undefined],
  [{restatedShare: 41}, {}, {faq: 4}],
  [{restatedShare: 41}, {faq: 3}, {keyPoints: 4}],
  [{restatedShare: 41}, {faq: 3, keyPoints: 3}, {faq: 0}],
  [{restatedShare: 41}, {faq: 0, keyPoints: 3}, {people: false}],
  [{restatedShare: 41}, {faq: 0, keyPoints: 3, people: false}, {timeline: false}],
  [{restatedShare: 40}, {}, undefined],
  [{longSentences: 26}, {}, {longShare: 0.21}],
  [{longSentences: 26}, {longShare: 0.17}, undefined],
  [{longSentences: 25}, {}, undefined],
  [{words: 161}, {}, {faq: 4}],
  [{words: 160}, {}, undefined],
]

describe('revise', () => {
  test.each(ROUNDS)('%o, %o → %o', (figures, before, change) => {
    const effort = {...EFFORT, ...before}
    const next = revise({words: 100, longSentences: 20, restatedShare: 20, ...figures}, effort, REQUEST)
    if (!change) expect(next).toBeUndefined()
    else
      expect(next).toEqual({
        ...effort,
        ...change,
        ...(change.longShare ? {longShare: expect.closeTo(change.longShare)} : {}),
      })
  })
})

describe('settle', () => {
  test('writes again until the long sentences are few enough, and keeps that round', () => {
    const asked: number[] = []
    const {effort} = settle(
      ({longShare}) => {
        asked.push(longShare)
        return page(longShare > 0.2 ? 1 : 0)
      },
      EFFORT,
      REQUEST,
    )
    expect(asked).toHaveLength(3)
    expect(effort.longShare).toBeCloseTo(0.17)
  })

  test('a round that gains nothing is undone', () => {
    const {effort} = settle(() => page(1), EFFORT, REQUEST)
    expect(effort).toBe(EFFORT)
  })
})

/** Three short sentences, and `long` long ones. */
function page(long: number): Written {
  const passage = (id: string, words: number) => ({
    id,
    text: `${'mot '.repeat(words).trim()}.`,
    by: 'rules',
    from: [],
    operations: [],
  })
  const passages = [
    ...[1, 2].map(at => passage(`p${at}`, 5)),
    ...Array.from({length: long}, (_, at) => passage(`l${at}`, 30)),
  ]
  const article = {metadata: {}, blocks: [{kind: 'paragraph', part: 'body', passages}], fates: []} as unknown as Article
  return {article, notes: []}
}
