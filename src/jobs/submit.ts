import {randomUUID} from 'node:crypto'
import type PgBoss from 'pg-boss'
import {addJob, type Database, type StoredJob} from '../store/index.js'
import type {SentSource, SentWishes} from '../work/index.js'
import {bossDatabase, queueName} from './open-queue.js'

/** An article to be written, as it was sent. */
export interface JobInput extends SentWishes {
  readonly source: SentSource
  readonly context?: readonly SentSource[]
  readonly ui: 'fr' | 'en'
}

/** What was submitted together. */
export interface Batch {
  readonly batch: string
  readonly jobs: readonly StoredJob[]
}

/**
 * Submit articles: all of them are stored and queued, or none.
 *
 * @param key  The submitter's own name for the batch: sent again with it, the same jobs come back and nothing is
 * written twice.
 */
export async function submitJobs(
  database: Database,
  boss: PgBoss,
  inputs: readonly JobInput[],
  key?: string,
): Promise<Batch> {
  const batch = randomUUID()
  const jobs = await database.transaction(async inside => {
    const stored: StoredJob[] = []
    for (const [position, input] of inputs.entries()) {
      const name = nameOf(input.source)
      const own = key === undefined ? {} : {key: `${key}/${position}`}
      const {job, isNew} = await addJob(inside, {batch, position, name, input: {...input}, ...own})
      if (isNew) await boss.send(queueName, {job: job.id}, {id: job.id, db: bossDatabase(inside)})
      stored.push(job)
    }
    return stored
  })
  return {batch: jobs[0]?.batch ?? batch, jobs}
}

/** What a list shows of a source: its name, its address, or its first line. */
function nameOf(source: SentSource): string {
  if ('url' in source) return source.url.slice(0, 200)
  if (source.name) return source.name
  const first = 'text' in source ? source.text.trimStart().split('\n', 1)[0] : ''
  return first?.slice(0, 100) || 'article'
}
