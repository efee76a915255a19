import type {Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {createAdaptorServer} from '@hono/node-server'
import {IntertitreError} from '../document/index.js'
import type {App} from './context.js'

/** A server that listens. */
export interface Listening {
  readonly port: number
  /** Take no new call, wait for those that run, at most `graceMs`. */
  close(graceMs?: number): Promise<void>
}

/** Milliseconds for a request's first lines and for its whole body: slower ones are cut off. */
export interface Patience {
  readonly headersMs: number
  readonly bodyMs: number
}

const usualPatience: Patience = {headersMs: 10_000, bodyMs: 30_000}

/**
 * Listen on a port; 0 takes a free one.
 *
 * @throws IntertitreError `port-unusable`.
 */
export async function listen(
  app: App,
  host: string,
  port: number,
  {headersMs, bodyMs}: Patience = usualPatience,
): Promise<Listening> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: {
      headersTimeout: headersMs,
      requestTimeout: bodyMs,
      connectionsCheckingInterval: Math.min(2000, headersMs),
      keepAliveTimeout: 20_000,
      maxHeaderSize: 16_384,
    },
  }) as Server
  server.maxConnections = 1000
  await new Promise<void>((done, fail) => {
    server.once('error', error => {
      const code = 'code' in error ? String(error.code) : String(error)
      fail(new IntertitreError('port-unusable', {host, port, detail: code}, error))
    })
    server.listen(port, host, done)
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: (graceMs = 10_000) =>
      new Promise(done => {
        const timer = setTimeout(() => server.closeAllConnections(), graceMs)
        server.close(() => {
          clearTimeout(timer)
          done()
        })
        server.closeIdleConnections()
      }),
  }
}
