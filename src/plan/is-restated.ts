import {overlapShare} from './content-words.js'

/** Share of the smaller set of facts that both hold when two sentences say the same. */
const MOST_SHARED = 0.6

/** Fewer words than this that are no names tell nothing by themselves. */
const FEWEST_FACTS = 3

/**
 * Whether a statement says again what another sentence says, both given by their content lemmas.
 *
 * Names and roles come back freely (editorial.md, « The anatomy »): they count only where nothing else is left.
 */
export function isRestated(
  lemmas: ReadonlySet<string>,
  other: ReadonlySet<string>,
  names: ReadonlySet<string>,
): boolean {
  const without = (set: ReadonlySet<string>): Set<string> => new Set([...set].filter(lemma => !names.has(lemma)))
  const own = without(lemmas)
  const facts = without(other)
  if (own.size < FEWEST_FACTS || facts.size < FEWEST_FACTS) return overlapShare(lemmas, other) > MOST_SHARED
  return overlapShare(own, facts) > MOST_SHARED
}
