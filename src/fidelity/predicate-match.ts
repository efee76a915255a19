import {fold} from './fold.js'
import {type Lexis, share} from './lexis.js'
import type {Predicate, Reading, Word} from './reading.js'
import {clauseWords, fitOf, overlapOf} from './written-sentence.js'

/** Verbs that mean nothing without what follows: two of them say nothing of each other. */
const EMPTY = new Set(['avoir', 'etre', 'faire'])

/** A source predicate that may carry a written one, and how well the words around fit, 0 and up. */
export interface PredicateMatch {
  readonly predicate: Predicate
  readonly reading: Reading
  readonly fit: number
}

/** The source predicates with the meaning of the written one, only those that fit best. */
export function predicateMatches(written: Predicate, reading: Reading, evidence: readonly Reading[]): PredicateMatch[] {
  const isEmpty = written.isLight && EMPTY.has(fold(written.lemma))
  if (isEmpty && written.patient.length === 0) return []
  const found: PredicateMatch[] = []
  for (const other of evidence) {
    if (!share(written.concepts, other.concepts)) continue
    const common = fitOf(reading.words, other)
    for (const predicate of other.predicates) {
      if (!share(written.concepts, predicate.concepts)) continue
      if (isEmpty && overlapOf(written.patient, [...predicate.patient, ...predicate.oblique]) === 0) continue
      const fit =
        common +
        overlapOf(clauseWords(reading, written.head), clauseWords(other, predicate.head)) +
        2 * overlapOf([...written.agent, ...written.patient], [...predicate.agent, ...predicate.patient]) +
        (predicate.lemma === written.lemma ? 1 : 0)
      found.push({predicate, reading: other, fit})
    }
  }
  const best = Math.max(...found.map(({fit}) => fit))
  return found.filter(({fit}) => fit === best)
}

/** The source predicates that say with a negation what this one says without, or the other way round; for paraphrases. */
export function oppositeMatches(written: Predicate, evidence: readonly Reading[], lexis: Lexis): PredicateMatch[] {
  const sides = sidesOf(written.concepts, lexis)
  if (sides.length === 0) return []
  const others = new Set(sides.map(side => `${side.slice(0, -1)}${side.endsWith('0') ? 1 : 0}`))
  return evidence.flatMap(reading =>
    reading.predicates
      .filter(
        ({concepts, negation}) =>
          isDenied(negation) !== isDenied(written.negation) && sidesOf(concepts, lexis).some(side => others.has(side)),
      )
      .map(predicate => ({predicate, reading, fit: 0})),
  )
}

function isDenied(negation: Predicate['negation']): boolean {
  return negation !== '' && negation !== 'only'
}

function sidesOf(concepts: ReadonlySet<string>, {opposites}: Lexis): string[] {
  return opposites.size === 0 ? [] : [...concepts].flatMap(concept => opposites.get(concept) ?? [])
}

/** The source nouns and adjectives with the meaning of the written predicate that are no predicates themselves. */
export function nounMatches(written: Predicate, evidence: readonly Reading[]): {word: Word; reading: Reading}[] {
  const found: {word: Word; reading: Reading}[] = []
  for (const reading of evidence) {
    if (!share(written.concepts, reading.concepts)) continue
    for (const word of reading.words) {
      if (!share(written.concepts, word.concepts)) continue
      if (reading.predicates.some(({first, head}) => first <= word.index && word.index <= head)) continue
      found.push({word, reading})
    }
  }
  return found
}
