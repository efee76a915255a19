/** What runs beside the pages, with the right to answer their requests. */
const worker = self as unknown as ServiceWorkerGlobalScope

/**
 * Keeps the studio's own files, so that the page opens without its server: what was typed is in this browser, and must
 * not wait for a connection to be seen again. Answers of the API are never kept.
 */
const shell = 'intertitre-shell'

worker.addEventListener('install', event => {
  event.waitUntil(worker.skipWaiting())
})

worker.addEventListener('activate', event => {
  event.waitUntil(worker.clients.claim())
})

worker.addEventListener('fetch', event => {
  const {request} = event
  const {origin, pathname} = new URL(request.url)
  if (request.method !== 'GET' || origin !== worker.location.origin || pathname.startsWith('/v1/')) return
  event.respondWith(pathname.startsWith('/assets/') ? keptFirst(request) : serverFirst(request))
})

/** Names of assets hold a digest of their content: a kept one is never stale. */
async function keptFirst(request: Request): Promise<Response> {
  const cache = await caches.open(shell)
  const kept = await cache.match(request)
  if (kept) return kept
  const fresh = await fetch(request)
  if (fresh.ok) await cache.put(request, fresh.clone())
  return fresh
}

/** Every address of the studio is the same page. */
async function serverFirst(request: Request): Promise<Response> {
  const cache = await caches.open(shell)
  const key = request.mode === 'navigate' ? '/' : request
  try {
    const fresh = await fetch(request)
    if (fresh.ok) await cache.put(key, fresh.clone())
    return fresh
  } catch (error) {
    const kept = await cache.match(key)
    if (kept) return kept
    throw error
  }
}
