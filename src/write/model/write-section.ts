import type {SectionOutcome} from '../../document/index.js'
import type {Sources} from '../../fidelity/index.js'
import type {French} from '../../language/index.js'
import type {Say} from '../../messages/index.js'
import {type Message, ProviderError, type ProviderFailure} from '../../provider/provider.js'
import {type GuardedDraft, guardDraft} from './guard-draft.js'
import type {Ledger} from './ledger.js'
import type {SectionBrief} from './section-brief.js'
import {readCached, type SectionCache} from './section-cache.js'
import {type SectionDraft, sectionSchema, tidyDraft} from './section-draft.js'

/** What came of asking a model for one section; `draft` is absent when the embedded writer’s own stands. */
export interface WrittenSection {
  readonly outcome: SectionOutcome
  readonly repairs: number
  readonly draft?: GuardedDraft
  /** The draft as the model gave it, to be kept for another run. */
  readonly raw?: SectionDraft
  readonly reason?: string
  readonly isFromCache?: boolean
  readonly complaints: readonly string[]
}

/** What a section is written with. */
export interface SectionDesk {
  readonly ledger: Ledger
  readonly sources: Sources
  readonly french: French
  /** Messages in the language of the prompts. */
  readonly say: Say
  readonly signal?: AbortSignal
  readonly onText?: (piece: string) => void
  /** A second opinion on a draft that the guard lets pass: complaints, or none. */
  readonly cache?: SectionCache
  readonly secondOpinion?: (draft: GuardedDraft, brief: SectionBrief) => Promise<readonly string[]>
}

/** Times a section goes back to the model. */
const MOST_REPAIRS = 2

/** Tokens of an answer for each word wanted, the JSON around it included, and at least. */
const TOKENS_PER_WORD = 6
const LEAST_TOKENS = 800

/** Failures that end the run with this model, not only this section. */
const FATAL = new Set(['key', 'no-model', 'rejected', 'not-installed', 'no-file', 'cancelled'])

/**
 * One section: as it was finished in an earlier run, if the guard still lets it pass, else by asking for it.
 *
 * @param key  The text of all that the section is made from.
 * @throws ProviderError as `askForSection` does.
 */
export async function writeSection(
  messages: readonly Message[],
  brief: SectionBrief,
  desk: SectionDesk,
  key: string,
): Promise<WrittenSection> {
  const cached = desk.cache && readCached(desk.cache, key)
  if (cached) {
    const draft = guardDraft(cached.raw, brief, desk.sources, desk.french, desk.say)
    const {raw, repairs} = cached
    const outcome = repairs > 0 ? 'repaired' : 'kept'
    if (draft.complaints.length === 0) return {outcome, repairs, draft, raw, complaints: [], isFromCache: true}
  }
  const done = await askForSection(messages, brief, desk)
  if (done.raw) desk.cache?.write(key, JSON.stringify({raw: done.raw, repairs: done.repairs}))
  return done
}

/**
 * Ask for one section until the guard lets it pass, twice more at most, each time with the exact complaints.
 *
 * @throws ProviderError when the model cannot be asked at all (`key`, `no-model`, `rejected`) or the user cancelled.
 */
async function askForSection(
  messages: readonly Message[],
  brief: SectionBrief,
  desk: SectionDesk,
): Promise<WrittenSection> {
  const {ledger, say, signal, onText} = desk
  let talk = [...messages]
  let complaints: readonly string[] = []
  let best: WrittenSection | undefined
  for (let repairs = 0; ; repairs++) {
    let answer = ''
    let failure: ProviderFailure | undefined
    try {
      const {object} = await ledger.doAsk({
        task: 'section',
        schema: sectionSchema,
        messages: talk,
        maxTokens: Math.max(LEAST_TOKENS, TOKENS_PER_WORD * brief.target),
        ...(signal && {signal}),
        ...(onText && {onText}),
      })
      answer = JSON.stringify(object)
      const raw = tidyDraft(object as SectionDraft)
      const draft = guardDraft(raw, brief, desk.sources, desk.french, say)
      complaints = draft.complaints
      if (complaints.length === 0 && desk.secondOpinion) complaints = await desk.secondOpinion(draft, brief)
      if (complaints.length === 0) {
        const outcome = repairs > 0 ? 'repaired' : 'kept'
        const done: WrittenSection = {outcome, repairs, draft, raw, complaints}
        // What is only left out can be asked for again, and be made good by the embedded writer’s words in the end.
        if (!best || draft.lost.length < best.draft!.lost.length) best = done
        if (draft.lost.length === 0 || repairs === MOST_REPAIRS) return {...best, repairs}
        complaints = lostComplaints(draft, say)
      }
      complaints = [...complaints, ...draft.headingComplaints]
    } catch (error) {
      if (!(error instanceof ProviderError) || FATAL.has(error.failure)) throw error
      failure = error.failure
      if (!isAboutAnswer(error)) return best ?? {outcome: 'replaced', repairs, reason: failure, complaints}
      complaints = [say('prompt/complaint-shape')]
    }
    if (repairs === MOST_REPAIRS) return best ?? {outcome: 'replaced', repairs, reason: failure ?? 'guard', complaints}
    const request: Message = {role: 'user', text: say('prompt/repair', {complaints: complaints.join('\n')})}
    // Only the last answer is shown again: with all of them a small model copies the first one.
    talk = [...messages, ...(answer === '' ? [] : [{role: 'assistant' as const, text: answer}]), request]
  }
}

function lostComplaints({lost}: GuardedDraft, say: Say): string[] {
  return lost.map(({fact, missing}) => say('prompt/complaint-lost', {fact: fact.id, missing: missing.join(' ; ')}))
}

function isAboutAnswer({failure}: ProviderError): boolean {
  return failure === 'broken' || failure === 'empty' || failure === 'refused' || failure === 'endless'
}
