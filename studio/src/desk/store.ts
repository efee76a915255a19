import {useSyncExternalStore} from 'react'

/** A value that changes, and whoever wants to know. */
export interface Store<T> {
  readonly get: () => T
  /** Change some fields; nobody is told when nothing changes. */
  readonly set: (change: Partial<T>) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function createStore<T extends object>(initial: T): Store<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set: change => {
      const isNew = (Object.keys(change) as (keyof T)[]).some(key => !Object.is(change[key], value[key]))
      if (!isNew) return
      value = {...value, ...change}
      for (const listener of [...listeners]) listener()
    },
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Follow a part of a store; `select` must give the same value for the same state. */
export function useStore<T extends object, P>(store: Store<T>, select: (value: T) => P): P {
  return useSyncExternalStore(store.subscribe, () => select(store.get()))
}
