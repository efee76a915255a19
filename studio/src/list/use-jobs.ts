import {useCallback, useEffect, useState} from 'react'
import {Problem} from '../api/request.js'
import {listJobs} from '../api/routes.js'
import type {JobList} from '../api/values.js'

/** Milliseconds between two looks at jobs that are not all done. */
const LOOK_MS = 1200

/**
 * The newest jobs, looked at again as long as one waits or runs.
 *
 * @param onEnd  Told when fewer are under way than before: there are articles to be seen.
 * @returns The jobs, and a function that looks at once.
 */
export function useJobs(onEnd: () => void): {readonly list: JobList | undefined; readonly look: () => void} {
  const [list, setList] = useState<JobList>()
  const [turn, setTurn] = useState(0)
  const open = list ? list.counts.waiting + list.counts.running : 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` looks again
  useEffect(() => {
    let isCurrent = true
    listJobs().then(
      now => {
        if (!isCurrent) return
        if (now.counts.waiting + now.counts.running < open) onEnd()
        setList(now)
      },
      (error: unknown) => {
        // The page says by its list of articles what is wrong.
        if (!(error instanceof Problem)) throw error
      },
    )
    const timer = open > 0 ? setTimeout(() => setTurn(now => now + 1), LOOK_MS) : 0
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [turn, open])
  return {list, look: useCallback(() => setTurn(now => now + 1), [])}
}
