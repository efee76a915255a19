import {overlapShare} from '../content-words.js'
import type {Draft} from './draft.js'
import {isSound} from './drafts.js'

/** A question that stands by itself, with what it is worth. */
export interface Choice {
  readonly draft: Draft
  readonly value: number
}

/** At most so many questions of one kind, of one subject, and on what somebody says. */
const MOST = {ofKind: 2, ofSubject: 2, stated: 1, speech: 2}

/** Kinds that ask for what somebody says. */
const SPEECH = /^(?:said|said-of)$/

/** The best questions, at most `count`, of varied kinds and subjects and from different sentences; each read over. */
export function choose(offered: readonly Choice[], count: number): Choice[] {
  const chosen: Choice[] = []
  const countOf = (test: (draft: Draft) => boolean): number => chosen.filter(({draft}) => test(draft)).length
  for (const entry of [...offered].sort((a, b) => b.value - a.value)) {
    if (chosen.length === count) break
    const {draft} = entry
    if (countOf(({kind}) => kind === draft.kind) >= MOST.ofKind) continue
    if (isStated(draft) && countOf(isStated) >= MOST.stated) continue
    if (SPEECH.test(draft.kind) && countOf(({kind}) => SPEECH.test(kind)) >= MOST.speech) continue
    if (countOf(({fact}) => isSameSubject(fact, draft.fact)) >= MOST.ofSubject) continue
    if (chosen.some(other => isSame(other.draft, draft)) || !isSound(draft)) continue
    chosen.push(entry)
  }
  return chosen
}

function isStated({kind, fact}: Draft): boolean {
  return kind === 'whether' && !fact.isDenied
}

function isSameSubject(a: Draft['fact'], b: Draft['fact']): boolean {
  return a.subject.entity === undefined ? a.subject.text === b.subject.text : a.subject.entity === b.subject.entity
}

/** Whether two questions ask of one sentence, or nearly in the same words once their subject is named. */
function isSame(a: Draft, b: Draft): boolean {
  if (a.fact.origin.index === b.fact.origin.index) return true
  return (
    overlapShare(newWords(a, a.question), newWords(b, b.question)) > 0.7 ||
    overlapShare(newWords(a, a.answer), newWords(b, b.answer)) > 0.7
  )
}

/** The words of a text that its subject doesn't hold. */
function newWords({fact}: Draft, text: string): Set<string> {
  const subject = fact.subject.text.toLowerCase()
  return new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(word => word.length > 3 && !subject.includes(word)),
  )
}
