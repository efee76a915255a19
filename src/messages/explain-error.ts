import {IntertitreError} from '../document/index.js'
import type {Say, UiLanguage} from './say.js'

/**
 * One paragraph for the user: what happened, why, what to do. No stack trace, ever.
 *
 * A `reason` field picks a closer message: `error/<code>.<reason>`, else `error/<code>`.
 */
export function explainError(error: unknown, say: Say, ui: UiLanguage): string {
  const known = error instanceof IntertitreError ? error : internal(error)
  const {code, fields} = known
  const language = typeof fields['language'] === 'string' ? nameOfLanguage(fields['language'], ui) : ''
  const values = {
    ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, inWords(value, ui)])),
    language,
    ...(fields['file'] === '-' ? {file: say('cli/standard-input')} : {}),
  }
  const closer = `error/${code}.${fields['reason'] ?? ''}`
  const text = say(closer, values)
  return (text === closer ? say(`error/${code}`, values) : text).replace(/\s*\n\s*/g, ' ')
}

function internal(error: unknown): IntertitreError {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return new IntertitreError('internal', {detail: text.slice(0, 300)}, error)
}

/** A language's name in the language of the interface; its tag when it has none. */
export function nameOfLanguage(tag: string, ui: UiLanguage): string {
  try {
    return new Intl.DisplayNames([ui], {type: 'language'}).of(tag) ?? tag
  } catch (error) {
    if (error instanceof RangeError) return tag
    throw error
  }
}

function inWords(value: string | number, ui: UiLanguage): string {
  // A file's name may hold anything, escape sequences included: it must not reach the terminal raw.
  return typeof value === 'number' ? value.toLocaleString(ui) : value.replace(/\p{Cc}/gu, '?')
}
