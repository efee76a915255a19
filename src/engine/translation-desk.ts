import type {SentReport} from '../document/index.js'
import {readNameForms} from '../fidelity/index.js'
import type {French} from '../language/index.js'
import {identifyLanguage} from '../read/index.js'
import type {Budget, TranslationDesk} from '../write/index.js'
import type {Engine} from './engine.js'
import type {ModelOptions} from './model-round.js'

/** What the translations of one run share: the budget of tokens, and what was sent. */
export interface TranslationRun {
  readonly budget: Budget
  readonly sent: SentReport[]
}

/** Words under which a text’s language is not asked. */
const ENOUGH_WORDS = 20

/** What a translation needs of the engine. */
export function deskFor(
  engine: Engine,
  {provider, cache, signal}: ModelOptions,
  {budget}: TranslationRun,
): TranslationDesk {
  return {
    provider,
    budget,
    say: engine.sayInArticle,
    names: engine.french.derive(nameForms),
    isIn: async (text, language) => {
      if ((text.match(/[\p{L}’]+/gu)?.length ?? 0) < ENOUGH_WORDS) return true
      const found = await identifyLanguage(text)
      return !found.reliable || found.language === language.slice(0, 2)
    },
    nameOf: language => new Intl.DisplayNames(['fr'], {type: 'language'}).of(language) ?? language,
    ...(cache && {cache}),
    ...(signal && {signal}),
  }
}

function nameForms({lists}: French) {
  return readNameForms(lists['exonyms'] ?? [])
}
