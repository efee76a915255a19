import {accessSync, constants, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {hostname} from 'node:os'
import {join} from 'node:path'
import {type LockOptions, lock} from 'proper-lockfile'
import {IntertitreError} from '../document/index.js'

/** A lock that its holder has not touched for this long is nobody's, whoever held it: the opening alone can block 10 s. */
const STALE_MS = 30_000

/** The same when its holder is known to be dead: longer than a new one needs to write its own name. */
const DEAD_MS = 2000

/** Who holds the lock: `started` tells a process from a later one of the same number, where the system says it. */
interface Holder {
  readonly host: string
  readonly pid: number
  readonly started?: string
}

/**
 * Take the lock on a data folder.
 *
 * A living holder on this machine is refused at once; a dead one's lock is taken after two seconds; one on another
 * machine, which cannot be seen, is waited for until its lock is stale.
 *
 * @returns The function that gives the lock back.
 * @throws IntertitreError `data-in-use`, `unwritable-folder`.
 */
export async function lockFolder(
  folder: string,
  onLost: (error: Error) => void = () => {},
): Promise<() => Promise<void>> {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new IntertitreError('unwritable-folder', {folder, detail: codeOf(error)}, error)
  }
  const holderFile = join(folder, 'holder.json')
  const path = {lockfilePath: join(folder, 'lock')}
  const holder = readHolder(holderFile)
  const state = holder ? stateOf(holder) : 'unknown'
  if (state === 'alive') throw new IntertitreError('data-in-use', {folder})
  try {
    // Taken and given back at once: the lock that is kept must not count as stale after two seconds.
    if (state === 'dead') await (await lock(folder, {...path, stale: DEAD_MS, retries: everySecond(4)}))()
    const retries = everySecond(state === 'unknown' ? STALE_MS / 1000 + 2 : 0)
    const unlock = await lock(folder, {...path, stale: STALE_MS, update: 5000, retries, onCompromised: onLost})
    writeFileSync(holderFile, JSON.stringify({host: hostname(), pid: process.pid, started: startOf(process.pid)}))
    return async () => {
      rmSync(holderFile, {force: true})
      await unlock()
    }
  } catch (error) {
    if (codeOf(error) !== 'ELOCKED') throw error
    throw new IntertitreError('data-in-use', {folder}, error)
  }
}

function everySecond(retries: number): LockOptions['retries'] {
  return {retries, minTimeout: 1000, maxTimeout: 1000}
}

/** `unknown` where it cannot be told: another machine's process, or a number that may be somebody else's by now. */
function stateOf({host, pid, started}: Holder): 'alive' | 'dead' | 'unknown' {
  if (host !== hostname()) return 'unknown'
  if (pid === process.pid && started === startOf(pid)) return 'alive'
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return 'dead'
    if (codeOf(error) !== 'EPERM') throw error
  }
  const now = startOf(pid)
  if (now === undefined || started === undefined) return 'unknown'
  return now === started ? 'alive' : 'dead'
}

/** When a process started, in the system's own count; undefined where there is no /proc. */
function startOf(pid: number): string | undefined {
  try {
    // Fields after the name, which stands in parentheses and may hold anything.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19]
  } catch (error) {
    if (['ENOENT', 'ESRCH', 'EACCES'].includes(codeOf(error))) return undefined
    throw error
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    const {host, pid, started} = JSON.parse(readFileSync(file, 'utf8')) as Partial<Holder>
    return typeof host === 'string' && typeof pid === 'number' ? {host, pid, ...(started && {started})} : undefined
  } catch (error) {
    if (error instanceof SyntaxError || codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
