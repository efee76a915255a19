import type {MiddlewareHandler} from 'hono'

/**
 * What the studio's page may do: run its own files, speak to its own server, and nothing else.
 *
 * No inline script and no inline style sheet; `style` attributes set by a script are not covered by the policy. Pictures
 * of an article are not loaded: a studio that asks nobody else for anything tells nobody what is being written.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Nothing at all: for answers of the API, which are data whatever a browser makes of them. */
const apiPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox"

/** Security headers on every answer, errors included. */
export function securityHeaders(): MiddlewareHandler {
  return async (call, next) => {
    const isApi = call.req.path.startsWith('/v1/')
    call.header('Content-Security-Policy', isApi ? apiPolicy : policy)
    call.header('X-Content-Type-Options', 'nosniff')
    call.header('X-Frame-Options', 'DENY')
    call.header('Referrer-Policy', 'no-referrer')
    call.header('Cross-Origin-Opener-Policy', 'same-origin')
    call.header('Cross-Origin-Resource-Policy', 'same-origin')
    call.header('Permissions-Policy', 'camera=(), microphone=(), geolocation=()')
    if (isApi) call.header('Cache-Control', 'no-store')
    await next()
  }
}
