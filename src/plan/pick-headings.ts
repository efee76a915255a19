import {overlapShare} from './content-words.js'
import type {HeadingCandidate} from './headings.js'
import type {Soundness} from './soundness.js'

/** Share of words that two headings may have in common before they say the same. */
const MOST_SHARED = 0.75

/**
 * Pick one heading for each section, jointly: none says again what the headline or another has said, and as many as
 * wanted hold the keyphrase, where that costs least.
 *
 * @param fixed  Lemmas of the headline and of headings that are already set.
 * @param wanted  How many of the picked headings should hold the keyphrase.
 * @returns By section; undefined where no candidate is sound.
 */
export function pickHeadings(
  candidates: readonly (readonly HeadingCandidate[])[],
  fixed: readonly ReadonlySet<string>[],
  wanted: number,
  isSound: Soundness,
): (HeadingCandidate | undefined)[] {
  const picked: (HeadingCandidate | undefined)[] = []
  for (const list of candidates) picked.push(best(list, picked, picked.length))
  const holding = (): number => picked.filter(heading => heading?.holdsKeyphrase).length
  const swaps = candidates
    .map((list, index) => ({index, better: list.filter(candidate => candidate.holdsKeyphrase)}))
    .filter(({index, better}) => better.length > 0 && !picked[index]?.holdsKeyphrase)
    .map(({index, better}) => ({index, better, loss: (picked[index]?.score ?? 0) - better[0]!.score}))
    .sort((a, b) => a.loss - b.loss || a.index - b.index)
  for (const {index, better} of swaps) {
    if (holding() >= wanted) break
    const heading = best(better, picked, index)
    if (heading) picked[index] = heading
  }
  return picked

  function best(
    list: readonly HeadingCandidate[],
    others: readonly (HeadingCandidate | undefined)[],
    index: number,
  ): HeadingCandidate | undefined {
    const taken = [...fixed, ...others.flatMap((other, place) => (other && place !== index ? [other.lemmas] : []))]
    const isFree = (candidate: HeadingCandidate): boolean =>
      taken.every(other => overlapShare(candidate.lemmas, other) < MOST_SHARED)
    const isUsable = ({statement}: HeadingCandidate): boolean => statement === undefined || isSound(statement)
    return list.find(candidate => isFree(candidate) && isUsable(candidate)) ?? list.find(isUsable)
  }
}
