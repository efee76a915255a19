import {overlapShare} from './content-words.js'
import type {Candidate} from './plan.js'
import type {Soundness} from './soundness.js'
import type {Statement} from './statement.js'

/** A candidate with the statements it is made from, whose soundness is not judged yet. */
export interface Unjudged {
  readonly candidate: Candidate
  readonly parts: readonly Statement[]
}

/**
 * The best candidates whose statements are sound and that do not say nearly the same, best first.
 *
 * Judged only as far as needed: analysing every candidate would cost more than writing the article.
 */
export function pickSound(found: readonly Unjudged[], isSound: Soundness, count: number): Candidate[] {
  const sorted = [...found].sort(
    (a, b) => b.candidate.score - a.candidate.score || (a.candidate.text < b.candidate.text ? -1 : 1),
  )
  const picked: Candidate[] = []
  const words = (text: string): Set<string> => new Set(text.toLowerCase().split(/[\s\u00A0]+/u))
  for (const {candidate, parts} of sorted) {
    if (picked.length === count) break
    const own = words(candidate.text)
    if (picked.every(other => overlapShare(own, words(other.text)) < 0.85) && parts.every(isSound))
      picked.push(candidate)
  }
  return picked
}
