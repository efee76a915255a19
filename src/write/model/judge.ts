import type {SentReport} from '../../document/index.js'
import type {Say} from '../../messages/index.js'
import {ProviderError, type Schema} from '../../provider/provider.js'
import type {GuardedDraft} from './guard-draft.js'
import type {Ledger} from './ledger.js'
import type {SectionBrief} from './section-brief.js'

/** A second model that can reject what the guard let pass, and nothing else. */
export interface Judge {
  /** The sentences that the facts do not entail, as complaints; none when the judge can’t be asked. */
  readonly complaintsOn: (draft: GuardedDraft, brief: SectionBrief) => Promise<readonly string[]>
  readonly sent: () => SentReport
  /** Why it could not be asked, the last time it could not. */
  readonly failed: () => string | undefined
}

interface Verdicts {
  readonly verdicts: readonly {readonly sentence: number; readonly entailed: boolean; readonly why: string}[]
}

const verdictSchema: Schema = {
  type: 'object',
  properties: {
    verdicts: {
      type: 'array',
      items: {
        type: 'object',
        properties: {sentence: {type: 'integer'}, entailed: {type: 'boolean'}, why: {type: 'string'}},
        required: ['sentence', 'entailed', 'why'],
        additionalProperties: false,
      },
    },
  },
  required: ['verdicts'],
  additionalProperties: false,
}

/** Tokens of a verdict on one sentence, and at least. */
const TOKENS_PER_SENTENCE = 80
const LEAST_TOKENS = 400

/** Characters of a judge’s reason that go back to the writer. */
const LONGEST_REASON = 200

/** Open a judge. @throws ProviderError from `complaintsOn` only when the user cancelled, or its key or model is wrong. */
export function openJudge(ledger: Ledger, say: Say, signal?: AbortSignal): Judge {
  let failure: string | undefined
  return {
    sent: ledger.sent,
    failed: () => failure,
    complaintsOn: async ({paragraphs}, brief) => {
      const sentences = paragraphs.flat().map(({text}, index) => ({sentence: index + 1, text}))
      const data = {facts: brief.facts.map(({text}) => text), sentences}
      try {
        const {object} = await ledger.doAsk({
          task: 'verdicts',
          schema: verdictSchema,
          messages: [
            {role: 'system', text: say('prompt/judge-system')},
            {role: 'user', text: say('prompt/judge', {data: JSON.stringify(data, null, 1)})},
          ],
          maxTokens: Math.max(LEAST_TOKENS, TOKENS_PER_SENTENCE * sentences.length),
          ...(signal && {signal}),
        })
        return (object as Verdicts).verdicts.flatMap(({sentence, entailed, why}) => {
          const found = sentences[sentence - 1]
          if (entailed || !found) return []
          return [say('prompt/complaint', {sentence: found.text, complaint: why.slice(0, LONGEST_REASON)})]
        })
      } catch (error) {
        if (!(error instanceof ProviderError) || FATAL.has(error.failure)) throw error
        failure = error.failure
        return []
      }
    },
  }
}

/** What is the user’s to mend, or his wish. */
const FATAL = new Set(['key', 'no-model', 'rejected', 'not-installed', 'no-file', 'cancelled'])
