import {accessSync, constants, existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {IntertitreError} from '../document/index.js'
import {codeOf} from './read-input.js'

/**
 * Refuse a folder that cannot be written into, before any work is done; nothing is created.
 *
 * @throws IntertitreError `unwritable-folder`.
 */
export function refuseUnwritable(folder: string): void {
  let nearest = resolve(folder)
  while (!existsSync(nearest) && dirname(nearest) !== nearest) nearest = dirname(nearest)
  try {
    if (!statSync(nearest).isDirectory()) throw new IntertitreError('unwritable-folder', {folder, detail: 'ENOTDIR'})
    accessSync(nearest, constants.W_OK | constants.X_OK)
  } catch (error) {
    if (error instanceof IntertitreError) throw error
    throw new IntertitreError('unwritable-folder', {folder, detail: codeOf(error)}, error)
  }
}

/**
 * Write all the files or none: each to a temporary name first, then all are renamed.
 *
 * @param files  Texts or bytes by file name, plain names without a folder.
 * @returns The paths written, in the order given.
 * @throws IntertitreError `unwritable-folder`.
 */
export function writeFiles(folder: string, files: ReadonlyMap<string, string | Uint8Array>): readonly string[] {
  const targets = [...files].map(([name, text]) => ({
    path: join(folder, name),
    temporary: join(folder, `.${name}.${process.pid}.tmp`),
    text,
  }))
  const fresh: string[] = []
  try {
    mkdirSync(folder, {recursive: true})
    for (const {path} of targets)
      if (existsSync(path) && !statSync(path).isFile())
        throw new IntertitreError('unwritable-folder', {folder: path, detail: 'EISDIR'})
    for (const {temporary, text} of targets) writeFileSync(temporary, text, {flag: 'wx'})
    for (const {path, temporary} of targets) {
      const isFresh = !existsSync(path)
      renameSync(temporary, path)
      if (isFresh) fresh.push(path)
    }
  } catch (error) {
    for (const path of [...targets.map(({temporary}) => temporary), ...fresh]) rmSync(path, {force: true})
    if (error instanceof IntertitreError) throw error
    throw new IntertitreError('unwritable-folder', {folder, detail: codeOf(error)}, error)
  }
  return targets.map(({path}) => path)
}
