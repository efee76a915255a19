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

type Layers = Readonly<Record<Layer, DecorationSet>>

const key = new PluginKey<Layers>('shown')

/** Shows ranges over the text; they move with what is typed, at no cost but their mapping. */
export const shownRanges = Extension.create({
  name: 'shownRanges',
  addProseMirrorPlugins: () => [
    new Plugin<Layers>({
      key,
      state: {
        init: () => ({findings: DecorationSet.empty, provenance: DecorationSet.empty}),
        apply: (transaction, layers) => {
          const change = transaction.getMeta(key) as Partial<Layers> | undefined
          if (!transaction.docChanged) return change ? {...layers, ...change} : layers
          const {mapping, doc} = transaction
          return {
            findings: layers.findings.map(mapping, doc),
            provenance: layers.provenance.map(mapping, doc),
            ...change,
          }
        },
      },
      props: {
        decorations: state => {
          const layers = key.getState(state)
          if (!layers) return null
          const {findings, provenance} = layers
          return provenance === DecorationSet.empty ? findings : findings.add(state.doc, provenance.find())
        },
      },
    }),
  ],
})

/** Show these ranges in a layer, in place of what it showed. */
export function showRanges(view: EditorView, layer: Layer, ranges: readonly ShownRange[]): void {
  const {doc} = view.state
  const decorations = ranges.map(({from, to, className}) => Decoration.inline(from, to, {class: className}))
  const set = decorations.length > 0 ? DecorationSet.create(doc, decorations) : DecorationSet.empty
  view.dispatch(view.state.tr.setMeta(key, {[layer]: set}).setMeta('addToHistory', false))
}
