import {Worker} from 'node:worker_threads'
import {IntertitreError} from '../document/index.js'
import type {ThreadMessage} from './message.js'
import type {OnStep} from './run-task.js'
import type {Task} from './task.js'

/** A thread that runs one task at a time. */
export interface Thread {
  run(task: Task, onStep: OnStep): Promise<unknown>
  /** End it; a task that runs fails with `reason`. */
  stop(reason: Error): Promise<void>
  isAlive(): boolean
}

/** Megabytes of JavaScript values a thread may hold: a text that asks for more ends its thread, not the server. */
const MOST_MEGABYTES = 1536

/** Start a thread. Threads take no loader, so from the TypeScript sources (tests, `tsx`) it is the built one that runs. */
export function startThread(): Thread {
  const isSource = import.meta.url.endsWith('.ts')
  // By way of the room's folder: bundled with the command, this code stands in another one beside it.
  const entry = new URL(isSource ? '../../dist/work/thread.js' : '../work/thread.js', import.meta.url)
  const worker = new Worker(entry, {resourceLimits: {maxOldGenerationSizeMb: MOST_MEGABYTES}})
  worker.unref()
  let isAlive = true
  let end: ((error: Error) => void) | undefined
  const died = (error: Error): void => {
    isAlive = false
    end?.(error)
  }
  worker.on('error', error => died(new IntertitreError('internal', {detail: String(error).slice(0, 300)}, error)))
  worker.on('exit', code => died(new IntertitreError('internal', {detail: `thread ended (${code})`})))
  return {
    isAlive: () => isAlive,
    stop: async reason => {
      died(reason)
      await worker.terminate()
    },
    run: (task, onStep) =>
      new Promise((done, fail) => {
        const finish = () => {
          worker.off('message', listen)
          worker.unref()
          end = undefined
        }
        const listen = (message: ThreadMessage) => {
          if (message.kind === 'step') return onStep(message.step, message.section)
          finish()
          if (message.kind === 'done') done(message.result)
          else fail(new IntertitreError(message.code, message.fields))
        }
        end = error => {
          finish()
          fail(error)
        }
        worker.on('message', listen)
        worker.ref()
        worker.postMessage({task})
      }),
  }
}
