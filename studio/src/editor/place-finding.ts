import type {Node} from '@tiptap/pm/model'
import type {Span} from '../../../src/document/index.js'
import type {CheckResult} from '../api/values.js'
import type {PassagePlace} from './blocks-of-doc.js'
import {labelSeparator} from './doc-of-blocks.js'

/** A range of the editor's document. */
export interface Range {
  readonly from: number
  readonly to: number
}

/**
 * Find where a span of a check's text stands in the editor.
 *
 * @returns Undefined for an empty span, and when the text there has changed since the check.
 */
export function placeSpan(
  {start, end}: Span,
  check: Pick<CheckResult, 'text' | 'passages'>,
  doc: Node,
  places: ReadonlyMap<string, PassagePlace>,
): Range | undefined {
  if (start >= end) return undefined
  const passage = check.passages.find(one => start >= one.start && start < one.end)
  const place = passage && places.get(passage.id)
  if (!place) return undefined
  const from = positionOf(start - passage.start, place)
  const to = positionOf(Math.min(end, passage.end) - passage.start, place)
  if (to > doc.content.size || from >= to) return undefined
  const said = check.text.slice(start, Math.min(end, passage.end))
  return doc.textBetween(from, to, ' ') === said ? {from, to} : undefined
}

function positionOf(offset: number, {from, label, labelFrom}: PassagePlace): number {
  if (label === undefined || labelFrom === undefined) return from + offset
  const head = label.length + labelSeparator.length
  return offset < head ? Math.min(labelFrom + offset, from) : from + offset - head
}
