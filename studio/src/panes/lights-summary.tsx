import {wordsWanted} from '../desk/desk-state.js'
import {useSay} from '../messages/speak.js'
import {useDeskState} from './desk-context.js'

/** The three figures an editor looks at first: words, readability, search. */
export function LightsSummary() {
  const say = useSay()
  const words = useDeskState(state => state.check?.words)
  const wanted = useDeskState(wordsWanted)
  const scores = useDeskState(state => state.scores)
  return (
    <div className="summary">
      <Figure
        label={say('studio/words')}
        value={words}
        of={say('studio/of-wanted', {wanted})}
        share={words === undefined ? 0 : words / wanted}
        isGood={words !== undefined && words >= wanted}
      />
      <Figure
        label={say('studio/readability')}
        value={scores?.yoastReadability}
        of="/ 100"
        share={(scores?.yoastReadability ?? 0) / 100}
        isGood={(scores?.yoastReadability ?? 0) >= 70}
      />
      <Figure
        label={say('studio/seo')}
        value={scores?.yoastSeo}
        of="/ 100"
        share={(scores?.yoastSeo ?? 0) / 100}
        isGood={(scores?.yoastSeo ?? 0) >= 70}
      />
    </div>
  )
}

function Figure({
  label,
  value,
  of,
  share,
  isGood,
}: {
  readonly label: string
  readonly value: number | undefined
  readonly of: string
  readonly share: number
  readonly isGood: boolean
}) {
  return (
    <div className="figure">
      <span className="figure-label">{label}</span>
      <span className="figure-value">
        <b>{value ?? '–'}</b> <small>{of}</small>
      </span>
      <span className="gauge" aria-hidden="true">
        <span data-good={isGood} style={{width: `${Math.min(1, share) * 100}%`}} />
      </span>
    </div>
  )
}
