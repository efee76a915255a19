import type {Database} from './database.js'

/** Say that a worker lives. */
export async function seeWorker(database: Database, worker: string): Promise<void> {
  await database.query(
    `insert into intertitre.worker (id, seen_at) values ($1, now()) on conflict (id) do update set seen_at = now()`,
    [worker],
  )
}

/** Forget a worker that stops by itself; what it ran goes back to wait. */
export async function forgetWorker(database: Database, worker: string): Promise<void> {
  await database.query(
    `update intertitre.job set state = 'waiting', worker = null where worker = $1 and state = 'running'`,
    [worker],
  )
  await database.query('delete from intertitre.worker where id = $1', [worker])
}

/** Forget every worker: for a database that only this process uses, at its start. */
export async function forgetAllWorkers(database: Database): Promise<void> {
  await database.query('delete from intertitre.worker')
}

/**
 * Put back the jobs of workers not seen for some seconds: they were killed, or their machine was.
 *
 * @returns The ids of these jobs.
 */
export async function takeBackJobs(database: Database, afterSeconds: number): Promise<readonly string[]> {
  await database.query(`delete from intertitre.worker where seen_at < now() - make_interval(secs => $1)`, [
    afterSeconds,
  ])
  const rows = await database.query<{id: string}>(
    `update intertitre.job set state = 'waiting', worker = null, step = null
     where state = 'running' and not exists (select from intertitre.worker where worker.id = job.worker) returning id`,
  )
  return rows.map(({id}) => id)
}

/** Which of the jobs that a worker believes to run are no longer its own: cancelled, or taken back. */
export async function lostJobs(database: Database, worker: string, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return []
  const rows = await database.query<{id: string}>(
    `select id from intertitre.job where worker = $1 and state = 'running' and id = any($2::uuid[])`,
    [worker, ids],
  )
  const own = new Set(rows.map(({id}) => id))
  return ids.filter(id => !own.has(id))
}
