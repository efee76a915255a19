import {OpenAPIHono} from '@hono/zod-openapi'
import {bodyLimit} from 'hono/body-limit'
import {HTTPException} from 'hono/http-exception'
import {matchedRoutes} from 'hono/route'
import type {ContentfulStatusCode} from 'hono/utils/http-status'
import {IntertitreError} from '../document/index.js'
import type {UiLanguage} from '../messages/index.js'
import type {App, Call, Services, Variables} from './context.js'
import {askToken, refuseForeign, speak} from './guards.js'
import {securityHeaders} from './headers.js'
import {explainIssues} from './issues.js'
import {refuseDeepJson} from './json-depth.js'
import {problemOf, retryAfter} from './problem.js'
import {openRate} from './rate.js'
import {articleRoutes} from './routes/articles.js'
import {exportRoutes} from './routes/exports.js'
import {jobRoutes} from './routes/jobs.js'
import {sessionRoutes} from './routes/session.js'
import {stateRoutes} from './routes/state.js'
import {workRoutes} from './routes/work.js'
import {findStatic} from './static-files.js'

/** Bytes of a body at most: a DOCX file of 5 MB in base64, and the words around it. */
const MOST_BYTES = 8_000_000

/** How the server behaves; `now` in milliseconds. */
export interface AppSettings {
  readonly token?: string
  readonly isLoopback: boolean
  /** Requests a minute that one client may send. */
  readonly rate: number
  readonly ui: UiLanguage
  /** The folder of the studio's files. */
  readonly studio: string
  readonly now: () => number
}

/** Open to whoever asks: they tell nothing, or are how one comes in. */
const open = new Set(['/v1/health', '/v1/openapi.json', '/v1/session'])

/** Make the web application: guards, routes, the studio's files; every error leaves as a problem (RFC 9457). */
export function buildApp(services: Services, settings: AppSettings): App {
  const {token, isLoopback, ui: usual, studio, now} = settings
  const app: App = new OpenAPIHono<{Variables: Variables}>({
    defaultHook: (result, call) => {
      if (result.success) return undefined
      const say = services.say[call.get('ui')]
      return problemAnswer(call, new IntertitreError('bad-request', {detail: result.target, reason: 'shape'}), {
        status: 422,
        errors: explainIssues(result.error.issues, say),
      })
    },
  })
  const problemAnswer = (call: Call, error: unknown, more: object = {}): Response => {
    const ui = call.get('ui') ?? usual
    const problem = {...problemOf(error, services.say[ui], ui), ...more}
    const seconds = retryAfter(error)
    if (seconds !== undefined) call.header('Retry-After', String(seconds))
    call.header('Content-Language', ui)
    return call.body(JSON.stringify(problem), problem.status as ContentfulStatusCode, {
      'Content-Type': 'application/problem+json',
    })
  }
  app.onError((error, call) => problemAnswer(call, error instanceof HTTPException ? requestError(error) : error))

  app.use(async (call, next) => {
    const begun = now()
    await next()
    services.metrics.answered(routeOf(call), call.req.method, call.res.status, (now() - begun) / 1000)
  })
  app.use(securityHeaders())
  app.use(speak(usual))
  app.use(refuseForeign(isLoopback))
  const count = openRate(settings.rate, now)
  const ask = askToken(token)
  app.use('/v1/*', async (call, next) => {
    if (call.req.path !== '/v1/health') count(call.get('client'))
    return open.has(call.req.path) ? await next() : await ask(call, next)
  })
  app.use(
    '/v1/*',
    bodyLimit({
      maxSize: MOST_BYTES,
      onError: () => {
        throw new IntertitreError('body-too-large', {limit: MOST_BYTES / 1e6})
      },
    }),
  )
  app.use('/v1/*', async (call, next) => {
    if (/\bjson\b/.test(call.req.header('content-type') ?? '')) refuseDeepJson(await call.req.text())
    await next()
  })

  stateRoutes(app, services)
  sessionRoutes(app, token, !isLoopback)
  workRoutes(app, services)
  articleRoutes(app, services)
  exportRoutes(app, services)
  jobRoutes(app, services)
  app.doc31('/v1/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Intertitre',
      version: services.version,
      description: 'A raw French article in; a publishable one out. See docs/api.md.',
      license: {name: 'GPL-3.0-or-later', url: 'https://www.gnu.org/licenses/gpl-3.0.html'},
    },
    servers: [{url: '/'}],
    security: [{token: []}, {}],
  })
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', {type: 'http', scheme: 'bearer'})

  app.get('*', call => {
    const {path} = call.req
    const asked = path.startsWith('/v1/') ? undefined : findStatic(studio, path === '/' ? '/index.html' : path)
    // Addresses inside the studio are its own affair: it is one page.
    const isPage = !path.startsWith('/v1/') && !/\.[a-z0-9]+$/i.test(path)
    const file = asked ?? (isPage ? findStatic(studio, '/index.html') : undefined)
    if (!file) throw new IntertitreError('not-found', {what: 'path', id: path.slice(0, 200)})
    return call.body(file.open(), 200, {
      'Content-Type': file.type,
      'Content-Length': String(file.size),
      'Cache-Control': file.isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    })
  })
  app.notFound(call =>
    problemAnswer(call, new IntertitreError('not-found', {what: 'path', id: call.req.path.slice(0, 200)})),
  )
  return app
}

/** The route by its pattern: no article's number, and nothing a caller makes up, gets into the counters' names. */
function routeOf(call: Call): string {
  const known = matchedRoutes(call).findLast(({path}) => !path.includes('*'))
  return known?.path ?? (call.req.path.startsWith('/v1/') ? 'unknown' : 'studio')
}

function requestError(error: HTTPException): IntertitreError {
  return new IntertitreError('bad-request', {detail: error.message.slice(0, 100), reason: 'json'}, error)
}
