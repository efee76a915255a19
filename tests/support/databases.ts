import {randomUUID} from 'node:crypto'
import {existsSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {type Database, openEmbedded, openRemote, openStore, type Store, storeOf} from '../../src/store/index.js'

/** A database of the test's own, its schema up to date; `close` it after. */
export interface TestDatabase extends Store {
  readonly address?: string
}

/** A PostgreSQL server for tests: .ci/run starts one; without it, what is tested on it is skipped. */
export const testServer = process.env['INTERTITRE_TEST_DATABASE_URL']

/** The databases that the same tests run on: PGlite always, PostgreSQL where there is a server. */
export const kinds: readonly ('embedded' | 'postgresql')[] = testServer ? ['embedded', 'postgresql'] : ['embedded']

/** Open a new, empty database of a kind. */
export async function openTestDatabase(kind: 'embedded' | 'postgresql'): Promise<TestDatabase> {
  if (kind === 'embedded') return storeOf(async () => openEmbedded({template: await embeddedTemplate()}))
  const name = `intertitre_${randomUUID().replaceAll('-', '')}`
  const server = await openRemote(testServer!, 1)
  await server.query(`create database ${name}`)
  const url = new URL(testServer!)
  url.pathname = `/${name}`
  const store = openStore({address: url.href, folder: ''})
  return {
    ...store,
    address: url.href,
    close: async () => {
      await store.close()
      await dropDatabase(server, name)
      await server.close()
    },
  }
}

async function dropDatabase(server: Database, name: string): Promise<void> {
  await server.query(`drop database if exists ${name} with (force)`)
}

/**
 * A dump of an empty embedded database, made once a machine and kept in the temporary folder: restoring it takes a
 * second or so, making one five and more.
 */
export async function embeddedTemplate(): Promise<Blob> {
  const file = join(tmpdir(), `intertitre-pglite-${versionOf('@electric-sql/pglite')}.tar`)
  if (!existsSync(file)) {
    const database = await openEmbedded({})
    const dump = await database.dump()
    await database.close()
    const own = `${file}.${process.pid}`
    writeFileSync(own, new Uint8Array(await dump.arrayBuffer()))
    renameSync(own, file)
  }
  return new Blob([readFileSync(file)])
}

function versionOf(name: string): string {
  return JSON.parse(readFileSync(new URL(`../../node_modules/${name}/package.json`, import.meta.url), 'utf8')).version
}
