import {countWords, type WriteRequest} from '../document/index.js'
import type {Effort} from '../write/index.js'
import {countsOf} from './counts.js'
import type {Round} from './write-article.js'

/** Share of restated words at most, in percent (editorial.md, « The anatomy »). */
const MOST_RESTATED = 40

/** Share of sentences over 20 words at most, in percent (rules.md §1, Yoast). */
const MOST_LONG = 25

/** The writer counts its sentences; the page is counted after analysis, a little otherwise. Below this nothing more is gained. */
const LEAST_LONG_SHARE = 0.17

/**
 * What the next round should do otherwise, or undefined when nothing is left to gain.
 *
 * Long sentences are parted only as far as the page needs; restated parts shrink when they would be more than 40 %.
 */
export function revise({page, effort}: Round, request: WriteRequest): Effort | undefined {
  const counts = countsOf(page, page.sources)
  if (counts['restatedShare']! > MOST_RESTATED) {
    if (effort.faq > 3) return {...effort, faq: effort.faq - 1}
    if (effort.keyPoints > 3) return {...effort, keyPoints: effort.keyPoints - 1}
    if (effort.faq > 0) return {...effort, faq: 0}
    if (effort.people) return {...effort, people: false}
    if (effort.timeline) return {...effort, timeline: false}
  }
  if (counts['longSentences']! > MOST_LONG && effort.longShare > LEAST_LONG_SHARE)
    return {...effort, longShare: effort.longShare - 0.04}
  const words = countWords(page.doc.text)
  if (words > 1.6 * request.words && effort.faq > 4) return {...effort, faq: 4}
  return undefined
}
