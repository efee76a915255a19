import {type ErrorCode, IntertitreError} from '../document/index.js'
import {explainError, type Say, type UiLanguage} from '../messages/index.js'

/** An error as RFC 9457 wants it; `code` is our own word for the kind of problem. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: ErrorCode
  readonly errors?: readonly {readonly path: string; readonly message: string}[]
}

/** The HTTP status of each misuse; what is not named is a request that was understood and cannot be met, 422. */
const statuses: Partial<Record<ErrorCode, number>> = {
  'bad-request': 400,
  'no-token': 401,
  'wrong-origin': 403,
  'not-found': 404,
  'no-such-file': 404,
  conflict: 409,
  'body-too-large': 413,
  'source-too-large': 413,
  'too-many-requests': 429,
  busy: 429,
  internal: 500,
  'missing-data': 500,
  'damaged-data': 500,
  'unreachable-address': 502,
  'data-in-use': 503,
  'database-unreachable': 503,
  'unwritable-folder': 503,
  cancelled: 503,
  'timed-out': 504,
}

/** The problem that an error is, in the caller's language. What is not ours says nothing of its inside. */
export function problemOf(error: unknown, say: Say, ui: UiLanguage): Problem {
  const known = error instanceof IntertitreError ? error : new IntertitreError('internal', {detail: 'server'}, error)
  const status = statuses[known.code] ?? 422
  return {
    type: `urn:intertitre:problem:${known.code}`,
    title: say(`server/status-${status}`),
    status,
    detail: explainError(known, say, ui),
    code: known.code,
  }
}

/** Seconds after which a refused request may come again. */
export function retryAfter(error: unknown): number | undefined {
  if (!(error instanceof IntertitreError)) return undefined
  const seconds = error.fields['seconds']
  if (typeof seconds === 'number') return seconds
  return ['data-in-use', 'database-unreachable', 'cancelled'].includes(error.code) ? 5 : undefined
}
