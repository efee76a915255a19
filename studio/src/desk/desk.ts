import type {Editor} from '@tiptap/core'
import type {Finding, Metadata, Passage} from '../../../src/document/index.js'
import {isAborted, Problem} from '../api/request.js'
import {restoreVersion, saveVersion} from '../api/routes.js'
import type {GivenSource, SectionStep, Wishes} from '../api/values.js'
import {writeStored} from '../api/write-stream.js'
import {blocksOfDoc} from '../editor/blocks-of-doc.js'
import {openEditor, showBlocks} from '../editor/open-editor.js'
import {recall} from '../keep/kept.js'
import {checkSoon} from './check-soon.js'
import {type DeskState, emptyDesk} from './desk-state.js'
import {keepDesk} from './keep-desk.js'
import {contextKey, keepLast, loadDesk} from './load-desk.js'
import {createStore, type Store} from './store.js'
import {watchServer} from './watch-server.js'

/** An article at work: its state, its editor, and what can be done with it. */
export interface Desk {
  readonly id: string
  readonly store: Store<DeskState>
  readonly editor: Editor
  readonly load: () => Promise<void>
  readonly changeMetadata: (change: Partial<Metadata>) => void
  readonly changeWishes: (wishes: Wishes) => void
  readonly ignore: (keys: readonly string[]) => void
  readonly unignoreAll: (findings: readonly Finding[], text: string) => void
  /** Write a new version; edits that no version holds are saved as one first. */
  readonly write: () => Promise<void>
  readonly cancelWriting: () => void
  readonly saveVersion: () => Promise<void>
  readonly restore: (number: number) => Promise<void>
  readonly close: () => void
}

/** Milliseconds of rest after the last keystroke before the text is read out of the editor. */
const REST_MS = 150

/** Open an article at its desk; `load` fills it. */
export function openDesk(id: string): Desk {
  const store = createStore<DeskState>(emptyDesk)
  let known: ReadonlyMap<string, Passage> = new Map()
  let timer = 0
  let checking = 0
  let writing: AbortController | undefined
  let stopWatching = () => {}
  const lose = (problem: Problem) => {
    if (problem.status === 401) return store.set({needsToken: true})
    if (!problem.isPassing) return store.set({problem: problem.message})
    if (problem.status === 0) store.set({isOffline: true})
    stopWatching()
    stopWatching = watchServer(() => {
      store.set({isOffline: false})
      if (store.get().phase === 'failed') return void load()
      void keeper.send()
      checker.changed()
    })
  }
  const keeper = keepDesk(id, store, lose)
  const checker = checkSoon(id, store, lose)
  const read = () => {
    clearTimeout(timer)
    timer = 0
    const {blocks, places} = blocksOfDoc(editor.state.doc, known)
    store.set({blocks, places})
    keeper.changed()
    // A task of its own: a key pressed meanwhile goes first.
    checking = window.setTimeout(checker.changed)
  }
  const touch = () => {
    store.set({hasEdits: true})
    clearTimeout(timer)
    timer = window.setTimeout(read, REST_MS)
  }
  const editor = openEditor({onChange: touch, onPassage: activePassage => store.set({activePassage})})
  /** Show what has just been loaded, and have it checked. */
  const show = () => {
    const {blocks, metadata} = store.get()
    known = new Map(blocks.flatMap(({passages}) => passages.map(one => [one.id, one] as const)))
    showBlocks(editor, blocks)
    store.set({places: blocksOfDoc(editor.state.doc, known).places, activePassage: undefined})
    if (metadata) checker.changed()
  }
  const attempt = async (work: () => Promise<void>) => {
    store.set({problem: undefined})
    try {
      await work()
    } catch (error) {
      if (isAborted(error)) return
      if (!(error instanceof Problem)) throw error
      lose(error)
      if (error.isPassing && error.message) store.set({problem: error.message})
    }
  }
  const load = () =>
    attempt(async () => {
      try {
        store.set(await loadDesk(id))
      } catch (error) {
        const isMissing = error instanceof Problem && error.status === 404
        store.set({phase: isMissing ? 'missing' : 'failed'})
        if (!isMissing) throw error
        return
      }
      show()
      if (store.get().saving === 'kept') void keeper.send()
      if (store.get().isOffline) lose(new Problem(0, 'unreachable', ''))
    })
  const flush = () => {
    if (timer) read()
  }
  const flushHidden = () => {
    if (document.visibilityState !== 'hidden') return
    flush()
    if (!keeper.isKept()) keepLast(id, store.get())
  }
  document.addEventListener('visibilitychange', flushHidden)
  const saveEdits = async () => {
    flush()
    const {metadata, blocks, hasEdits} = store.get()
    if (!metadata || !hasEdits) return
    const {number} = await saveVersion(id, {metadata, blocks})
    store.set({version: number, hasEdits: false})
    keeper.changed()
  }
  return {
    id,
    store,
    editor,
    load,
    changeMetadata: change => {
      const {metadata} = store.get()
      if (!metadata) return
      store.set({metadata: {...metadata, ...change}})
      touch()
    },
    changeWishes: wishes => {
      store.set({wishes})
      keeper.changed()
    },
    ignore: keys => {
      store.set({ignored: [...new Set([...store.get().ignored, ...keys])]})
      keeper.changed()
    },
    unignoreAll: (findings, text) => {
      const back = new Set(findings.map(finding => ignoreKey(finding, text)))
      store.set({ignored: store.get().ignored.filter(key => !back.has(key))})
      keeper.changed()
    },
    write: () =>
      attempt(async () => {
        writing?.abort()
        writing = new AbortController()
        const {signal} = writing
        store.set({writingStep: 'open'})
        try {
          await saveEdits()
          await keeper.send()
          const listener = {
            onStep: (writingStep: string, writingSection?: SectionStep) => store.set({writingStep, writingSection}),
            onSection: () => {},
          }
          const {wishes} = store.get()
          const context = (await recall<readonly GivenSource[]>(contextKey(id))) ?? []
          const asked = {...wishes, ...(context.length > 0 && {context})}
          const pack = await writeStored(id, asked, listener, signal)
          store.set({
            metadata: pack.metadata,
            blocks: pack.article.blocks,
            sentences: pack.source?.files[0]?.sentences ?? [],
            notes: pack.notes ?? [],
            understood: pack.request,
            version: pack.saved.version,
            hasEdits: false,
          })
          show()
          keeper.changed()
        } finally {
          store.set({writingStep: undefined, writingSection: undefined})
        }
      }),
    cancelWriting: () => writing?.abort(),
    saveVersion: () => attempt(saveEdits),
    restore: number =>
      attempt(async () => {
        await saveEdits()
        await restoreVersion(id, number)
        store.set(await loadDesk(id))
        show()
      }),
    close: () => {
      flush()
      clearTimeout(checking)
      writing?.abort()
      checker.stop()
      keeper.stop()
      void keeper.send()
      stopWatching()
      document.removeEventListener('visibilitychange', flushHidden)
      editor.destroy()
    },
  }
}

/** What names a finding for good, whatever else changes: the flaw, and the words it is found at. */
export function ignoreKey({check, message, start, end}: Finding, text: string): string {
  const words = start < end ? text.slice(start, end) : message
  return `${check}|${words}`.slice(0, 400)
}
