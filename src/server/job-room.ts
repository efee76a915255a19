import type PgBoss from 'pg-boss'
import {openQueue, workOff} from '../jobs/index.js'
import type {Store} from '../store/index.js'
import type {FetchPage, Pool} from '../work/index.js'

/** The queue with the workers of this process. */
export interface JobRoom {
  /** Open the queue and begin to work; the next call after a failure tries again. */
  queue(): Promise<PgBoss>
  /** Give back what runs. */
  close(): Promise<void>
}

/** What the job room needs; `concurrency` 0 leaves the work to other processes. */
export interface JobRoomOptions {
  readonly store: Store
  readonly pool: Pool
  readonly fetchPage: FetchPage
  readonly concurrency: number
  readonly isAlone: boolean
}

/** Make the room where this process works jobs off; nothing is opened before the first call. */
export function openJobRoom({store, pool, fetchPage, concurrency, isAlone}: JobRoomOptions): JobRoom {
  let opening: Promise<{boss: PgBoss; stop: () => Promise<void>}> | undefined
  const open = async () => {
    const database = await store.database()
    const boss = await openQueue(database)
    const stop =
      concurrency > 0
        ? await workOff({database, boss, pool, fetchPage, concurrency, isAlone})
        : () => boss.stop({graceful: false, close: false})
    return {boss, stop}
  }
  return {
    queue: async () => {
      opening ??= open().catch((error: unknown) => {
        opening = undefined
        throw error
      })
      return (await opening).boss
    },
    close: async () => {
      const opened = opening
      opening = undefined
      await (await opened)?.stop()
    },
  }
}
