import {useEffect, useState} from 'react'
import {Problem} from '../api/request.js'
import {listWriters} from '../api/routes.js'
import type {Writer} from '../api/values.js'

/** The writers that the server has; none until it answers. */
export function useWriters(): readonly Writer[] {
  const [writers, setWriters] = useState<readonly Writer[]>([])
  useEffect(() => {
    listWriters().then(setWriters, (error: unknown) => {
      // The usual writer is always there.
      if (!(error instanceof Problem)) throw error
    })
  }, [])
  return writers
}
