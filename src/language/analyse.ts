import type {AnalysedDoc, Doc, ParsedToken, SourceText} from '../document/index.js'
import {annotate} from './annotate/annotate.js'
import type {French} from './french.js'
import {parse} from './parse/parse.js'
import {segment} from './segment/segment.js'
import {tag} from './tag/tag.js'

/** Sentences and trees only, for callers that ask nothing of names, dates and quotations: a third cheaper. */
export function parseText(source: SourceText, french: French): Doc<ParsedToken> {
  return parse(tag(segment(source, french), french), french)
}

/**
 * All that is known of a French text: the one place that lists the pipeline.
 *
 * Any text will do; time grows with its length.
 */
export function analyse(source: SourceText, french: French): AnalysedDoc {
  return annotate(parseText(source, french), french)
}
