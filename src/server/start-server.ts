import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {performance} from 'node:perf_hooks'
import {IntertitreError} from '../document/index.js'
import {openSay} from '../engine/index.js'
import {fetchPage} from '../fetch/index.js'
import type {UiLanguage} from '../messages/index.js'
import {openStore} from '../store/index.js'
import {type Env, type FetchPage, offeredWriters, openPool} from '../work/index.js'
import {buildApp} from './build-app.js'
import type {Services} from './context.js'
import {openJobRoom} from './job-room.js'
import {type Listening, listen} from './listen.js'
import {openMetrics} from './metrics.js'

/** How a server is started. */
export interface ServerOptions {
  readonly host: string
  readonly port: number
  /** Needed when `host` is not a loopback address. */
  readonly token?: string
  readonly ui: UiLanguage
  readonly version: string
  /** The folder of the studio's files. */
  readonly studio: string
  readonly dataFolder: string
  /** A PostgreSQL server's address; without one the embedded database is used. */
  readonly databaseUrl?: string
  readonly threads?: number
  readonly rate?: number
  /** Jobs at a time in this process; 0 leaves them to `worker`. */
  readonly jobs?: number
  /** Where the keys of models are, and which ones are offered: see `offeredWriters`. */
  readonly env?: Env
  readonly onLost?: (error: Error) => void
}

/** Requests a minute of one client: an editor who types makes two a second. */
const USUAL_RATE = 600

/** Characters of a token at least: fewer can be guessed. */
const SHORTEST_TOKEN = 16

/**
 * Start the server: threads at once, the store when it is first needed.
 *
 * @throws IntertitreError `token-needed`, `port-unusable`, `bad-option` for a writer that is none.
 */
export async function startServer(options: ServerOptions): Promise<Listening> {
  const {
    host,
    port,
    token,
    ui,
    version,
    studio,
    dataFolder,
    databaseUrl,
    threads,
    jobs,
    rate = USUAL_RATE,
    env = {},
    onLost,
  } = options
  const isLoopback = isLoopbackHost(host)
  if (!isLoopback && token === undefined) throw new IntertitreError('token-needed', {host})
  if (token !== undefined && token.length < SHORTEST_TOKEN)
    throw new IntertitreError('token-needed', {host, reason: 'short', least: SHORTEST_TOKEN})
  const writers = await offeredWriters(env)
  const pool = openPool({...(threads && {threads})})
  const store = openStore({folder: dataFolder, ...(databaseUrl && {address: databaseUrl}), ...(onLost && {onLost})})
  const room = openJobRoom({
    store,
    pool,
    fetchPage: fetchGiven,
    concurrency: jobs ?? Math.max(1, pool.load().threads - 1),
    isAlone: !databaseUrl,
  })
  const services: Services = {
    pool,
    store,
    queue: room.queue,
    metrics: openMetrics(pool),
    version,
    writers,
    say: {fr: openSay('fr'), en: openSay('en')},
    fetchPage: fetchGiven,
  }
  const settings = {isLoopback, rate, ui, studio, now: () => performance.now(), ...(token !== undefined && {token})}
  const listening = await listen(buildApp(services, settings), host, port)
  // The first check would wait for the model and Yoast's package. A failure shows at the first real task.
  pool.run({kind: 'warm', ui}, {isBackground: true}).catch(() => {})
  // Jobs that the last process left are taken up again; an empty folder stays empty until something is stored.
  if (databaseUrl || existsSync(join(dataFolder, 'postgres'))) room.queue().catch(() => {})
  return {
    port: listening.port,
    close: async graceMs => {
      await listening.close(graceMs)
      await room.close()
      await pool.close()
      await store.close()
    },
  }
}

const fetchGiven: FetchPage = (address, signal) => fetchPage(address, signal ? {signal} : {})

/** Whether only this machine can reach a host's name or address. */
export function isLoopbackHost(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host)
}
