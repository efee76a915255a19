import PgBoss from 'pg-boss'
import type {Database} from '../store/index.js'

/** The queue of articles to write, and where those go that nobody could write. */
export const queueName = 'write'
export const deadQueueName = 'write-dead'

/** How often and how long a job is tried. */
export interface QueueSettings {
  readonly retries?: number
  /** Seconds before the first retry; each further one waits twice as long. */
  readonly retrySeconds?: number
  /** Seconds after which a job that runs is given to somebody else. */
  readonly expireSeconds?: number
}

/**
 * Open pg-boss on a database of ours, embedded or not.
 *
 * What ends up in a job's payload is its id only: its input and its state are in our own table, changed in the same
 * transactions as articles.
 */
export async function openQueue(database: Database, settings: QueueSettings = {}): Promise<PgBoss> {
  const {retries = 4, retrySeconds = 2, expireSeconds = 600} = settings
  const boss = new PgBoss({
    db: bossDatabase(database),
    schema: 'pgboss',
    schedule: false,
    maintenanceIntervalSeconds: 30,
  })
  // pg-boss says here what it will try again by itself: a database that went away for a while.
  boss.on('error', () => {})
  await boss.start()
  await boss.createQueue(deadQueueName)
  const options = {
    name: queueName,
    retryLimit: retries,
    retryDelay: retrySeconds,
    retryBackoff: true,
    expireInSeconds: expireSeconds,
    deadLetter: deadQueueName,
  }
  await boss.createQueue(queueName, options)
  await boss.updateQueue(queueName, options)
  return boss
}

/** Our database as pg-boss wants one; statements without values may be several. */
export function bossDatabase(database: Database): PgBoss.Db {
  return {
    executeSql: async (text, values) => ({
      rows: [...(values?.length ? await database.query(text, values) : await database.script(text))],
    }),
  }
}
