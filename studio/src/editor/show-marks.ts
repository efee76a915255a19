import {Extension} from '@tiptap/core'
import {Plugin, PluginKey} from '@tiptap/pm/state'
import type {EditorView} from '@tiptap/pm/view'
import {Decoration, DecorationSet} from '@tiptap/pm/view'
import type {Range} from './place-finding.js'

/** Something shown over the text without being part of it. */
export interface ShownRange extends Range {
  readonly className: string
}

/** The layers that come and go by themselves: flaws found, and where a sentence comes from or went. */
export type Layer = 'findings' | 'provenance'

const keys: Readonly<Record<Layer, PluginKey<DecorationSet>>> = {
  findings: new PluginKey('findings'),
  provenance: new PluginKey('provenance'),
}

/** Shows ranges over the text; they move with what is typed, at no cost but their mapping. */
export const shownRanges = Extension.create({
  name: 'shownRanges',
  addProseMirrorPlugins: () => [layerPlugin('findings'), layerPlugin('provenance')],
})

/** A plugin for each layer: joined in one set they would be put together anew at each keystroke. */
function layerPlugin(layer: Layer): Plugin<DecorationSet> {
  const key = keys[layer]
  return new Plugin({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, shown) =>
        (transaction.getMeta(key) as DecorationSet | undefined) ??
        (transaction.docChanged ? shown.map(transaction.mapping, transaction.doc) : shown),
    },
    props: {decorations: state => key.getState(state) ?? DecorationSet.empty},
  })
}

/** Show these ranges in a layer, in place of what it showed. */
export function showRanges(view: EditorView, layer: Layer, ranges: readonly ShownRange[]): void {
  const {doc} = view.state
  if (ranges.length === 0 && keys[layer].getState(view.state) === DecorationSet.empty) return
  const decorations = ranges.map(({from, to, className}) => Decoration.inline(from, to, {class: className}))
  const set = decorations.length > 0 ? DecorationSet.create(doc, decorations) : DecorationSet.empty
  view.dispatch(view.state.tr.setMeta(keys[layer], set).setMeta('addToHistory', false))
}
