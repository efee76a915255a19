import pg from 'pg'
import {IntertitreError} from '../document/index.js'
import type {Database, Row} from './database.js'

/** What a pool and one of its connections share. */
interface Queries {
  query(sql: string, values?: unknown[]): Promise<{rows: unknown[]}>
}

/**
 * Open a PostgreSQL server (13 or later) by its address.
 *
 * @throws IntertitreError `database-unreachable`; the address, which may hold a password, is in no message.
 */
export async function openRemote(address: string, connections = 10): Promise<Database> {
  const pool = new pg.Pool({connectionString: address, max: connections, connectionTimeoutMillis: 10_000})
  // A connection that breaks while idle is replaced by the next query; without a listener it would end the process.
  pool.on('error', () => {})
  try {
    await pool.query('select 1')
  } catch (error) {
    await pool.end()
    const detail = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new IntertitreError('database-unreachable', {detail}, error)
  }
  return {
    ...withQueries(pool),
    transaction: async work => {
      const connection = await pool.connect()
      try {
        await connection.query('begin')
        const result = await work(nested(connection))
        await connection.query('commit')
        return result
      } catch (error) {
        await connection.query('rollback')
        throw error
      } finally {
        connection.release()
      }
    },
    close: async () => await pool.end(),
  }
}

function withQueries(queries: Queries): Pick<Database, 'query' | 'script'> {
  return {
    query: async <T extends Row>(sql: string, values: readonly unknown[] = []) =>
      (await queries.query(sql, [...values])).rows as T[],
    script: async sql => {
      // The driver gives one result for one statement, a list of them for several.
      const result: unknown = await queries.query(sql)
      const last = Array.isArray(result) ? result.at(-1) : result
      return ((last as {rows?: Row[]} | undefined)?.rows ?? []) as Row[]
    },
  }
}

/** Inside a transaction another one is the same one. */
function nested(queries: Queries): Database {
  const inside: Database = {...withQueries(queries), transaction: work => work(inside), close: async () => {}}
  return inside
}
