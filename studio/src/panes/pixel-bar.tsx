import {useSay} from '../messages/speak.js'

/** How much of the room a text takes, in pixels: green when it fits, red beyond. */
export function PixelBar({
  widthPx,
  mostPx,
  count,
}: {
  readonly widthPx: number
  readonly mostPx: number
  readonly count?: string
}) {
  const say = useSay()
  const width = Math.round(widthPx)
  const state = width > mostPx ? 'over' : width < mostPx / 2 ? 'short' : 'fits'
  return (
    <div className="pixel-bar">
      <span className="gauge" aria-hidden="true">
        <span data-state={state} style={{width: `${Math.min(1, width / mostPx) * 100}%`}} />
      </span>
      <span className="count">
        {say('studio/pixels', {width, most: mostPx})}
        {count && ` · ${count}`}
      </span>
    </div>
  )
}
