import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {type Catalogue, openMessages, type Say, type UiLanguage} from '../messages/index.js'
import type {Io} from './io.js'

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'data', 'messages')

/**
 * Open the messages that the command line itself says.
 *
 * Only these files, and not through the engine: help and errors must come at once, and must come when the
 * engine's data are missing.
 */
export function openCliMessages(ui: UiLanguage): Say {
  const catalogue: Record<string, Catalogue[string]> = {}
  for (const room of ['cli', 'error', 'read', 'plan', 'engine', 'model', 'server'])
    Object.assign(catalogue, JSON.parse(readFileSync(join(folder, `${room}.json`), 'utf8')))
  return openMessages(catalogue, ui)
}

/** The language of the interface: `--ui`, else English when LC_ALL or LANG (in this order) begins with « en », else French. */
export function uiLanguage(args: readonly string[], env: Io['env']): UiLanguage {
  const given = args.map((arg, at) => (arg === '--ui' ? args[at + 1] : /^--ui=(.*)$/.exec(arg)?.[1])).find(Boolean)
  if (given === 'fr' || given === 'en') return given
  const locale = [env['LC_ALL'], env['LANG']].find(value => value && !/^(?:C|POSIX)\b/.test(value))
  return locale?.toLowerCase().startsWith('en') ? 'en' : 'fr'
}
