import {createContext, useContext} from 'react'
import type {Desk} from '../desk/desk.js'
import type {DeskState} from '../desk/desk-state.js'
import {useStore} from '../desk/store.js'

/** The desk that the panes around belong to. */
export const DeskContext = createContext<Desk | undefined>(undefined)

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('no desk around')
  return desk
}

/** Follow a part of the desk's state. */
export function useDeskState<P>(select: (state: DeskState) => P): P {
  return useStore(useDesk().store, select)
}
