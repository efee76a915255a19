import {availableParallelism} from 'node:os'
import {performance} from 'node:perf_hooks'
import {IntertitreError} from '../document/index.js'
import type {OnStep} from './run-task.js'
import {startThread, type Thread} from './start-thread.js'
import type {ResultOf, Task} from './task.js'

/** How a task is run. Jobs run in the background: a person who waits goes before them. */
export interface RunOptions {
  readonly isBackground?: boolean
  readonly signal?: AbortSignal
  readonly onStep?: OnStep
  readonly deadlineMs?: number
  /** Tasks of one session go to the same thread when it is free: it remembers what the last one read. */
  readonly session?: string
}

/** Threads that run tasks, so that whoever asks stays free to answer others. */
export interface Pool {
  /**
   * @throws IntertitreError what the task throws; `busy` (with `seconds`) when it would wait too long, `timed-out`,
   * `cancelled`.
   */
  run<T extends Task>(task: T, options?: RunOptions): Promise<ResultOf<T>>
  load(): {readonly threads: number; readonly busy: number; readonly waiting: number}
  close(): Promise<void>
}

/** Settings of a pool. */
export interface PoolOptions {
  /** Threads at most; each holds the French model, about 250 MB when warm. */
  readonly threads?: number
  /** Milliseconds that one task may take. */
  readonly deadlineMs?: number
  /** Milliseconds that a person's task may be expected to wait before it is refused. */
  readonly maxWaitMs?: number
}

interface Waiting {
  readonly task: Task
  readonly options: RunOptions
  readonly done: (result: unknown) => void
  readonly fail: (error: unknown) => void
}

/** Sessions whose thread is remembered. */
const MOST_HOMES = 200

/** Milliseconds that a task nobody waits for any more may go on: to end it is to lose all that its thread knows. */
const GRACE_MS = 4000

/** Two at least, so that a check never waits for an article; four at most, for their memory. */
export function usualThreads(): number {
  return Math.max(2, Math.min(4, availableParallelism()))
}

/** Open a pool. Threads start when there is work for them and stay; one that dies is replaced by the next task. */
export function openPool(options: PoolOptions = {}): Pool {
  const {threads: most = usualThreads(), deadlineMs = 120_000, maxWaitMs = 20_000} = options
  const idle: Thread[] = []
  const busy = new Map<Thread, Waiting>()
  const people: Waiting[] = []
  const background: Waiting[] = []
  /** Milliseconds a task takes, a running mean by kind; what a first one is guessed to take. */
  const means: Record<string, number> = {write: 3000, check: 400, assess: 600, plan: 800, read: 60, warm: 1500}
  /** The thread that each session was on last. */
  const homes = new Map<string, Thread>()
  let isClosed = false

  const expectedWait = (): number => {
    const ahead = [...busy.values(), ...people].reduce((sum, {task}) => sum + means[task.kind]!, 0)
    return busy.size < most ? 0 : ahead / most
  }
  /** Jobs leave one thread for people, when there are two. */
  const mayRunJob = (): boolean =>
    [...busy.values()].filter(({options}) => options.isBackground).length < Math.max(1, most - 1)

  const next = (): void => {
    while (busy.size < most) {
      const waiting = people.shift() ?? (mayRunJob() ? background.shift() : undefined)
      if (!waiting) return
      void start(waiting)
    }
  }

  /** The session's own thread; else one that is no session's, so that two of them do not drive each other out. */
  const threadFor = (session: string | undefined): Thread => {
    const home = session === undefined ? undefined : homes.get(session)
    const taken = new Set(homes.values())
    const free = idle.find(thread => thread === home) ?? idle.findLast(thread => !taken.has(thread))
    const isFull = idle.length + busy.size >= most
    const thread = free ?? (isFull ? idle.at(-1) : undefined)
    if (thread) idle.splice(idle.indexOf(thread), 1)
    return thread ?? startThread()
  }
  const settle = (session: string | undefined, thread: Thread): void => {
    if (session === undefined) return
    homes.delete(session)
    homes.set(session, thread)
    if (homes.size > MOST_HOMES) homes.delete(homes.keys().next().value!)
  }

  const start = async (waiting: Waiting): Promise<void> => {
    const {task, options, done, fail} = waiting
    const thread = threadFor(options.session)
    settle(options.session, thread)
    busy.set(thread, waiting)
    const begun = performance.now()
    const stop = (code: 'timed-out' | 'cancelled') => thread.stop(new IntertitreError(code, {}))
    const timer = setTimeout(() => stop('timed-out'), options.deadlineMs ?? deadlineMs)
    let grace: NodeJS.Timeout | undefined
    const cancel = () => {
      if (task.kind === 'write') return void stop('cancelled')
      fail(new IntertitreError('cancelled', {}))
      grace = setTimeout(() => stop('cancelled'), GRACE_MS)
    }
    options.signal?.addEventListener('abort', cancel, {once: true})
    try {
      const result = await thread.run(task, options.onStep ?? (() => {}))
      means[task.kind] = 0.8 * means[task.kind]! + 0.2 * (performance.now() - begun)
      done(result)
    } catch (error) {
      fail(error)
    } finally {
      clearTimeout(timer)
      clearTimeout(grace)
      options.signal?.removeEventListener('abort', cancel)
      busy.delete(thread)
      if (thread.isAlive() && !isClosed) idle.push(thread)
      else for (const [session, home] of homes) if (home === thread) homes.delete(session)
      next()
    }
  }

  return {
    run: (task, runOptions = {}) =>
      new Promise((done, fail) => {
        if (runOptions.signal?.aborted || isClosed) return fail(new IntertitreError('cancelled', {}))
        const wait = runOptions.isBackground ? 0 : expectedWait()
        if (wait > maxWaitMs) return fail(new IntertitreError('busy', {seconds: Math.ceil(wait / 1000)}))
        const queue = runOptions.isBackground ? background : people
        const waiting: Waiting = {task, options: runOptions, done: done as (result: unknown) => void, fail}
        runOptions.signal?.addEventListener('abort', () => {
          const at = queue.indexOf(waiting)
          if (at < 0) return
          queue.splice(at, 1)
          fail(new IntertitreError('cancelled', {}))
        })
        queue.push(waiting)
        next()
      }),
    load: () => ({threads: most, busy: busy.size, waiting: people.length + background.length}),
    close: async () => {
      isClosed = true
      for (const {fail} of [...people.splice(0), ...background.splice(0)]) fail(new IntertitreError('cancelled', {}))
      const stopped = new IntertitreError('cancelled', {})
      await Promise.all([...idle, ...busy.keys()].map(thread => thread.stop(stopped)))
    },
  }
}
