import type {Finding, Metadata} from '../../../src/document/index.js'
import type {Desk} from '../desk/desk.js'
import {rangeOf} from './show-place.js'

/**
 * Mend a finding as its check proposes, as one step that can be undone.
 *
 * @returns Whether it could be: not when the words have changed since the check.
 */
export function applyFix(desk: Desk, {fix, passage, start, end}: Finding): boolean {
  if (!fix) return false
  if (passage?.startsWith('metadata.')) return fixField(desk, passage.slice('metadata.'.length) as keyof Metadata, fix)
  const {editor} = desk
  // An insertion has no words of its own: it is placed by the finding's.
  const range = rangeOf(desk, fix) ?? insertionAt(desk, fix.start, {start, end})
  if (!range) return false
  return editor
    .chain()
    .command(({tr}) => {
      tr.insertText(fix.text, range.from, range.to)
      return true
    })
    .run()
}

function insertionAt(desk: Desk, at: number, span: {start: number; end: number}) {
  const range = rangeOf(desk, span)
  if (!range || at < span.start || at > span.end) return undefined
  const from = range.from + (at - span.start)
  return {from, to: from}
}

function fixField(
  {store, changeMetadata}: Desk,
  field: keyof Metadata,
  fix: {start: number; end: number; text: string},
) {
  const value = store.get().metadata?.[field]
  if (typeof value !== 'string') return false
  changeMetadata({[field]: value.slice(0, fix.start) + fix.text + value.slice(fix.end)})
  return true
}
