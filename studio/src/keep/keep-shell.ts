/**
 * Have the studio's files kept for the next time the server cannot be reached.
 *
 * The files of the very first page were loaded before the worker was there: they are asked for once more, through it.
 */
export async function keepShell(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const hadWorker = navigator.serviceWorker.controller !== null
  await navigator.serviceWorker.register('/shell-worker.js')
  if (hadWorker) return
  await new Promise<void>(done => {
    if (navigator.serviceWorker.controller) done()
    else navigator.serviceWorker.addEventListener('controllerchange', () => done(), {once: true})
  })
  const files = performance.getEntriesByType('resource').map(({name}) => new URL(name).pathname)
  const own = files.filter(path => path.startsWith('/assets/') || path === '/icon.svg')
  await Promise.all(['/', ...own].map(path => fetch(path)))
}
