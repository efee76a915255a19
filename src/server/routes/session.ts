import {createRoute, z} from '@hono/zod-openapi'
import {deleteCookie, setCookie} from 'hono/cookie'
import {IntertitreError} from '../../document/index.js'
import type {App} from '../context.js'
import {isSame, sessionCookie, sessionOf} from '../guards.js'
import {jsonBody, problems} from './documented.js'

/** The routes by which a browser, which sends no bearer by itself, trades the token for a cookie no script can read. */
export function sessionRoutes(app: App, token: string | undefined, isSecure: boolean): void {
  app.openapi(
    createRoute({
      method: 'post',
      path: '/v1/session',
      operationId: 'openSession',
      summary: 'Trade the token for a session cookie.',
      request: {body: jsonBody(z.strictObject({token: z.string().min(1).max(1000)}))},
      responses: {204: {description: 'The cookie is set; or no token is needed.'}, ...problems},
    }),
    call => {
      if (token !== undefined) {
        if (!isSame(call.req.valid('json').token, token)) throw new IntertitreError('no-token', {reason: 'wrong'})
        const options = {httpOnly: true, sameSite: 'Strict', path: '/', secure: isSecure, maxAge: 30 * 86_400} as const
        setCookie(call, sessionCookie, sessionOf(token), options)
      }
      return call.body(null, 204) as never
    },
  )

  app.openapi(
    createRoute({
      method: 'delete',
      path: '/v1/session',
      operationId: 'closeSession',
      summary: 'Forget the session cookie.',
      responses: {204: {description: 'Forgotten.'}, ...problems},
    }),
    call => {
      deleteCookie(call, sessionCookie, {path: '/'})
      return call.body(null, 204) as never
    },
  )
}
