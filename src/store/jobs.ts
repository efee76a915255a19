import {IntertitreError} from '../document/index.js'
import {type Json, timeOf} from './articles.js'
import type {Database, Row} from './database.js'

/** Where a job stands: it waits (for its turn, or to be tried again), runs, or has ended in one of three ways. */
export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'

/** One article to be written, as its submitter sees it. Times are ISO 8601. */
export interface StoredJob {
  readonly id: string
  readonly batch: string
  readonly position: number
  readonly name: string
  readonly state: JobState
  readonly step: string | null
  readonly attempts: number
  readonly articleId: string | null
  readonly version: number | null
  /** Why it failed: the code and fields of an error. */
  readonly problem: Json | null
  readonly createdAt: string
  readonly startedAt: string | null
  readonly endedAt: string | null
}

const summary =
  'id, batch, position, name, state, step, attempts, article, version, problem, created_at, started_at, ended_at' as const

/** What a new job is made of; a job with a `key` that was used before is not made again. */
export interface NewJob {
  readonly batch: string
  readonly position: number
  readonly name: string
  readonly input: Json
  readonly key?: string
}

/** Store a job. @returns The job, and whether it is new: with a key that was used before, it is the older one. */
export async function addJob(database: Database, job: NewJob): Promise<{job: StoredJob; isNew: boolean}> {
  const {batch, position, name, input, key = null} = job
  const [made] = await database.query(
    `insert into intertitre.job (batch, position, name, input, key, state) values ($1, $2, $3, $4, $5, 'waiting')
     on conflict (key) do nothing returning ${summary}`,
    [batch, position, name, JSON.stringify(input), key],
  )
  if (made) return {job: jobOf(made), isNew: true}
  const [older] = await database.query(`select ${summary} from intertitre.job where key = $1`, [key])
  return {job: jobOf(older!), isNew: false}
}

/** How jobs are listed: the newest first; those of a batch in its order. */
export interface JobQuery {
  readonly batch?: string
  readonly state?: JobState
  readonly limit: number
}

/** List jobs. */
export async function listJobs(database: Database, {batch, state, limit}: JobQuery): Promise<readonly StoredJob[]> {
  const rows = await database.query(
    `select ${summary} from intertitre.job
     where ($1::uuid is null or batch = $1) and ($2::text is null or state = $2)
     order by created_at desc, batch, position limit $3`,
    [batch ?? null, state ?? null, limit],
  )
  return rows.map(jobOf)
}

/** Count jobs by state. */
export async function countJobs(database: Database, batch?: string): Promise<Readonly<Record<JobState, number>>> {
  const rows = await database.query<{state: JobState; count: number}>(
    `select state, count(*)::integer as count from intertitre.job where ($1::uuid is null or batch = $1) group by state`,
    [batch ?? null],
  )
  const counts = {waiting: 0, running: 0, done: 0, failed: 0, cancelled: 0}
  for (const {state, count} of rows) counts[state] = count
  return counts
}

/** Read one job. @throws IntertitreError `not-found`. */
export async function readJob(database: Database, id: string): Promise<StoredJob> {
  const [row] = await database.query(`select ${summary} from intertitre.job where id = $1`, [id])
  if (!row) throw new IntertitreError('not-found', {what: 'job', id})
  return jobOf(row)
}

/** Take a job to run it. @returns Its input; undefined when it has ended, or somebody who lives runs it. */
export async function claimJob(database: Database, id: string, worker: string): Promise<Json | undefined> {
  const [row] = await database.query<{input: Json}>(
    `update intertitre.job set state = 'running', worker = $2, attempts = attempts + 1, step = null,
       started_at = date_trunc('milliseconds', now())
     where id = $1 and state = 'waiting' returning input`,
    [id, worker],
  )
  return row?.input
}

/** Say where a running job is. */
export async function stepJob(database: Database, id: string, worker: string, step: string): Promise<void> {
  await database.query(`update intertitre.job set step = $3 where id = $1 and worker = $2 and state = 'running'`, [
    id,
    worker,
    step,
  ])
}

/** How a job ends, or goes back to wait. */
export interface JobEnd {
  readonly state: 'waiting' | 'done' | 'failed'
  readonly articleId?: string
  readonly version?: number
  readonly problem?: Json
}

/**
 * End a job that `worker` runs, or put it back.
 *
 * @returns Whether it was still that worker's: if not, somebody cancelled it or took it over, and what was done for it
 * must be undone.
 */
export async function endJob(database: Database, id: string, worker: string, end: JobEnd): Promise<boolean> {
  const rows = await database.query(
    `update intertitre.job set state = $3, article = $4, version = $5, problem = $6, worker = null, step = null,
       ended_at = case when $3 = 'waiting' then null else date_trunc('milliseconds', now()) end
     where id = $1 and worker = $2 and state = 'running' returning id`,
    [
      id,
      worker,
      end.state,
      end.articleId ?? null,
      end.version ?? null,
      end.problem ? JSON.stringify(end.problem) : null,
    ],
  )
  return rows.length > 0
}

/** Fail a job that nobody will try again. */
export async function giveUpJob(database: Database, id: string, problem: Json): Promise<void> {
  await database.query(
    `update intertitre.job set state = 'failed', problem = coalesce(problem, $2), worker = null,
       ended_at = date_trunc('milliseconds', now())
     where id = $1 and state in ('waiting', 'running')`,
    [id, JSON.stringify(problem)],
  )
}

/** Cancel a job that has not ended. @throws IntertitreError `not-found`. */
export async function cancelJob(database: Database, id: string): Promise<StoredJob> {
  await database.query(
    `update intertitre.job set state = 'cancelled', worker = null, ended_at = date_trunc('milliseconds', now())
     where id = $1 and state in ('waiting', 'running')`,
    [id],
  )
  return await readJob(database, id)
}

function jobOf(row: Row): StoredJob {
  return {
    id: String(row['id']),
    batch: String(row['batch']),
    position: Number(row['position']),
    name: String(row['name']),
    state: row['state'] as JobState,
    step: row['step'] as string | null,
    attempts: Number(row['attempts']),
    articleId: row['article'] as string | null,
    version: row['version'] === null ? null : Number(row['version']),
    problem: row['problem'] as Json | null,
    createdAt: timeOf(row['created_at']),
    startedAt: row['started_at'] === null ? null : timeOf(row['started_at']),
    endedAt: row['ended_at'] === null ? null : timeOf(row['ended_at']),
  }
}
