import {type Editor, Extension} from '@tiptap/core'
import {TextSelection} from '@tiptap/pm/state'

/** Enter, Backspace and the shortcuts of headings and lists. */
export const articleKeys = Extension.create({
  name: 'articleKeys',
  priority: 200,
  addKeyboardShortcuts: () => ({
    ['Enter']: ({editor}) => leaveHeading(editor) || leaveList(editor, true),
    ['Backspace']: ({editor}) => leaveList(editor, false),
    'Mod-Alt-0': ({editor}) => turnInto(editor, 'paragraph'),
    'Mod-Alt-2': ({editor}) => turnInto(editor, 'heading', {level: 2}),
    'Mod-Alt-3': ({editor}) => turnInto(editor, 'heading', {level: 3}),
    'Mod-Shift-8': ({editor}) => turnInto(editor, 'list'),
  }),
})

/** What a block can be turned into from the toolbar. */
export type BlockName = 'paragraph' | 'heading' | 'quote' | 'list' | 'standfirst'

/** Turn the blocks of the selection into another kind. An item turned into anything else leaves its list. */
export function turnInto(editor: Editor, name: BlockName, attributes: Readonly<Record<string, unknown>> = {}): boolean {
  const {state, view} = editor
  const {$from} = state.selection
  const {nodes} = state.schema
  if ($from.parent.type.name === 'item') {
    if (name === 'list') return true
    return splitList(editor, name, attributes)
  }
  if ($from.depth !== 1) return false
  if (name !== 'list') return editor.commands.setNode(name, {part: $from.parent.attrs['part'], ...attributes})
  const item = nodes['item']!.create(null, $from.parent.content)
  const list = nodes['list']!.create({part: $from.parent.attrs['part']}, item)
  const transaction = state.tr.replaceWith($from.before(), $from.after(), list)
  const at = $from.before() + 2 + $from.parentOffset
  view.dispatch(transaction.setSelection(TextSelection.create(transaction.doc, at)))
  return true
}

/** Enter at the end of a heading or a question goes on with a paragraph. */
function leaveHeading(editor: Editor): boolean {
  const {$from, empty} = editor.state.selection
  const {name} = $from.parent.type
  if (!empty || $from.parentOffset < $from.parent.content.size) return false
  if (name !== 'heading' && name !== 'question' && name !== 'quote') return false
  const type = name === 'question' ? 'answer' : 'paragraph'
  const part = $from.parent.attrs['part']
  return editor
    .chain()
    .insertContentAt($from.after(), {type, attrs: {part}})
    .setTextSelection($from.after() + 1)
    .run()
}

/** An empty item, or Backspace at the first one's start, leaves the list. */
function leaveList(editor: Editor, onlyEmpty: boolean): boolean {
  const {$from, empty} = editor.state.selection
  if (!empty || $from.parent.type.name !== 'item' || $from.parentOffset > 0) return false
  if (onlyEmpty ? $from.parent.content.size > 0 : $from.index(1) > 0 && $from.parent.content.size > 0) return false
  return splitList(editor, 'paragraph')
}

/** Take the item at the caret out of its list, as a block between what is left of it. */
function splitList(editor: Editor, name: string, attributes: Readonly<Record<string, unknown>> = {}): boolean {
  const {state, view} = editor
  const {$from} = state.selection
  const list = $from.node(1)
  const index = $from.index(1)
  const block = state.schema.nodes[name]!.create({part: list.attrs['part'], ...attributes}, $from.parent.content)
  const items = Array.from({length: list.childCount}, (_, at) => list.child(at))
  const [before, after] = [items.slice(0, index), items.slice(index + 1)]
  const kept = [
    ...(before.length > 0 ? [list.type.create(list.attrs, before)] : []),
    block,
    ...(after.length > 0 ? [list.type.create(list.attrs, after)] : []),
  ]
  const transaction = state.tr.replaceWith($from.before(1), $from.after(1), kept)
  const at = $from.before(1) + (before.length > 0 ? kept[0]!.nodeSize : 0) + 1 + $from.parentOffset
  view.dispatch(transaction.setSelection(TextSelection.create(transaction.doc, at)).scrollIntoView())
  return true
}
