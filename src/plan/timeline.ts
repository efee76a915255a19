import type {AnalysedDoc} from '../document/index.js'
import type {French} from '../language/index.js'
import type {TimelineEntry} from './plan.js'
import type {Statement} from './statement.js'

/** The dated events of the text in order of time. */
export function timelineOf(
  _doc: AnalysedDoc,
  _statements: readonly (readonly Statement[])[],
  _context: {readonly published?: string},
  _french: French,
): TimelineEntry[] {
  return []
}
