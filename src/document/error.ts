/** What the caller or the machine did wrong; the table of messages is in data/messages, under `error/<code>`. */
export type ErrorCode =
  | 'no-such-file'
  | 'is-directory'
  | 'unreadable-file'
  | 'empty-source'
  | 'binary-source'
  | 'source-too-large'
  | 'too-few-words'
  | 'no-prose'
  | 'wrong-language'
  | 'untranslated'
  | 'bad-option'
  | 'unknown-option'
  | 'unwritable-folder'
  | 'missing-data'
  | 'damaged-data'
  | 'internal'
  | 'model-failed'
  | 'offline'
  | 'busy'
  | 'timed-out'
  | 'cancelled'
  | 'bad-request'
  | 'body-too-large'
  | 'not-found'
  | 'conflict'
  | 'no-token'
  | 'wrong-origin'
  | 'too-many-requests'
  | 'too-many-words'
  | 'refused-address'
  | 'unreachable-address'
  | 'token-needed'
  | 'port-unusable'
  | 'data-in-use'
  | 'database-needed'
  | 'database-unreachable'

/**
 * Misuse: thrown, never returned. `fields` fill the message's places; nothing has been written when it is thrown.
 */
export class IntertitreError extends Error {
  readonly code: ErrorCode
  readonly fields: Readonly<Record<string, string | number>>

  constructor(code: ErrorCode, fields: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    super(`${code}${Object.keys(fields).length ? ` ${JSON.stringify(fields)}` : ''}`, {cause})
    this.name = 'IntertitreError'
    this.code = code
    this.fields = fields
  }
}
