import {createReadStream, realpathSync, statSync} from 'node:fs'
import {extname, join, resolve, sep} from 'node:path'
import {Readable} from 'node:stream'

/** A file of the studio, found. */
export interface StaticFile {
  readonly type: string
  readonly size: number
  /** Its name holds a digest of its content: it may be kept for ever. */
  readonly isImmutable: boolean
  readonly open: () => ReadableStream
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json',
}

/**
 * Find a file of a folder by the path of a request, percent-encoded as it came.
 *
 * @returns Undefined for what is not a plain file of a known type inside the folder: names with a dot first, with
 * backslashes or control characters, « .. » in any spelling, and links that lead out are never found.
 */
export function findStatic(folder: string, path: string): StaticFile | undefined {
  let decoded: string
  try {
    decoded = decodeURIComponent(path)
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
  const parts = decoded.split('/').filter(part => part !== '')
  if (parts.some(part => part.startsWith('.') || /[\\\p{Cc}:%]/u.test(part))) return undefined
  const type = types[extname(parts.at(-1) ?? '').toLowerCase()]
  if (!type) return undefined
  try {
    const root = realpathSync(resolve(folder))
    const file = realpathSync(join(root, ...parts))
    if (!file.startsWith(root + sep)) return undefined
    const found = statSync(file)
    if (!found.isFile()) return undefined
    return {
      type,
      size: found.size,
      isImmutable: /[-.][A-Za-z0-9_-]{8,}\.[a-z0-9]+$/.test(file) && parts[0] === 'assets',
      open: () => Readable.toWeb(createReadStream(file)) as ReadableStream,
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'EACCES'].includes(String(code))) return undefined
    throw error
  }
}
