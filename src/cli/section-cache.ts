import {createHash, randomUUID} from 'node:crypto'
import {mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {homedir} from 'node:os'
import {join} from 'node:path'
import type {SectionCache} from '../engine/index.js'
import type {Io} from './io.js'

/**
 * Finished sections on disk, one file each, named for the hash of all they were made from: a run that was broken off goes
 * on where it stopped, and the same run costs nothing twice. Readable by their owner alone.
 *
 * A folder that can’t be read or written is no cache, and no reason to stop.
 */
export function openSectionCache(env: Io['env']): SectionCache {
  const folder = join(cacheFolder(env), 'intertitre', 'sections')
  const pathOf = (key: string) => join(folder, `${createHash('sha256').update(key).digest('hex')}.json`)
  return {
    read: key => {
      try {
        return readFileSync(pathOf(key), 'utf8')
      } catch (error) {
        return ignored(error)
      }
    },
    write: (key, text) => {
      const path = pathOf(key)
      const fresh = `${path}.${randomUUID()}.tmp`
      try {
        mkdirSync(folder, {recursive: true, mode: 0o700})
        writeFileSync(fresh, text, {flag: 'wx', mode: 0o600})
        renameSync(fresh, path)
      } catch (error) {
        ignored(error)
        rmSync(fresh, {force: true})
      }
    },
  }
}

/** The user’s cache folder, by the conventions of the system. */
function cacheFolder(env: Io['env']): string {
  const given = [env['XDG_CACHE_HOME'], env['LOCALAPPDATA']].find(folder => folder)
  return given ?? join(env['HOME'] ?? homedir(), '.cache')
}

/** Whatever the file system says, there is no cached section; anything else is a fault of ours. */
function ignored(error: unknown): undefined {
  if (error instanceof Error && 'code' in error) return undefined
  throw error
}
