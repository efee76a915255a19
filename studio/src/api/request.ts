/** What the server refused, in the user's language: an RFC 9457 problem. `status` 0: no answer at all. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly retryAfterSeconds?: number,
  ) {
    super(message)
  }

  /** The server cannot be reached, or cannot answer now: asking again later makes sense. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 502
  }
}

/** How a request is sent. */
export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly body?: unknown
  readonly signal?: AbortSignal
  readonly accept?: string
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * Send a request to the server that gave this page.
 *
 * @throws Problem for every refusal and for a lost connection; the `AbortError` of `signal` passes through.
 */
export async function send(path: string, options: RequestOptions = {}): Promise<Response> {
  const {method = 'GET', body, signal, accept = 'application/json', headers} = options
  let response: Response
  try {
    response = await fetch(path, {
      method,
      headers: {
        ...headers,
        Accept: accept,
        'Accept-Language': document.documentElement.lang,
        ...(body === undefined ? {} : {'Content-Type': 'application/json'}),
      },
      ...(body === undefined ? {} : {body: JSON.stringify(body)}),
      ...(signal ? {signal} : {}),
    })
  } catch (error) {
    if (error instanceof TypeError) throw new Problem(0, 'unreachable', '')
    throw error
  }
  if (response.ok) return response
  throw await problemOf(response)
}

/** Send a request and read its JSON answer. */
export async function ask<T>(path: string, options: RequestOptions = {}): Promise<T> {
  const response = await send(path, options)
  return response.status === 204 ? (undefined as T) : ((await response.json()) as T)
}

/** Whether an error is that of work called off. */
export function isAborted(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError'
}

async function problemOf(response: Response): Promise<Problem> {
  const after = Number(response.headers.get('Retry-After') ?? Number.NaN)
  const text = await response.text()
  const {code = 'unknown', detail = response.statusText} = parse(text)
  return new Problem(response.status, code, detail, Number.isFinite(after) ? after : undefined)
}

function parse(text: string): {code?: string; detail?: string} {
  try {
    return JSON.parse(text) as object
  } catch (error) {
    if (error instanceof SyntaxError) return {}
    throw error
  }
}
