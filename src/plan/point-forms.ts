import type {AnalysedDoc} from '../document/index.js'
import type {French} from '../language/index.js'
import type {Statement} from './statement.js'

export function formsOf(_doc: AnalysedDoc, statement: Statement, _french: French): Statement[] {
  return [statement]
}
