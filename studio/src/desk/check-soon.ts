import {isAborted, Problem} from '../api/request.js'
import {checkArticle} from '../api/routes.js'
import {type DeskState, wordsWanted} from './desk-state.js'
import type {Store} from './store.js'

/** Asks the server for lights and findings, a moment after the text came to rest. */
export interface Checker {
  /** The article has changed: what is under way is called off and asked anew. */
  readonly changed: () => void
  readonly stop: () => void
}

/** Milliseconds after the quick check before Yoast's assessors are asked too, if nothing is typed meanwhile. */
const YOAST_REST_MS = 350

/** @param onLost Told when the server does not answer. */
export function checkSoon(id: string, store: Store<DeskState>, onLost: (problem: Problem) => void): Checker {
  let work = new AbortController()
  let timer = 0
  const ask = async (withYoast: boolean, signal: AbortSignal) => {
    const {metadata, blocks, wishes} = store.get()
    if (!metadata || blocks.length === 0) return
    const words = wordsWanted(store.get())
    const result = await checkArticle({metadata, blocks}, {articleId: id, wishes, words, withYoast, signal})
    if (signal.aborted) return
    const {lights} = result
    if (!withYoast) return store.set({check: result})
    const quick = new Set(store.get().check?.lights.map(light => light.id))
    store.set({check: {...result, lights: lights.filter(({id}) => quick.has(id))}, scores: result.scores})
    store.set({yoastLights: lights.filter(({id}) => !quick.has(id))})
  }
  const run = async (signal: AbortSignal) => {
    store.set({isChecking: true})
    try {
      await ask(false, signal)
      await new Promise(done => (timer = window.setTimeout(done, YOAST_REST_MS)))
      if (!signal.aborted) await ask(true, signal)
    } catch (error) {
      if (isAborted(error)) return
      if (!(error instanceof Problem)) throw error
      onLost(error)
    }
    if (!signal.aborted) store.set({isChecking: false})
  }
  const stop = () => {
    work.abort()
    clearTimeout(timer)
  }
  return {
    changed: () => {
      stop()
      work = new AbortController()
      void run(work.signal)
    },
    stop,
  }
}
