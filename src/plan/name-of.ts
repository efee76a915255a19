import type {AnalysedDoc} from '../document/index.js'
import type {French, NameOf} from '../language/index.js'
import {nameBy} from './faq/name-by.js'
import {phraseSource} from './faq/phrase-source.js'

/**
 * Names what points outside a clause by the name or the only longer description that the text gives; nothing where two
 * could be meant.
 */
export function nameOfIn(doc: AnalysedDoc, french: French): NameOf {
  return nameBy(phraseSource(doc, french))
}
