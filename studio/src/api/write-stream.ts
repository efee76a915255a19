import type {ArticleBlock} from '../../../src/document/index.js'
import {Problem, send} from './request.js'
import {parseEvents} from './server-events.js'
import type {ArticlePackage, GivenSource, SectionStep, Wishes} from './values.js'

/** What is told while an article is written. */
export interface WriteListener {
  readonly onStep: (step: string, section?: SectionStep) => void
  readonly onSection: (blocks: readonly ArticleBlock[]) => void
}

/** A package that was stored as a version. */
export type WrittenPackage = ArticlePackage & {readonly saved: {readonly version: number}}

/**
 * Write a new version of a stored article, told step by step; aborting `signal` calls the work off.
 *
 * @throws Problem also for what fails midway.
 */
export async function writeStored(
  id: string,
  wishes: Wishes & {readonly context?: readonly GivenSource[]},
  listener: WriteListener,
  signal: AbortSignal,
): Promise<WrittenPackage> {
  const response = await send(`/v1/articles/${id}/write`, {
    method: 'POST',
    body: wishes,
    signal,
    accept: 'text/event-stream',
  })
  for await (const {event, data} of parseEvents(chunksOf(response))) {
    const value = JSON.parse(data)
    if (event === 'progress') listener.onStep(value.step, value.section)
    else if (event === 'section') listener.onSection(value.blocks)
    else if (event === 'result') return value
    else if (event === 'problem') throw new Problem(value.status, value.code, value.detail)
  }
  throw new Problem(0, 'unreachable', '')
}

async function* chunksOf(response: Response): AsyncGenerator<string> {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  try {
    for (;;) {
      const {done, value} = await reader.read()
      if (done) return
      yield value
    }
  } catch (error) {
    // A server that dies in the middle: the stream breaks.
    if (error instanceof TypeError) throw new Problem(0, 'unreachable', '')
    throw error
  } finally {
    reader.releaseLock()
  }
}
