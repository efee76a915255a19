import type {French} from '../language/index.js'
import {openMessages, type Say, type UiLanguage} from '../messages/index.js'
import {loadFrench, readMessages} from './load.js'

/** What every run needs, opened once: the French model, and messages for the user and for the article. */
export interface Engine {
  readonly french: French
  /** Messages in the language of the interface. */
  readonly say: Say
  /** Messages in French, for what stands in the article itself. */
  readonly sayInArticle: Say
  readonly ui: UiLanguage
}

/**
 * Open the engine: reads the data files once.
 *
 * @throws IntertitreError `missing-data`, `damaged-data`.
 */
export function openEngine(ui: UiLanguage = 'fr'): Engine {
  const catalogue = readMessages()
  return {french: loadFrench(), say: openMessages(catalogue, ui), sayInArticle: openMessages(catalogue, 'fr'), ui}
}

/** The same engine for a user of another language: the French model is shared, only messages are opened again. */
export function engineIn(engine: Engine, ui: UiLanguage): Engine {
  return engine.ui === ui ? engine : {...engine, say: openMessages(readMessages(), ui), ui}
}

/** The messages alone, for a door that speaks before there is anything to analyse. @throws IntertitreError as `openEngine`. */
export function openSay(ui: UiLanguage): Say {
  return openMessages(readMessages(), ui)
}
