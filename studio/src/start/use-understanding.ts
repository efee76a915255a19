import {useEffect, useState} from 'react'
import {isAborted, Problem} from '../api/request.js'
import {readSource} from '../api/routes.js'
import type {ReadResult, Wishes} from '../api/values.js'
import {soundWishes} from './wishes-form.js'

/** Milliseconds of rest before the server is asked what it understands. */
const REST_MS = 500

/** What the server reads in a source and a request, a moment after they came to rest. */
export function useUnderstanding(text: string, wishes: Wishes): ReadResult | undefined {
  const [read, setRead] = useState<ReadResult>()
  const {brief = ''} = wishes
  useEffect(() => {
    if (text.trim() === '') return setRead(undefined)
    const work = new AbortController()
    const timer = setTimeout(async () => {
      try {
        setRead(await readSource({text}, soundWishes({brief}), work.signal))
      } catch (error) {
        // Understanding is a comfort: writing will say what is wrong.
        if (!isAborted(error) && !(error instanceof Problem)) throw error
      }
    }, REST_MS)
    return () => {
      clearTimeout(timer)
      work.abort()
    }
  }, [text, brief])
  return read
}
