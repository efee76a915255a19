import {ProviderError, type ProviderFailure, type Usage} from './provider.js'

/** The parts of the AI SDK’s errors that are read; the errors themselves hold the request and the answer. */
interface CallFailure {
  readonly statusCode?: number
  readonly isRetryable?: boolean
  readonly responseHeaders?: Readonly<Record<string, string>>
}

/** Any failure of a call as ours, with nothing of the request, of the server’s words or of the key in it. */
export function failureOf(error: unknown, usage: Usage): ProviderError {
  if (error instanceof ProviderError) return new ProviderError(error.failure, error.detail, {usage})
  const {statusCode, isRetryable, responseHeaders} = (
    typeof error === 'object' && error !== null ? error : {}
  ) as CallFailure
  if (statusCode !== undefined && statusCode >= 300) {
    const retryAfterMs = retryAfter(responseHeaders)
    return new ProviderError(failureOfStatus(statusCode), `HTTP ${statusCode}`, {
      ...(retryAfterMs !== undefined && {retryAfterMs}),
    })
  }
  if (isRetryable || isConnection(error)) return new ProviderError('unreachable', codeOf(error))
  // An answer that is not what the protocol says: a page of a proxy, an event that is no JSON.
  return new ProviderError('broken', '', {usage})
}

function failureOfStatus(status: number): ProviderFailure {
  if (status === 401 || status === 403) return 'key'
  if (status === 404) return 'no-model'
  if (status === 429) return 'busy'
  if (status === 408 || status >= 500) return 'failing'
  return 'rejected'
}

/** `Retry-After` in seconds, or its precise cousin; a date is not read, the usual back-off does. */
function retryAfter(headers: Readonly<Record<string, string>> | undefined): number | undefined {
  const precise = Number(headers?.['retry-after-ms'])
  if (precise > 0) return precise
  const seconds = Number(headers?.['retry-after'])
  return seconds > 0 ? seconds * 1000 : undefined
}

/** Connections fail as a `TypeError: fetch failed` or a broken stream, with the system’s code deeper down. */
function isConnection(error: unknown): boolean {
  return codeOf(error) !== '' || (error instanceof TypeError && /fetch failed|terminated|network/i.test(error.message))
}

/** The system’s code (`ECONNREFUSED`), from the error or from what caused it. */
function codeOf(error: unknown): string {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++)
    if ('code' in at && typeof at.code === 'string' && /^[A-Z_]{3,40}$/.test(at.code)) return at.code
  return ''
}
