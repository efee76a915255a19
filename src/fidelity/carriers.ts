import {share} from './lexis.js'
import type {Reading, Word} from './reading.js'

/** Source sentences that carry one written sentence at most: more is a summary, and a summary is no sentence of news. */
const MOST_CARRIERS = 4

/**
 * The source sentences whose words a written sentence says again, the one that carries most first; each further one
 * carries words that those before it do not.
 *
 * @param candidates  The source sentences it may rest on.
 */
export function carriersOf(written: Reading, candidates: readonly Reading[]): Reading[] {
  const carriers: Reading[] = []
  let open: readonly Word[] = written.words
  while (carriers.length < MOST_CARRIERS) {
    let [best, most] = [undefined as Reading | undefined, 0]
    for (const candidate of candidates) {
      const carried = carriers.includes(candidate) ? 0 : open.filter(word => carries(candidate, word)).length
      if (carried > most) [best, most] = [candidate, carried]
    }
    // One stray word in common ties nothing together, unless it is all that is left or a name.
    if (best === undefined || (most < 2 && carriers.length > 0)) break
    const chosen = best
    carriers.push(chosen)
    open = open.filter(word => !carries(chosen, word))
  }
  return carriers
}

/** The words of a written sentence that none of the source sentences says. */
export function uncarriedWords(written: Reading, carriers: readonly Reading[]): Word[] {
  return written.words.filter(word => !carriers.some(carrier => carries(carrier, word)))
}

function carries({concepts}: Reading, word: Word): boolean {
  return share(word.concepts, concepts)
}
