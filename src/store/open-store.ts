import type {Database} from './database.js'
import {migrate} from './migrations.js'
import {openEmbedded} from './open-embedded.js'
import {openRemote} from './open-remote.js'

/** Where the store is: a PostgreSQL server when `address` says one, else the embedded one in `folder`. */
export interface StorePlace {
  readonly address?: string
  readonly folder: string
  readonly onLost?: (error: Error) => void
}

/** A database opened when it is first asked for. */
export interface Store {
  /** @throws IntertitreError `data-in-use`, `unwritable-folder`, `database-unreachable`; the next call tries again. */
  database(): Promise<Database>
  isOpen(): boolean
  close(): Promise<void>
}

/** Make a store that opens, and brings its schema up to date, at the first call. */
export function openStore({address, folder, onLost}: StorePlace): Store {
  return storeOf(async () =>
    address ? await openRemote(address) : await openEmbedded({folder, ...(onLost && {onLost})}),
  )
}

/** Make a store over any database. */
export function storeOf(open: () => Promise<Database>): Store {
  let opening: Promise<Database> | undefined
  let isOpen = false
  const start = async (): Promise<Database> => {
    const database = await open()
    try {
      await migrate(database)
    } catch (error) {
      await database.close()
      throw error
    }
    isOpen = true
    return database
  }
  return {
    database: () => {
      opening ??= start().catch((error: unknown) => {
        opening = undefined
        throw error
      })
      return opening
    },
    isOpen: () => isOpen,
    close: async () => {
      const database = await opening
      opening = undefined
      isOpen = false
      await database?.close()
    },
  }
}
