import type {AnalysedDoc} from '../document/index.js'
import type {QuotedText} from './find-quotations.js'
import {fold} from './fold.js'
import {share} from './lexis.js'
import type {Sources} from './open-sources.js'
import type {Predicate, Reading, Region, Word} from './reading.js'

/** What every check is given: the written sentence, the one before it, its evidence and all the sources. */
export interface WrittenSentence {
  readonly doc: AnalysedDoc
  readonly reading: Reading
  readonly previous?: Reading
  readonly quotations: readonly QuotedText[]
  readonly evidence: readonly Reading[]
  readonly sources: Sources
}

/** How many of the words of `a` have a match among those of `b`. */
export function overlapOf(a: readonly Word[], b: readonly Word[]): number {
  let count = 0
  for (const word of a) if (b.some(other => share(word.concepts, other.concepts))) count++
  return count
}

/** How many of the words have a match anywhere in the sentence. */
export function fitOf(words: readonly Word[], reading: Reading): number {
  let count = 0
  for (const word of words) if (share(word.concepts, reading.concepts)) count++
  return count
}

/** The words of `readings` that may say what `word` says. */
export function matchesOf(
  word: {readonly concepts: ReadonlySet<string>},
  readings: readonly Reading[],
): {word: Word; reading: Reading}[] {
  const found: {word: Word; reading: Reading}[] = []
  for (const reading of readings)
    if (share(word.concepts, reading.concepts))
      for (const other of reading.words) if (share(word.concepts, other.concepts)) found.push({word: other, reading})
  return found
}

/** Words of the same stretch between commas as the token at `index`. */
export function clauseWords(reading: Reading, index: number): Word[] {
  const nearest = reading.words.reduce<Word | undefined>(
    (best, word) => (!best || Math.abs(word.index - index) < Math.abs(best.index - index) ? word : best),
    undefined,
  )
  return nearest ? reading.words.filter(({clause}) => clause === nearest.clause) : []
}

/** Whether the sentence, by a verb of speech, keeps the words of a source region with the one who said them. */
export function namesSpeaker(
  {reading, sources}: WrittenSentence,
  region: Region,
  said?: Pick<Predicate, 'head'>,
): boolean {
  const speaks = reading.predicates.filter(
    ({lemma, head}) => head !== said?.head && sources.lexis.reporting.has(fold(lemma)),
  )
  if (speaks.length === 0) return false
  const own = speaks.flatMap(({agent}) => agent)
  const theirs = region.speaker?.words ?? []
  return theirs.length === 0 || own.length === 0 || overlapOf(own, theirs) > 0
}
