import type {WriteRequest} from '../document/index.js'
import type {Effort, Written} from '../write/index.js'
import {type Tally, tallyOf} from './counts.js'

/** Share of restated words at most, in percent (editorial.md, « The anatomy »). */
const MOST_RESTATED = 40

/** Share of sentences over 20 words at most, in percent (rules.md §1, Yoast). */
const MOST_LONG = 25

/** Below this share of long sentences asked for, as a part of 1, nothing more is gained. */
const LEAST_LONG_SHARE = 0.17

/** Rounds at most: every one takes something away, so they would end by themselves. */
const MOST_ROUNDS = 12

/**
 * What the next round should do otherwise, or undefined when nothing is left to gain.
 *
 * Long sentences are parted only as far as the page needs; restated parts shrink when they would be more than 40 %.
 */
export function revise(tally: Tally, effort: Effort, request: WriteRequest): Effort | undefined {
  if (tally.restatedShare > MOST_RESTATED) {
    if (effort.faq > 3) return {...effort, faq: effort.faq - 1}
    if (effort.keyPoints > 3) return {...effort, keyPoints: effort.keyPoints - 1}
    if (effort.faq > 0) return {...effort, faq: 0}
    if (effort.people) return {...effort, people: false}
    if (effort.timeline) return {...effort, timeline: false}
  }
  if (tally.longSentences > MOST_LONG && effort.longShare > LEAST_LONG_SHARE)
    return {...effort, longShare: effort.longShare - 0.04}
  if (tally.words > 1.6 * request.words && effort.faq > 4) return {...effort, faq: 4}
  return undefined
}

/** Write until nothing is left to gain, counting only: the checks are run on what comes out. A round that gains nothing is undone. */
export function settle(
  write: (effort: Effort) => Written,
  first: Effort,
  request: WriteRequest,
): {readonly written: Written; readonly effort: Effort} {
  let effort = first
  let written = write(effort)
  let tally = tallyOf(written.article)
  let next = revise(tally, effort, request)
  let best = {written, effort}
  for (let round = 1; next && round < MOST_ROUNDS; round++) {
    effort = next
    written = write(effort)
    const now = tallyOf(written.article)
    if (now.restatedShare < tally.restatedShare || now.longSentences < tally.longSentences || now.words < tally.words) {
      best = {written, effort}
      tally = now
    }
    next = revise(now, effort, request)
  }
  return best
}
