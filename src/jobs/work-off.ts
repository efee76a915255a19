import {randomUUID} from 'node:crypto'
import type PgBoss from 'pg-boss'
import {
  claimJob,
  type Database,
  endJob,
  forgetAllWorkers,
  forgetWorker,
  giveUpJob,
  lostJobs,
  seeWorker,
  stepJob,
  takeBackJobs,
} from '../store/index.js'
import type {FetchPage, Pool} from '../work/index.js'
import {deadQueueName, queueName} from './open-queue.js'
import {isFinal, problemFields} from './outcome.js'
import type {JobInput} from './submit.js'
import {storeArticle, writeInput} from './write-input.js'

/** What a worker needs, and how it behaves. */
export interface WorkerOptions {
  readonly database: Database
  readonly boss: PgBoss
  readonly pool: Pool
  readonly fetchPage: FetchPage
  /** Jobs at a time. */
  readonly concurrency: number
  /** No other process uses this database: whatever ran when the last one ended is free at once. */
  readonly isAlone?: boolean
  /** Seconds between two signs of life; a worker that gave none for five times as long is dead. */
  readonly beatSeconds?: number
  /** Told when a job has ended, or is put back. */
  readonly onEnd?: (job: string, state: string) => void
}

/** Begin to work jobs off. @returns The function that stops: what runs goes back to wait. */
export async function workOff(options: WorkerOptions): Promise<() => Promise<void>> {
  const {database, boss, pool, fetchPage, concurrency, isAlone, beatSeconds = 3, onEnd = () => {}} = options
  const worker = randomUUID()
  const running = new Map<string, AbortController>()

  const beat = async (): Promise<void> => {
    await seeWorker(database, worker)
    const ids = await takeBackJobs(database, 5 * beatSeconds)
    if (ids.length > 0) await boss.fail(queueName, [...ids])
    for (const id of await lostJobs(database, worker, [...running.keys()])) running.get(id)?.abort()
  }

  const run = async (id: string): Promise<void> => {
    const input = (await claimJob(database, id, worker)) as JobInput | undefined
    // Ended meanwhile, or cancelled: there is nothing to do, and nothing is done twice.
    if (!input) return
    const stopping = new AbortController()
    running.set(id, stopping)
    try {
      const result = await writeInput(input, pool, fetchPage, {
        signal: stopping.signal,
        onStep: step => void stepJob(database, id, worker, step).catch(() => {}),
      })
      await database.transaction(async inside => {
        const stored = await storeArticle(inside, id, input, result)
        // Thrown, not returned: the article must go with the transaction.
        if (!(await endJob(inside, id, worker, {state: 'done', ...stored}))) throw new Lost()
      })
      onEnd(id, 'done')
    } catch (error) {
      if (error instanceof Lost || stopping.signal.aborted) return onEnd(id, 'lost')
      const problem = problemFields(error)
      const state = isFinal(error) ? 'failed' : 'waiting'
      await endJob(database, id, worker, {state, problem})
      onEnd(id, state)
      // Told to pg-boss only when the job is worth another try.
      if (state === 'waiting') throw error
    } finally {
      running.delete(id)
    }
  }

  if (isAlone) {
    await forgetAllWorkers(database)
    await takeBackJobs(database, 0)
    await releaseActive(database, boss)
  }
  await beat()
  const timer = setInterval(() => void beat().catch(() => {}), beatSeconds * 1000)
  for (let index = 0; index < concurrency; index++)
    await boss.work<{job: string}>(queueName, {pollingIntervalSeconds: 0.5, batchSize: 1}, async jobs => {
      for (const {data} of jobs) await run(data.job)
    })
  await boss.work<{job: string}>(deadQueueName, {pollingIntervalSeconds: 2}, async jobs => {
    for (const {data} of jobs) await giveUpJob(database, data.job, {code: 'internal', fields: {detail: 'retries'}})
  })

  return async () => {
    clearInterval(timer)
    const ids = [...running.keys()]
    await forgetWorker(database, worker)
    for (const stopping of running.values()) stopping.abort()
    if (ids.length > 0) await boss.fail(queueName, ids)
    await boss.stop({graceful: true, wait: true, timeout: 5000, close: false})
  }
}

/** Give back what pg-boss believes to run: the process that ran it is gone. */
async function releaseActive(database: Database, boss: PgBoss): Promise<void> {
  const rows = await database.query<{id: string}>(`select id from pgboss.job where name = $1 and state = 'active'`, [
    queueName,
  ])
  if (rows.length > 0)
    await boss.fail(
      queueName,
      rows.map(({id}) => id),
    )
}

/** The job was cancelled, or given to somebody else, while it was worked on. */
class Lost extends Error {}
