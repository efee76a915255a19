import {Problem} from '../api/request.js'
import {updateArticle} from '../api/routes.js'
import {keep} from '../keep/kept.js'
import type {DeskState} from './desk-state.js'
import {forgetLast, type KeptDesk, keptKey} from './load-desk.js'
import type {Store} from './store.js'

/** Keeps what is typed: in this browser at once, on the server a moment later. */
export interface Keeper {
  readonly changed: () => void
  /** Whether this browser's database has everything. */
  readonly isKept: () => boolean
  /** Send what is not yet on the server, now. */
  readonly send: () => Promise<void>
  readonly stop: () => void
}

/** Milliseconds of rest before a draft is sent. */
const SEND_REST_MS = 1500

/** @param onLost Told when the server does not answer; what is kept is sent by the next call of `send`. */
export function keepDesk(id: string, store: Store<DeskState>, onLost: (problem: Problem) => void): Keeper {
  let timer = 0
  let sending: Promise<void> = Promise.resolve()
  let waiting = 0
  let keeping: Promise<void> = Promise.resolve()
  const keepHere = () => {
    waiting++
    keeping = keeping
      // What is kept is the newest: of several in a row only the last has anything to do.
      .then(() => (waiting === 1 ? keep(keptKey(id), keptOf(store.get())) : undefined))
      .then(() => forgetLast(id))
      .finally(() => waiting--)
  }
  const sendNow = async () => {
    const sent = store.get()
    if (sent.saving === 'saved') return
    const {metadata, blocks, hasEdits, wishes, ignored} = sent
    store.set({saving: 'sending'})
    try {
      const draft = metadata && hasEdits ? {metadata, blocks} : null
      await updateArticle(id, {draft, settings: {wishes, ignored: ignored.slice(-2000)}})
      const now = store.get()
      const isSame = now.metadata === metadata && now.blocks === blocks && now.ignored === ignored
      store.set({saving: isSame ? 'saved' : 'kept'})
    } catch (error) {
      store.set({saving: 'kept'})
      if (!(error instanceof Problem)) throw error
      onLost(error)
    }
  }
  const send = () => {
    clearTimeout(timer)
    sending = sending.then(sendNow)
    return sending
  }
  return {
    changed: () => {
      store.set({saving: 'kept'})
      keepHere()
      clearTimeout(timer)
      timer = window.setTimeout(() => void send(), SEND_REST_MS)
    },
    isKept: () => waiting === 0,
    send,
    stop: () => clearTimeout(timer),
  }
}

function keptOf(state: DeskState): KeptDesk {
  const {name, source, sentences, wishes, understood, ignored, metadata, blocks, version, notes, hasEdits} = state
  return {name, source, sentences, wishes, understood, ignored, metadata, blocks, version, notes, hasEdits}
}
