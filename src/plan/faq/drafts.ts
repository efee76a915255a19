import type {Draft, QuestionKind} from './draft.js'
import type {Fact} from './fact.js'
import {how} from './how.js'
import {howMany} from './how-many.js'
import {readsAsMeant} from './read-over.js'
import {saidOf} from './said-of.js'
import {what} from './what.js'
import {whatAbout} from './what-about.js'
import {when} from './when.js'
import {where} from './where.js'
import {which} from './which.js'
import {who} from './who.js'
import {why} from './why.js'

const KINDS: readonly QuestionKind[] = [who, what, whatAbout, saidOf, which, where, when, why, how, howMany]

/** Kinds that ask for what a reported clause adds, not for what its speaker does. */
const REPORTED: readonly QuestionKind[] = [which, where, when, why, how, howMany, whatAbout]

/** Kinds that ask of what the article has only just introduced. */
const INTRODUCED: readonly QuestionKind[] = [where, when, howMany]

/** Every question that a fact answers, not yet read over. A counted subject can only be asked how many. */
export function draftsOf(fact: Fact): Draft[] {
  const kinds = fact.isCounted ? [howMany] : fact.isIndefinite ? INTRODUCED : fact.told ? REPORTED : KINDS
  return kinds.flatMap(kind => kind(fact.source, fact))
}

/** Whether the question and the answer, analysed anew, say what was meant. */
export function isSound(draft: Draft): boolean {
  return readsAsMeant(draft.fact.source, draft)
}
