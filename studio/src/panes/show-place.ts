import type {Finding} from '../../../src/document/index.js'
import type {Desk} from '../desk/desk.js'
import {placeSpan, type Range} from '../editor/place-finding.js'

/** Put the caret at a passage, in the middle of the view. */
export function showPassage({editor, store}: Desk, id: string): void {
  const place = store.get().places.get(id)
  if (place) selectRange(editor, {from: place.from, to: place.from + place.text.length})
}

/** Where a finding stands in the text, if its words still do. */
export function rangeOf({editor, store}: Desk, span: Pick<Finding, 'start' | 'end'>): Range | undefined {
  const {check, places} = store.get()
  return check && placeSpan(span, check, editor.state.doc, places)
}

/** Select a range and bring it to the middle of the view. */
export function selectRange(editor: Desk['editor'], range: Range): void {
  const to = Math.min(range.to, editor.state.doc.content.size)
  editor.chain().setTextSelection({from: range.from, to}).focus(undefined, {scrollIntoView: false}).run()
  const {node} = editor.view.domAtPos(range.from)
  const element = node instanceof Element ? node : node.parentElement
  element?.scrollIntoView({
    block: 'center',
    behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth',
  })
}
