import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {IntertitreError} from '../document/index.js'
import {type French, openFrench} from '../language/index.js'
import type {Catalogue} from '../messages/index.js'

/** The package's data folder, beside `src` or `dist`. */
const dataFolder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'data')

/**
 * Read the data files: `*.bin` and `lists/*.txt`, by their path within the folder.
 *
 * @throws IntertitreError `missing-data` when the folder cannot be read.
 */
export function readDataFiles(folder: string = dataFolder): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = {}
  try {
    for (const name of readdirSync(folder)) if (name.endsWith('.bin')) files[name] = readFileSync(join(folder, name))
    for (const name of readdirSync(join(folder, 'lists')))
      if (name.endsWith('.txt')) files[`lists/${name}`] = readFileSync(join(folder, 'lists', name))
  } catch (error) {
    throw new IntertitreError('missing-data', {name: folder}, error)
  }
  return files
}

/** The French model from the package's own data. @throws IntertitreError `missing-data`, `damaged-data`. */
export function loadFrench(folder?: string): French {
  return openFrench(readDataFiles(folder))
}

/**
 * The message catalogue: every file of data/messages, joined.
 *
 * @throws IntertitreError `missing-data`, `damaged-data`.
 */
export function readMessages(folder: string = join(dataFolder, 'messages')): Catalogue {
  const catalogue: Record<string, Catalogue[string]> = {}
  try {
    for (const name of readdirSync(folder))
      if (name.endsWith('.json')) Object.assign(catalogue, JSON.parse(readFileSync(join(folder, name), 'utf8')))
  } catch (error) {
    throw new IntertitreError(error instanceof SyntaxError ? 'damaged-data' : 'missing-data', {name: folder}, error)
  }
  return catalogue
}
