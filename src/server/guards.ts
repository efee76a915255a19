import {createHmac, timingSafeEqual} from 'node:crypto'
import {getConnInfo} from '@hono/node-server/conninfo'
import type {MiddlewareHandler} from 'hono'
import {getCookie} from 'hono/cookie'
import {IntertitreError} from '../document/index.js'
import type {UiLanguage} from '../messages/index.js'
import type {Call, Variables} from './context.js'

type Guard = MiddlewareHandler<{Variables: Variables}>

/** The cookie that stands for the token in a browser. */
export const sessionCookie = 'intertitre'

/** The caller's language: English when Accept-Language prefers it to French, else the server's own. */
export function speak(usual: UiLanguage): Guard {
  return async (call, next) => {
    const wanted = (call.req.header('accept-language') ?? '')
      .slice(0, 200)
      .split(',')
      .map(part => part.trim().slice(0, 2).toLowerCase())
      .find(tag => tag === 'fr' || tag === 'en')
    call.set('ui', wanted === 'fr' || wanted === 'en' ? wanted : usual)
    call.set('client', clientOf(call))
    await next()
  }
}

/** Who calls: the address of the connection. What a proxy says of it is not believed. */
function clientOf(call: Call): string {
  try {
    return getConnInfo(call).remote.address ?? 'unknown'
  } catch (error) {
    // No connection at all: a test calls the routes directly.
    if (error instanceof TypeError) return 'direct'
    throw error
  }
}

/**
 * Refuse what a foreign page in the user's browser may send: another host's name (DNS rebinding), when `isLoopback`,
 * and another page's origin.
 */
export function refuseForeign(isLoopback: boolean): Guard {
  return async (call, next) => {
    const host = call.req.header('host') ?? ''
    const name = host.replace(/:\d+$/, '').toLowerCase()
    if (isLoopback && host && !/^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]|[a-z0-9-]+\.localhost)$/.test(name))
      throw new IntertitreError('wrong-origin', {host: host.slice(0, 100)})
    const origin = call.req.header('origin')
    if (origin !== undefined && originHost(origin) !== host.toLowerCase())
      throw new IntertitreError('wrong-origin', {host: origin.slice(0, 100)})
    const site = call.req.header('sec-fetch-site')
    const isRead = call.req.method === 'GET' || call.req.method === 'HEAD'
    if (!isRead && site !== undefined && site !== 'same-origin' && site !== 'none')
      throw new IntertitreError('wrong-origin', {host: site.slice(0, 100)})
    await next()
  }
}

function originHost(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host.toLowerCase() : ''
}

/** Ask for the token: as a bearer, or as the session that the studio was given for it. No token, no question. */
export function askToken(token: string | undefined): Guard {
  return async (call, next) => {
    if (token === undefined) return await next()
    const [, bearer] = /^Bearer +(\S+)$/i.exec(call.req.header('authorization') ?? '') ?? []
    const session = getCookie(call, sessionCookie)
    const isKnown =
      (bearer !== undefined && isSame(bearer, token)) || (session !== undefined && isSame(session, sessionOf(token)))
    if (!isKnown) {
      call.header('WWW-Authenticate', 'Bearer')
      throw new IntertitreError('no-token', {})
    }
    await next()
  }
}

/** What the cookie holds: it proves that the token was known, and does not tell it. */
export function sessionOf(token: string): string {
  return createHmac('sha256', token).update('intertitre-session').digest('hex')
}

/** Compare in a time that tells nothing of where two texts differ, nor of their lengths. */
export function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHmac('sha256', 'intertitre-compare').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}
