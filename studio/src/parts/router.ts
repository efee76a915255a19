import {useSyncExternalStore} from 'react'

/** Where one is in the studio. */
export type Place =
  | {readonly kind: 'start'}
  | {readonly kind: 'list'}
  | {readonly kind: 'desk' | 'compare'; readonly id: string}

const moved = 'intertitre:moved'

/** The place that an address means; anything unknown is the start. */
export function placeOf(path: string): Place {
  const [, id, compared] = /^\/a\/([0-9a-f-]{36})(\/compare)?\/?$/.exec(path) ?? []
  if (id) return {kind: compared ? 'compare' : 'desk', id}
  return path.startsWith('/articles') ? {kind: 'list'} : {kind: 'start'}
}

/** Go to an address of the studio. `state` lasts as long as the history's entry. */
export function goTo(path: string, state: object = {}): void {
  history.pushState(state, '', path)
  dispatchEvent(new Event(moved))
}

/** The path one is at, followed. */
export function usePath(): string {
  return useSyncExternalStore(
    listener => {
      addEventListener('popstate', listener)
      addEventListener(moved, listener)
      return () => {
        removeEventListener('popstate', listener)
        removeEventListener(moved, listener)
      }
    },
    () => location.pathname,
  )
}
