import {existsSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {fileURLToPath} from 'node:url'
import {Worker} from 'node:worker_threads'
import type {Assess} from '../engine/index.js'

/** A thread that runs Yoast's assessors beside the chain; `close` it when done, or the process stays. */
export interface YoastThread {
  /** Undefined when the thread is not there or died: the engine then assesses by itself, same report, later. */
  readonly assess: Assess
  /** Have the thread read a text once while others work: its first assessment takes four times as long as the next. */
  warm(text: string): void
  close(): void
}

/** Yoast's assessors take longer than all the rest and need nothing of it but the page. Nothing is opened on one core. */
export function openYoastThread(): YoastThread {
  const entry = fileURLToPath(new URL('../check/yoast/assess-thread.js', import.meta.url))
  const waiting = new Map<number, (report: Awaited<ReturnType<Assess>>) => void>()
  let next = 0
  let worker = availableParallelism() > 1 && existsSync(entry) ? new Worker(entry) : undefined
  const giveUp = (): void => {
    worker = undefined
    for (const settle of waiting.values()) settle(undefined)
    waiting.clear()
  }
  worker?.on('error', giveUp).on('exit', giveUp)
  worker?.on('message', ({id, report}: {id: number; report?: Awaited<ReturnType<Assess>>}) => {
    waiting.get(id)?.(report)
    waiting.delete(id)
  })
  // However the run ends, the thread alone must not keep the process: only an answer that is waited for does.
  worker?.unref()
  const ask: Assess = (html, metadata) =>
    new Promise(resolve => {
      if (!worker) return resolve(undefined)
      const id = next++
      waiting.set(id, resolve)
      worker.postMessage({id, html, metadata})
    })
  return {
    assess: async (html, metadata) => {
      worker?.ref()
      const report = await ask(html, metadata)
      worker?.unref()
      return report
    },
    warm: text => {
      const words = text.replace(/[<&]/g, ' ')
      const metadata = {title: words.slice(0, 60), description: words.slice(0, 150), keyphrase: words.slice(0, 12)}
      void ask(`<p>${words.slice(0, 4000).replace(/\n+/g, '</p><p>')}</p>`, {
        ...metadata,
        headline: '',
        headlineAlternatives: [],
        titleAlternatives: [],
        descriptionAlternatives: [],
        slug: '',
        language: 'fr',
      })
    },
    close: () => {
      const open = worker
      worker = undefined
      void open?.terminate()
    },
  }
}
