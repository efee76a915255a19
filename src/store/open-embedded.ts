import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import type {Database, Row} from './database.js'
import {lockFolder} from './lock-folder.js'

/** What PGlite and its transactions share. */
interface Queries {
  query<T>(sql: string, values?: unknown[]): Promise<{rows: T[]}>
  exec(sql: string): Promise<{rows: unknown[]}[]>
}

/** How to open the embedded database. */
export interface EmbeddedOptions {
  /** The data folder; without one everything is in memory, for tests. */
  readonly folder?: string
  /** A dump of a data folder to begin with, when the folder is new: quicker than making one. */
  readonly template?: Blob
  /** Called when the lock on the folder is lost: nothing may be written any more. */
  readonly onLost?: (error: Error) => void
}

/** The embedded database, and how to dump it. */
export interface EmbeddedDatabase extends Database {
  dump(): Promise<Blob>
}

/**
 * Open PostgreSQL in this process (PGlite) on a data folder, which it alone may use: two processes on one folder
 * silently lose rows.
 *
 * The first opening takes about 5 s, later ones 0.5 s; 600 MB and more of memory, so it is opened when first needed.
 *
 * @throws IntertitreError `data-in-use`, `unwritable-folder`.
 */
export async function openEmbedded({folder, template, onLost}: EmbeddedOptions): Promise<EmbeddedDatabase> {
  if (folder !== undefined) mkdirSync(folder, {recursive: true, mode: 0o700})
  const unlock = folder === undefined ? async () => {} : await lockFolder(folder, onLost)
  try {
    const {PGlite} = await import('@electric-sql/pglite')
    const lite = await PGlite.create({
      ...(folder !== undefined && {dataDir: join(folder, 'postgres')}),
      ...(template && {loadDataDir: template}),
    })
    return {
      ...withQueries(lite),
      transaction: work => lite.transaction(inside => work(nested(inside as unknown as Queries))),
      dump: async () => await lite.dumpDataDir('none'),
      close: async () => {
        await lite.close()
        await unlock()
      },
    }
  } catch (error) {
    await unlock()
    throw error
  }
}

function withQueries(queries: Queries): Pick<Database, 'query' | 'script'> {
  return {
    query: async <T extends Row>(sql: string, values: readonly unknown[] = []) =>
      (await queries.query<T>(sql, [...values])).rows,
    script: async sql => ((await queries.exec(sql)).at(-1)?.rows ?? []) as Row[],
  }
}

/** Inside a transaction another one is the same one. */
function nested(queries: Queries): Database {
  const inside: Database = {...withQueries(queries), transaction: work => work(inside), close: async () => {}}
  return inside
}
