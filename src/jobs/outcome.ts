import {IntertitreError} from '../document/index.js'
import type {Json} from '../store/index.js'

/** What another try may change: the machine, the network, the database. Anything else is in the text, and stays. */
const passing: ReadonlySet<string> = new Set([
  'busy',
  'timed-out',
  'cancelled',
  'unreachable-address',
  'database-unreachable',
  'internal',
])

/** Whether trying again would end the same way. */
export function isFinal(error: unknown): boolean {
  return error instanceof IntertitreError && !passing.has(error.code)
}

/** An error as a job keeps it: its code and fields, to be put in words for whoever asks. */
export function problemFields(error: unknown): Json {
  if (error instanceof IntertitreError) return {code: error.code, fields: error.fields}
  return {code: 'internal', fields: {detail: 'worker'}}
}
