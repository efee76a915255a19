import {basename} from 'node:path'
import {promisify} from 'node:util'
import {brotliDecompress, gunzip, inflate} from 'node:zlib'
import {Agent, request} from 'undici'
import {IntertitreError} from '../document/index.js'
import {isPublicAddress} from './public-address.js'
import {type Allow, type HostAddress, type Resolve, resolveHost, shown, systemResolve} from './resolve-host.js'

/** A page as fetched. `url` is where it was found in the end; `format` only when the server says HTML. */
export interface FetchedPage {
  readonly name: string
  readonly bytes: Uint8Array
  readonly url: string
  readonly format?: 'html'
}

/** What may be changed: tests resolve names themselves and allow their own server. */
export interface FetchOptions {
  readonly resolve?: Resolve
  readonly allow?: Allow
  /** Milliseconds for everything, redirects included. */
  readonly timeoutMs?: number
  readonly signal?: AbortSignal
}

/** Bytes of a page at most, unpacked: what `read` takes. */
const MOST_BYTES = 5_000_000
const MOST_REDIRECTS = 5
const TIMEOUT_MS = 15_000

/** Public addresses, and the two ports that pages are served on. */
const usualAllow: Allow = (address, port) => isPublicAddress(address) && (port === 80 || port === 443)

/** The types of what `read` can read. */
const readable =
  /^(?:text\/(?:html|plain|markdown)|application\/(?:xhtml\+xml|vnd\.openxmlformats-officedocument\.wordprocessingml\.document))\b/i

/**
 * Fetch a page by its address, without ever touching the network behind this machine.
 *
 * The host's name is resolved here, every address of it must be public, and the connection goes to one that was looked
 * at; each redirect goes through the same. No cookie, no credential, no script.
 *
 * @throws IntertitreError `refused-address`, `unreachable-address`, `source-too-large`.
 */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<FetchedPage> {
  const {resolve = systemResolve, allow = usualAllow, timeoutMs = TIMEOUT_MS, signal} = options
  const deadline = AbortSignal.timeout(timeoutMs)
  const either = signal ? AbortSignal.any([signal, deadline]) : deadline
  let url = acceptAddress(address)
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const addresses = await resolveHost(url, resolve, allow)
    const answer = await fetchOnce(url, addresses, either)
    if ('page' in answer) return answer.page
    url = acceptAddress(answer.location, url)
  }
  throw new IntertitreError('unreachable-address', {address: shown(url), detail: 'redirects'})
}

/** Only http and https, no user or password. @throws IntertitreError `refused-address`. */
function acceptAddress(address: string, base?: URL): URL {
  if (!URL.canParse(address, base?.href)) throw new IntertitreError('refused-address', {address: address.slice(0, 200)})
  const url = new URL(address, base?.href)
  const isPage = url.protocol === 'http:' || url.protocol === 'https:'
  if (!isPage || url.username || url.password || !url.hostname)
    throw new IntertitreError('refused-address', {address: isPage ? shown(url) : `${url.protocol}…`})
  return url
}

async function fetchOnce(
  url: URL,
  addresses: readonly HostAddress[],
  signal: AbortSignal,
): Promise<{page: FetchedPage} | {location: string}> {
  const agent = new Agent({
    connect: {
      timeout: 5000,
      // The name was resolved and looked at; asking again could give another answer.
      lookup: (_name, options, done) =>
        options.all ? done(null, [...addresses]) : done(null, addresses[0]!.address, addresses[0]!.family),
    },
    maxResponseSize: MOST_BYTES,
    headersTimeout: 10_000,
    bodyTimeout: 5000,
  })
  try {
    const {statusCode, headers, body} = await request(url, {
      dispatcher: agent,
      signal,
      headers: {accept: 'text/html, text/plain;q=0.8', 'accept-language': 'fr', 'user-agent': 'intertitre'},
    })
    const location = headers['location']
    if (statusCode >= 300 && statusCode < 400 && typeof location === 'string') {
      await body.dump()
      return {location}
    }
    if (statusCode !== 200) throw unreachable(url, `HTTP ${statusCode}`)
    const type = String(headers['content-type'] ?? 'text/html')
    if (!readable.test(type)) throw unreachable(url, type.slice(0, 60))
    const bytes = await unpack(new Uint8Array(await body.arrayBuffer()), String(headers['content-encoding'] ?? ''), url)
    const name = (basename(url.pathname) || url.hostname).slice(0, 100)
    return {page: {name, bytes, url: url.href, ...(/html/i.test(type) && {format: 'html' as const})}}
  } catch (error) {
    throw error instanceof IntertitreError ? error : failureOf(error, url)
  } finally {
    await agent.destroy()
  }
}

/** Undo what the server packed, however small it made a large page. */
async function unpack(bytes: Uint8Array, encoding: string, url: URL): Promise<Uint8Array> {
  const limit = {maxOutputLength: MOST_BYTES}
  switch (encoding.trim().toLowerCase()) {
    case '':
    case 'identity':
      return bytes
    case 'gzip':
    case 'x-gzip':
      return await promisify(gunzip)(bytes, limit)
    case 'deflate':
      return await promisify(inflate)(bytes, limit)
    case 'br':
      return await promisify(brotliDecompress)(bytes, limit)
    default:
      throw unreachable(url, encoding.slice(0, 40))
  }
}

function unreachable(url: URL, detail: string): IntertitreError {
  return new IntertitreError('unreachable-address', {address: shown(url), detail})
}

/** What went wrong on the way, by its code; too much of an answer is a source too large. */
function failureOf(error: unknown, url: URL): IntertitreError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : error instanceof Error ? error.name : ''
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE' || code === 'ERR_BUFFER_TOO_LARGE')
    return new IntertitreError('source-too-large', {file: shown(url), size: MOST_BYTES / 1e6, limit: MOST_BYTES / 1e6})
  return new IntertitreError('unreachable-address', {address: shown(url), detail: code || 'network'}, error)
}
