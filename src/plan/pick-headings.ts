import {overlapShare} from './content-words.js'
import type {HeadingCandidate} from './headings.js'

/** Share of words that two headings may have in common before they say the same. */
const MOST_SHARED = 0.7

/** Choices kept from one section to the next, and candidates looked at in each: beyond, results no longer change. */
const BEAM = 24
const LOOKED_AT = 10

/** What one heading more that holds the keyphrase is worth while some are wanted; a section without heading costs more than any. */
const WORTH = {keyphrase: 0.6, none: -4}

/** « Keyphrase : news » in one article at most: oftener it is a mechanical label (editorial.md, « Subheadings »). */
const MOST_LABELS = 2

interface Choice {
  readonly picked: readonly (HeadingCandidate | undefined)[]
  readonly value: number
  readonly holding: number
  readonly labels: number
}

/** Bounds on how many of the picked headings hold the keyphrase. */
export interface Wanted {
  readonly least: number
  readonly most: number
}

/**
 * Pick one heading for each section, jointly: together they score most, none says again what the headline or another has
 * said, and as many as wanted hold the keyphrase where that costs little.
 *
 * @param fixed  Lemmas of the headline and of headings that are already set.
 * @returns By section; undefined where every candidate would repeat another heading, or there is none.
 */
export function pickHeadings(
  candidates: readonly (readonly HeadingCandidate[])[],
  fixed: readonly ReadonlySet<string>[],
  {least, most}: Wanted,
): (HeadingCandidate | undefined)[] {
  let beam: Choice[] = [{picked: [], value: 0, holding: 0, labels: 0}]
  for (const list of candidates) {
    const next: Choice[] = []
    for (const choice of beam) {
      const taken = [...fixed, ...choice.picked.flatMap(other => (other ? [other.lemmas] : []))]
      const texts = new Set(choice.picked.map(other => other?.text))
      const free = list.filter(
        candidate =>
          !texts.has(candidate.text) &&
          taken.every(other => overlapShare(candidate.lemmas, other) < MOST_SHARED) &&
          (!isLabel(candidate) || choice.labels < MOST_LABELS),
      )
      for (const candidate of [...free.slice(0, LOOKED_AT), ...free.slice(LOOKED_AT).filter(holds).slice(0, 2)])
        next.push({
          picked: [...choice.picked, candidate],
          value: choice.value + candidate.score + (holds(candidate) ? gain(choice.holding) : 0),
          holding: choice.holding + (holds(candidate) ? 1 : 0),
          labels: choice.labels + (isLabel(candidate) ? 1 : 0),
        })
      next.push({...choice, picked: [...choice.picked, undefined], value: choice.value + WORTH.none})
    }
    // Stable: of equals the one found first, from better candidates, stays.
    beam = next.sort((a, b) => b.value - a.value).slice(0, BEAM)
  }
  return [...beam[0]!.picked]

  /** What the next heading that holds the keyphrase is worth. */
  function gain(holding: number): number {
    if (holding < least) return WORTH.keyphrase
    return holding < most ? 0 : -WORTH.keyphrase
  }
}

function holds({holdsKeyphrase}: HeadingCandidate): boolean {
  return holdsKeyphrase
}

function isLabel({operations}: HeadingCandidate): boolean {
  return operations.includes('keyphrase')
}
