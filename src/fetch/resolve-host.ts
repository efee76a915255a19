import {lookup} from 'node:dns/promises'
import {isIP} from 'node:net'
import {IntertitreError} from '../document/index.js'

/** One address of a host. */
export interface HostAddress {
  readonly address: string
  readonly family: 4 | 6
}

/** The addresses of a host's name. */
export type Resolve = (name: string) => Promise<readonly HostAddress[]>

/** Which addresses and ports may be connected to. */
export type Allow = (address: string, port: number) => boolean

/** Ask the system, hosts file included: what it answers is what a connection would use. */
export const systemResolve: Resolve = async name =>
  (await lookup(name, {all: true, verbatim: true})).map(({address, family}) => ({
    address,
    family: family === 6 ? 6 : 4,
  }))

/**
 * The addresses of a URL's host, all of them allowed: one that is not refuses the whole name.
 *
 * @throws IntertitreError `refused-address`, `unreachable-address` when the name has no address.
 */
export async function resolveHost(url: URL, resolve: Resolve, allow: Allow): Promise<readonly HostAddress[]> {
  const name = url.hostname.replace(/^\[|\]$/g, '')
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80))
  const family = isIP(name)
  let found: readonly HostAddress[]
  try {
    found = family ? [{address: name, family: family === 6 ? 6 : 4}] : await resolve(name)
  } catch (error) {
    const detail = error instanceof Error && 'code' in error ? String(error.code) : 'dns'
    throw new IntertitreError('unreachable-address', {address: shown(url), detail}, error)
  }
  if (found.length === 0) throw new IntertitreError('unreachable-address', {address: shown(url), detail: 'dns'})
  if (!found.every(({address}) => allow(address, port)))
    throw new IntertitreError('refused-address', {address: shown(url)})
  return found
}

/** A URL as it may be shown: short, without user, password and query. */
export function shown(url: URL): string {
  return `${url.protocol}//${url.host}${url.pathname}`.slice(0, 200)
}
