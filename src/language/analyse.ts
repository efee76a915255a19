import type {AnalysedDoc, SourceText} from '../document/index.js'
import {annotate} from './annotate/annotate.js'
import type {French} from './french.js'
import {parse} from './parse/parse.js'
import {segment} from './segment/segment.js'
import {tag} from './tag/tag.js'

/**
 * All that is known of a French text: the one place that lists the pipeline.
 *
 * Any text will do; time grows with its length.
 */
export function analyse(source: SourceText, french: French): AnalysedDoc {
  return annotate(parse(tag(segment(source, french), french), french), french)
}
