import type {Span} from '../document/index.js'
import {type Factuality, factualityOf} from './factuality.js'
import {fold} from './fold.js'
import {share} from './lexis.js'
import type {Predicate, Word} from './reading.js'
import type {Written} from './verify.js'

/** One fact that a sentence states: who does what to whom, how surely, and on whose word. `span` is its verb group. */
export interface Claim extends Span {
  readonly predicate: string
  readonly subject: readonly Word[]
  readonly object: readonly Word[]
  readonly oblique: readonly Word[]
  readonly isNegated: boolean
  readonly factuality: Factuality
  /** Classes of what governs it, nearest first (« plan », « may », « accuse »…). */
  readonly governors: readonly string[]
  /** Who says so, when the sentence gives it to somebody: words of his name, or his pronoun. */
  readonly speaker?: readonly string[]
  readonly concepts: ReadonlySet<string>
}

/** What became of the claims of a text that was rewritten. */
export interface ClaimChanges {
  readonly lost: readonly Claim[]
  readonly added: readonly Claim[]
  readonly changed: readonly {readonly before: Claim; readonly after: Claim; readonly what: ChangedPart}[]
}

export type ChangedPart = 'negation' | 'modality' | 'attribution' | 'subject'

/** The facts of one sentence, in text order; none for a sentence without a verb. */
export function claimsOf(written: Written, sentence: number): Claim[] {
  const reading = written.reading(sentence)
  if (reading === undefined) return []
  return reading.predicates
    .filter(
      ({start}) =>
        !reading.regions.some(region => region.kind === 'quote' && region.start <= start && start < region.end),
    )
    .map(predicate => {
      const region = reading.regions[predicate.region]
      const speaker = region && (region.speaker?.words.map(({text}) => text) ?? [])
      return {
        start: predicate.start,
        end: predicate.end,
        predicate: fold(predicate.lemma),
        subject: predicate.agent,
        object: predicate.patient,
        oblique: predicate.oblique,
        isNegated: isNegated(predicate),
        factuality: factualityOf(predicate, reading),
        governors: predicate.governors,
        ...(speaker && {speaker}),
        concepts: predicate.concepts,
      }
    })
}

/**
 * Compare the claims of a text before and after it was rewritten (written, analysed again, compared).
 *
 * Verbs without content are left out; each claim is matched once, by lemma, then by meaning.
 */
export function sameClaims(before: readonly Claim[], after: readonly Claim[]): ClaimChanges {
  const left = new Set(after)
  const lost: Claim[] = []
  const changed: ClaimChanges['changed'][number][] = []
  for (const claim of before) {
    const match =
      [...left].find(other => other.predicate === claim.predicate) ??
      [...left].find(other => share(other.concepts, claim.concepts))
    if (match === undefined) {
      if (!EMPTY.has(claim.predicate)) lost.push(claim)
      continue
    }
    left.delete(match)
    const what = changeOf(claim, match)
    if (what) changed.push({before: claim, after: match, what})
  }
  return {lost, added: [...left].filter(({predicate}) => !EMPTY.has(predicate)), changed}
}

const EMPTY = new Set(['avoir', 'etre', 'faire'])

function isNegated({negation}: Predicate): boolean {
  return negation === 'pas' || negation === 'plus' || negation === 'jamais'
}

function changeOf(before: Claim, after: Claim): ChangedPart | undefined {
  if (before.isNegated !== after.isNegated) return 'negation'
  if (before.factuality !== after.factuality && before.factuality !== 'open' && after.factuality !== 'open')
    return 'modality'
  if (before.speaker !== undefined && after.speaker === undefined) return 'attribution'
  const named = (words: readonly Word[]) => words.length > 0
  const common = before.subject.some(word => after.subject.some(other => share(word.concepts, other.concepts)))
  return named(before.subject) && named(after.subject) && !common ? 'subject' : undefined
}
