import {remembered} from '../../language/index.js'
import type {Draft, QuestionKind} from './draft.js'
import type {Fact} from './fact.js'
import {how} from './how.js'
import {howLong} from './how-long.js'
import {howMany} from './how-many.js'
import {howMuch} from './how-much.js'
import {intent} from './intent.js'
import {knownOf} from './known-of.js'
import {openingHours} from './opening-hours.js'
import {price} from './price.js'
import {readsAsMeant} from './read-over.js'
import {said} from './said.js'
import {saidOf} from './said-of.js'
import {toDo} from './to-do.js'
import {what} from './what.js'
import {whatAbout} from './what-about.js'
import {whatCauses} from './what-causes.js'
import {when} from './when.js'
import {where} from './where.js'
import {whether} from './whether.js'
import {which} from './which.js'
import {whichThing} from './which-thing.js'
import {doer, who} from './who.js'
import {why} from './why.js'

const KINDS: readonly QuestionKind[] = [
  who,
  intent,
  what,
  whichThing,
  toDo,
  whatAbout,
  saidOf,
  said,
  which,
  where,
  when,
  why,
  how,
  howMany,
  howMuch,
  howLong,
  openingHours,
  price,
  whatCauses,
  whether,
  knownOf,
]

/** Kinds that ask for what a reported clause adds, not for what its speaker does. */
const REPORTED: readonly QuestionKind[] = [
  which,
  where,
  when,
  why,
  how,
  howMany,
  howMuch,
  whatAbout,
  whichThing,
  whether,
]

/** Kinds that ask of what the article has only just introduced. */
const INTRODUCED: readonly QuestionKind[] = [doer, where, when, howMany, howMuch, price]

/** Every question that a fact answers, not yet read over. A counted subject can only be asked how many. */
export function draftsOf(fact: Fact): readonly Draft[] {
  const {source} = fact
  return source.refused ? findDrafts(fact) : remembered(source.french, fact, 'drafts', () => findDrafts(fact))
}

function findDrafts(fact: Fact): Draft[] {
  if (fact.isDenied) return fact.isCounted || fact.isIndefinite ? [] : [...whether(fact.source, fact)]
  const kinds = fact.isCounted
    ? [howMany]
    : fact.isIndefinite || fact.isAside
      ? INTRODUCED
      : fact.told
        ? REPORTED
        : KINDS
  return kinds.flatMap(kind => kind(fact.source, fact))
}

/** Whether the question and the answer, analysed anew, say what was meant. */
export function isSound(draft: Draft): boolean {
  const {source} = draft.fact
  if (source.refused) return readsAsMeant(source, draft)
  return remembered(source.french, draft, 'is-sound', () => readsAsMeant(source, draft))
}
