import {createReadStream, statSync} from 'node:fs'
import {basename} from 'node:path'
import {IntertitreError, type SourceText} from '../document/index.js'
import {type Brief, docxToHtml, isDocx, maxBytes, readBlocks, readText, splitRequest} from '../read/index.js'
import type {Io} from './io.js'

/** A source, with the request that stood at its top, if one did. */
export interface Input {
  readonly source: SourceText
  readonly brief?: Brief
  /** The page itself, when the source was read from one. */
  readonly html?: string
}

/**
 * Read a file, standard input for « - », or a public page by its address, and part the request at its top, if `mayAsk`,
 * from the source.
 *
 * @throws IntertitreError when it cannot be read, or cannot be a source.
 */
export async function readInput(path: string, io: Io, mayAsk: boolean): Promise<Input> {
  const {name, bytes, isPage: isFetchedPage} = await readNamed(path, io)
  const isPacked = isDocx(bytes)
  const {text, notes} = isPacked ? {text: await docxToHtml(bytes, path), notes: []} : readText(bytes, path)
  const isMarkup = isPacked || isFetchedPage
  const {brief, body} = mayAsk && !isMarkup && !/\.html?$/i.test(name) ? splitRequest(text) : {body: text}
  if (brief && !body.trim()) throw new IntertitreError('empty-source', {file: path, reason: 'request'})
  const source = await readBlocks(body, {name, ...(isMarkup && {format: 'html'})}, notes)
  const isPage = !isPacked && (isFetchedPage || /^\s*<(?:!doctype html|html|article)\b/i.test(body))
  return {source, ...(brief && {brief}), ...(isPage && {html: body})}
}

/** The bytes of what a path names; only http and https addresses are fetched, and only public ones. */
async function readNamed(path: string, io: Io): Promise<{name: string; bytes: Uint8Array; isPage: boolean}> {
  if (/^https?:\/\//i.test(path)) {
    const {fetchPage} = await import('../fetch/index.js')
    const {name, bytes, format} = await fetchPage(path)
    return {name, bytes, isPage: format === 'html'}
  }
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(path)) throw new IntertitreError('refused-address', {address: path.slice(0, 200)})
  return {name: path === '-' ? '-' : basename(path), bytes: await readBytes(path, io), isPage: false}
}

/** At most one byte more than a source may have: enough to tell that it is too large, whatever the pipe. */
async function readBytes(path: string, io: Io): Promise<Uint8Array> {
  if (path !== '-') refuseUnreadable(path)
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of path === '-' ? io.stdin : createReadStream(path)) {
      const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : (chunk as Uint8Array)
      chunks.push(bytes)
      length += bytes.length
      if (length > maxBytes) break
    }
  } catch (error) {
    throw new IntertitreError('unreadable-file', {file: path, detail: codeOf(error)}, error)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

function refuseUnreadable(path: string): void {
  let found: ReturnType<typeof statSync>
  try {
    found = statSync(path)
  } catch (error) {
    const isMissing = codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR'
    throw new IntertitreError(
      isMissing ? 'no-such-file' : 'unreadable-file',
      {file: path, detail: codeOf(error)},
      error,
    )
  }
  if (found.isDirectory()) throw new IntertitreError('is-directory', {file: path})
  if (found.size > maxBytes)
    throw new IntertitreError('source-too-large', {
      file: path,
      size: Math.ceil(found.size / 1e5) / 10,
      limit: maxBytes / 1e6,
    })
}

/** The system's code of a failure: `ENOENT`, `EACCES`… */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
