import {type Ask, ProviderError, type ProviderFailure} from './provider.js'

/** Wait so many milliseconds; rejects or returns at once when the signal fires. */
export type Wait = (ms: number, signal?: AbortSignal) => Promise<void>

/** Failures that time may mend. */
const PASSING: ReadonlySet<ProviderFailure> = new Set(['unreachable', 'busy', 'failing', 'timeout'])

/** Tries at most, the first one included. */
const MOST_TRIES = 4

/** The first wait, doubled each time. */
const FIRST_WAIT_MS = 1000

/** A server that asks for more than this is not waited for. */
const LONGEST_WAIT_MS = 60_000

/** Ask again after a passing failure: waiting as long as the server asks, else one, two, four seconds. */
export function withRetries(ask: Ask, wait: Wait): Ask {
  return async question => {
    for (let turn = 1; ; turn++) {
      try {
        return await ask(question)
      } catch (error) {
        if (!(error instanceof ProviderError) || !PASSING.has(error.failure) || turn === MOST_TRIES) throw error
        const asked = error.retryAfterMs
        if (asked !== undefined && asked > LONGEST_WAIT_MS) throw error
        // A model that is merely slow would be as slow again: one more try is enough.
        if (error.failure === 'timeout' && turn === 2) throw error
        await wait(asked ?? FIRST_WAIT_MS * 2 ** (turn - 1), question.signal)
        if (question.signal?.aborted) throw new ProviderError('cancelled')
      }
    }
  }
}
