import {Problem, send} from '../api/request.js'

/** Milliseconds between two tries to reach a server that does not answer. */
const RETRY_MS = 2500

/**
 * Wait until the server answers again.
 *
 * @returns A function that gives up waiting.
 */
export function watchServer(onBack: () => void): () => void {
  let timer = 0
  const tryNow = async () => {
    clearTimeout(timer)
    try {
      await send('/v1/health')
      stop()
      onBack()
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      timer = window.setTimeout(() => void tryNow(), RETRY_MS)
    }
  }
  const stop = () => {
    clearTimeout(timer)
    removeEventListener('online', tryNow)
  }
  timer = window.setTimeout(() => void tryNow(), RETRY_MS)
  addEventListener('online', tryNow)
  return stop
}
