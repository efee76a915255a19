/** One turn of a conversation with a model. */
export interface Message {
  readonly role: 'system' | 'user' | 'assistant'
  readonly text: string
}

/** The part of JSON Schema that questions use: it is sent to the model, and its answer is checked against it. */
export type Schema =
  | {readonly type: 'string' | 'boolean' | 'integer'; readonly description?: string}
  | {readonly type: 'array'; readonly items: Schema; readonly description?: string}
  | {
      readonly type: 'object'
      readonly properties: Readonly<Record<string, Schema>>
      readonly required: readonly string[]
      readonly additionalProperties: false
    }

export {matchesSchema} from './matches-schema.js'

/** What is asked of a model once. `task` names it for reports; `maxTokens` bounds the answer. */
export interface Question {
  readonly task: string
  readonly schema: Schema
  readonly messages: readonly Message[]
  readonly maxTokens: number
  readonly signal?: AbortSignal
  /** Told every piece of the answer as it comes: JSON, not yet checked. */
  readonly onText?: (piece: string) => void
}

/** What one question cost. `isEstimated` when the provider did not say and its characters were counted instead. */
export interface Usage {
  readonly inputTokens: number
  readonly outputTokens: number
  readonly isEstimated: boolean
  /** In the currency of the provider’s own bill, when it tells. */
  readonly cost?: number
}

/** An answer that fits the question’s schema. */
export interface Answer {
  readonly object: unknown
  readonly usage: Usage
}

/** Ask a model one question. @throws ProviderError, always: nothing else comes out of a provider. */
export type Ask = (question: Question) => Promise<Answer>

/** A model that can be asked. It knows nothing of articles. */
export interface Provider {
  /** `mistral:mistral-large-latest`, as the user wrote it. */
  readonly id: string
  /** Where questions go: scheme, host and path, never a key; `in-process` for a file on this machine. */
  readonly endpoint: string
  /** Whether what is asked leaves this machine. */
  readonly isRemote: boolean
  readonly doAsk: Ask
  /** Let go of what the model holds (memory, handles); absent when it holds nothing. */
  readonly close?: () => Promise<void>
}

/**
 * What went wrong between us and a model.
 *
 * Hopeless for the run: `key`, `no-model`, `rejected`, `not-installed`, `no-file`. Worth another try: `unreachable`,
 * `busy`, `failing`, `timeout`. About this answer only: `broken`, `empty`, `refused`, `endless`. Ours: `cancelled`, `budget`.
 */
export type ProviderFailure =
  | 'key'
  | 'no-model'
  | 'rejected'
  | 'not-installed'
  | 'no-file'
  | 'unreachable'
  | 'busy'
  | 'failing'
  | 'timeout'
  | 'broken'
  | 'empty'
  | 'refused'
  | 'endless'
  | 'cancelled'
  | 'budget'

/**
 * A failure of a provider. `detail` is short and ours (« HTTP 503 »): what a server says may repeat the key, so neither
 * its words nor the library’s own error, which holds the request, are kept.
 */
export class ProviderError extends Error {
  readonly failure: ProviderFailure
  readonly detail: string
  /** What the server asks to wait, in milliseconds. */
  readonly retryAfterMs: number | undefined
  /** What the failed answer cost all the same. */
  readonly usage: Usage | undefined

  constructor(failure: ProviderFailure, detail = '', more: {retryAfterMs?: number; usage?: Usage} = {}) {
    super(detail === '' ? failure : `${failure}: ${detail}`)
    this.name = 'ProviderError'
    this.failure = failure
    this.detail = detail
    this.retryAfterMs = more.retryAfterMs
    this.usage = more.usage
  }
}
