import {type Command, Option} from 'commander'
import {IntertitreError} from '../document/index.js'
import type {Say} from '../messages/index.js'
import type {Io} from './io.js'
import {readUi} from './option-values.js'
import {readCount, stopAsked} from './serve.js'

/** The options of `worker` as parsed. */
export interface WorkerOptions {
  readonly concurrency?: number
}

/** Declare the options of `worker` on its command. */
export function workerOptions(command: Command, say: Say): Command {
  return command
    .description(say('cli/help-worker'))
    .addOption(
      new Option('--concurrency <n>', say('cli/help-concurrency')).argParser(readCount('--concurrency', 1, 64)),
    )
    .addOption(new Option('--ui <language>', say('cli/help-ui')).argParser(readUi))
}

/**
 * Run `worker` until it is told to stop: what it works on then goes back into the queue.
 *
 * @throws IntertitreError `database-needed`: an embedded database is one process's own; `database-unreachable`.
 */
export async function runWorker(options: WorkerOptions, io: Io, say: Say): Promise<0 | 1> {
  const address = io.env['DATABASE_URL']
  if (!address) throw new IntertitreError('database-needed')
  const [{openStore, dataFolder}, {openPool, usualThreads}, {openQueue, workOff}, {fetchPage}] = await Promise.all([
    import('../store/index.js'),
    import('../work/index.js'),
    import('../jobs/index.js'),
    import('../fetch/index.js'),
  ])
  const {concurrency = usualThreads()} = options
  const store = openStore({address, folder: dataFolder(io.env)})
  // One thread more than jobs: the pool keeps one for people, and nobody asks here.
  const pool = openPool({threads: concurrency + 1})
  try {
    const database = await store.database()
    const boss = await openQueue(database)
    const stop = await workOff({
      database,
      boss,
      pool,
      concurrency,
      fetchPage: (page, signal) => fetchPage(page, signal ? {signal} : {}),
      onEnd: (job, state) => io.stdout.write(`${job}  ${say(`cli/job-${state}`)}\n`),
    })
    io.stdout.write(`${say('cli/working', {count: concurrency})}\n`)
    await stopAsked()
    await stop()
  } finally {
    await pool.close()
    await store.close()
  }
  return 0
}
