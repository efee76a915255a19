import {accessSync, constants, readFileSync, writeFileSync} from 'node:fs'
import {hostname} from 'node:os'
import {join} from 'node:path'
import {lock} from 'proper-lockfile'
import {IntertitreError} from '../document/index.js'

/** A lock whose holder has not touched it for this long is dead: it was killed, or its machine was. */
const STALE_MS = 15_000

/**
 * Take the lock on a data folder.
 *
 * A living holder on this machine is refused at once; one that was killed leaves a lock that is waited for until it
 * is stale.
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
  const waits = holderIsAlive(holderFile) ? 0 : Math.ceil(STALE_MS / 1000) + 2
  try {
    const unlock = await lock(folder, {
      lockfilePath: join(folder, 'lock'),
      stale: STALE_MS,
      update: STALE_MS / 3,
      retries: {retries: waits, minTimeout: 1000, maxTimeout: 1000},
      onCompromised: onLost,
    })
    writeFileSync(holderFile, JSON.stringify({host: hostname(), pid: process.pid}))
    return unlock
  } catch (error) {
    if (codeOf(error) !== 'ELOCKED') throw error
    throw new IntertitreError('data-in-use', {folder}, error)
  }
}

/** Whether the process that wrote its number last still runs, here. Unknown counts as not. */
function holderIsAlive(file: string): boolean {
  try {
    const {host, pid} = JSON.parse(readFileSync(file, 'utf8')) as {host?: string; pid?: number}
    if (host !== hostname() || typeof pid !== 'number' || pid === process.pid) return false
    process.kill(pid, 0)
    return true
  } catch (error) {
    if (error instanceof SyntaxError || codeOf(error) === 'ENOENT' || codeOf(error) === 'ESRCH') return false
    if (codeOf(error) === 'EPERM') return true
    throw error
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
