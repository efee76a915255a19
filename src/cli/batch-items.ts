import {readFileSync, realpathSync, statSync} from 'node:fs'
import {basename, dirname, extname, join, relative, resolve, sep} from 'node:path'
import {IntertitreError} from '../document/index.js'
import type {GivenBytes, SentSource, Wishes} from '../work/index.js'
import {feedItems, type Listed, tableItems} from './batch-lists.js'
import {codeOf} from './read-input.js'

/** One article of a batch: `id` names it in the manifest, whatever its order. */
export interface BatchItem {
  readonly id: string
  readonly wishes: Wishes
  /** Its text, or where it is, or why it has none. A file is read when its turn comes. */
  readonly source: SentSource | {readonly file: string} | {readonly problem: IntertitreError}
}

/** What a folder or a pattern takes: what `write` reads. */
const readable = ['.txt', '.md', '.markdown', '.html', '.htm', '.docx']

/**
 * The articles that an argument names: the files of a folder or of a pattern, the rows of a CSV or JSONL file, the items
 * of an RSS or Atom feed saved as a file. In order of their names, or as listed.
 *
 * @throws IntertitreError `no-such-file`, `empty-source` when there is none, `bad-request` for a list that cannot be read.
 */
export async function batchItems(argument: string): Promise<readonly BatchItem[]> {
  const items = await itemsOf(argument)
  if (items.length === 0) throw new IntertitreError('empty-source', {file: argument, reason: 'batch'})
  const seen = new Map<string, number>()
  return items.map(item => {
    const count = (seen.get(item.id) ?? 0) + 1
    seen.set(item.id, count)
    return count === 1 ? item : {...item, id: `${item.id}#${count}`}
  })
}

async function itemsOf(argument: string): Promise<readonly BatchItem[]> {
  if (isFolder(argument)) return await filesOf('**/*', argument)
  switch (extname(argument).toLowerCase()) {
    case '.csv':
    case '.tsv':
    case '.jsonl':
    case '.ndjson':
      return (await tableItems(readText(argument), argument)).map(listed => itemOf(listed, argument))
    case '.rss':
    case '.atom':
    case '.xml':
      return (await feedItems(readText(argument), argument)).map(listed => itemOf(listed, argument))
    default:
      return await filesOf(argument, '.')
  }
}

async function filesOf(pattern: string, folder: string): Promise<readonly BatchItem[]> {
  const {glob} = await import('tinyglobby')
  const found = await glob(pattern.replaceAll('\\', '/'), {cwd: folder, onlyFiles: true, expandDirectories: false})
  return found
    .filter(path => readable.includes(extname(path).toLowerCase()))
    .sort()
    .map(path => ({id: path, wishes: {}, source: {file: join(folder, path)}}))
}

/** A row's file must stand in the folder of its list, or below. */
function itemOf({id, wishes, source}: Listed, list: string): BatchItem {
  if (!('file' in source)) return {id, wishes, source}
  const root = resolve(dirname(list))
  const file = resolve(root, source.file)
  if (relative(root, file).split(sep)[0] === '..')
    return {id, wishes, source: {problem: new IntertitreError('no-such-file', {file: source.file})}}
  return {id, wishes, source: {file}}
}

/** The bytes of a file whose turn has come. @throws IntertitreError `no-such-file`, `unreadable-file`. */
export function readFileItem(file: string): GivenBytes {
  try {
    return {name: basename(file), bytes: new Uint8Array(readFileSync(realpathSync(file)))}
  } catch (error) {
    const code = codeOf(error)
    throw new IntertitreError(code === 'ENOENT' ? 'no-such-file' : 'unreadable-file', {file, detail: code}, error)
  }
}

function readText(file: string): string {
  return new TextDecoder().decode(readFileItem(file).bytes)
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return false
    throw error
  }
}
