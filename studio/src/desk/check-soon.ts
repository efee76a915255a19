import {isAborted, Problem} from '../api/request.js'
import {assessArticle, checkArticle} from '../api/routes.js'
import {type DeskState, wordsWanted} from './desk-state.js'
import type {Store} from './store.js'

/** Asks the server for lights and findings, a moment after the text came to rest. */
export interface Checker {
  /** The article has changed: it is checked, at once or when the check under way is answered. */
  readonly changed: () => void
  readonly stop: () => void
}

/** Milliseconds after our own findings before Yoast's assessors are asked, if nothing is typed meanwhile. */
const YOAST_REST_MS = 120

/**
 * Our own checks first, Yoast's assessors apart: they take longer. Never two of a kind at a time: findings of a moment
 * ago are shown (where their words still stand) rather than none.
 *
 * @param onLost Told when the server does not answer.
 */
export function checkSoon(id: string, store: Store<DeskState>, onLost: (problem: Problem) => void): Checker {
  let work = new AbortController()
  let timer = 0
  const own = oneAtATime(async signal => {
    const {metadata, blocks, wishes} = store.get()
    if (!metadata || blocks.length === 0) return
    store.set({isChecking: true})
    const words = wordsWanted(store.get())
    const check = await checkArticle({metadata, blocks}, {articleId: id, wishes, words, signal})
    if (signal.aborted) return
    store.set({check, isChecking: false})
    clearTimeout(timer)
    timer = window.setTimeout(() => yoast(signal), YOAST_REST_MS)
  })
  const yoast = oneAtATime(async signal => {
    const {metadata, blocks} = store.get()
    if (!metadata || blocks.length === 0) return
    const {lights, scores} = await assessArticle({metadata, blocks}, signal)
    if (!signal.aborted) store.set({yoastLights: lights, scores})
  })
  /** Run again when asked again meanwhile; what fails is told, and ends it. */
  function oneAtATime(step: (signal: AbortSignal) => Promise<void>): (signal: AbortSignal) => void {
    let isRunning = false
    let isAsked = false
    return async signal => {
      isAsked = true
      if (isRunning) return
      isRunning = true
      try {
        while (isAsked && !signal.aborted) {
          isAsked = false
          await step(signal)
        }
      } catch (error) {
        store.set({isChecking: false})
        if (isAborted(error)) return
        if (!(error instanceof Problem)) throw error
        onLost(error)
      } finally {
        isRunning = false
      }
    }
  }
  return {
    changed: () => {
      if (work.signal.aborted) work = new AbortController()
      own(work.signal)
    },
    stop: () => {
      work.abort()
      clearTimeout(timer)
    },
  }
}
