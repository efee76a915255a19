import {fileURLToPath} from 'node:url'
import {type Command, Option} from 'commander'
import {IntertitreError} from '../document/index.js'
import type {Say, UiLanguage} from '../messages/index.js'
import type {Io} from './io.js'
import {readLabel, readUi} from './option-values.js'
import {packageVersion} from './package-version.js'

/** The options of `serve` as parsed. */
export interface ServeOptions {
  readonly port?: number
  readonly host?: string
  readonly studio?: string
  readonly threads?: number
  readonly rate?: number
  readonly jobs?: number
}

/** Declare the options of `serve` on its command. */
export function serveOptions(command: Command, say: Say): Command {
  return command
    .description(say('cli/help-serve'))
    .addOption(new Option('--port <n>', say('cli/help-port')).argParser(readCount('--port', 0, 65_535)))
    .addOption(new Option('--host <address>', say('cli/help-host')).argParser(readLabel('--host', 255)))
    .addOption(new Option('--studio <folder>', say('cli/help-studio')).argParser(readLabel('--studio', 4000)))
    .addOption(new Option('--threads <n>', say('cli/help-threads')).argParser(readCount('--threads', 1, 64)))
    .addOption(new Option('--jobs <n>', say('cli/help-serve-jobs')).argParser(readCount('--jobs', 0, 64)))
    .addOption(new Option('--rate <n>', say('cli/help-rate')).argParser(readCount('--rate', 1, 1_000_000)))
    .addOption(new Option('--ui <language>', say('cli/help-ui')).argParser(readUi))
    .addHelpText('after', `\n${say('cli/help-serve-examples')}`)
}

/**
 * Run `serve` until it is told to stop (SIGINT, SIGTERM).
 *
 * @param onListening  Told the address once it answers.
 * @returns The exit status.
 * @throws IntertitreError `token-needed`, `port-unusable`.
 */
export async function runServe(
  options: ServeOptions,
  io: Io,
  say: Say,
  ui: UiLanguage,
  onListening: (address: string) => void = () => {},
): Promise<0 | 1> {
  const {host = '127.0.0.1', port = 4321, studio, threads, rate, jobs} = options
  const {startServer} = await import('../server/index.js')
  const {dataFolder} = await import('../store/index.js')
  const [token, databaseUrl] = [io.env['INTERTITRE_TOKEN'], io.env['DATABASE_URL']]
  let lose: (error: Error) => void = () => {}
  const lost = new Promise<Error>(done => (lose = done))
  const server = await startServer({
    host,
    port,
    ui,
    version: packageVersion(),
    studio: studio ?? fileURLToPath(new URL('../../dist/studio', import.meta.url)),
    dataFolder: dataFolder(io.env),
    onLost: lose,
    env: io.env,
    ...(token && {token}),
    ...(databaseUrl && {databaseUrl}),
    ...(threads && {threads}),
    ...(rate && {rate}),
    ...(jobs !== undefined && {jobs}),
  })
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${server.port}/`
  io.stdout.write(`${say('cli/serving', {address})}\n`)
  onListening(address)
  const end = await Promise.race([stopAsked(), lost])
  await server.close()
  if (end instanceof Error) throw end
  return 0
}

/** Resolves when the process is asked to stop. */
export function stopAsked(): Promise<void> {
  return new Promise(done => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done())
  })
}

/** A whole number within bounds. @throws IntertitreError `bad-option`. */
export function readCount(option: string, least: number, most: number): (value: string) => number {
  return value => {
    const count = Number(value)
    if (!/^\d{1,9}$/.test(value) || count < least || count > most)
      throw new IntertitreError('bad-option', {option, value: value.slice(0, 60), reason: 'count', least, most})
    return count
  }
}
