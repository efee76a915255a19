import type {DifferentRun} from './word-difference.js'

/** Two texts as one, what is gone and what is new marked; `without` leaves one of them out. */
export function Difference({
  runs,
  without,
}: {
  readonly runs: readonly DifferentRun[]
  readonly without?: 'gone' | 'new'
}) {
  return runs.map(({kind, text}, index) => {
    if (kind === without) return null
    // biome-ignore lint/suspicious/noArrayIndexKey: runs have no other name, and keep no state
    const key = index
    if (kind === 'gone') return <del key={key}>{text} </del>
    if (kind === 'new') return <ins key={key}>{text} </ins>
    return <span key={key}>{text} </span>
  })
}
