import {Button} from 'react-aria-components'
import type {Finding} from '../../../src/document/index.js'
import {ignoreKey} from '../desk/desk.js'
import {useSay} from '../messages/speak.js'
import {applyFix} from './apply-fix.js'
import {useDesk} from './desk-context.js'
import {rangeOf, selectRange} from './show-place.js'

/** One finding: press it to go to its place; mend it, or have it ignored from now on. */
export function FindingRow({
  finding,
  text,
  onPlace,
}: {
  readonly finding: Finding
  /** The text that was checked. */
  readonly text: string
  readonly onPlace: () => void
}) {
  const say = useSay()
  const desk = useDesk()
  const {severity, message, start, end, passage, fix} = finding
  const isMeta = passage?.startsWith('metadata.') ?? false
  const words = !isMeta && start < end ? excerpt(text, start, end) : ''
  const go = () => {
    if (isMeta) return
    const range = rangeOf(desk, finding)
    if (!range) return
    onPlace()
    selectRange(desk.editor, range)
  }
  return (
    <li className="finding" data-severity={severity}>
      {words ? (
        <button type="button" className="finding-place" onClick={go}>
          <q lang="fr">{words}</q>
          <span>{message}</span>
        </button>
      ) : (
        <p className="finding-place">{message}</p>
      )}
      <div className="finding-acts">
        {fix && (
          <Button className="small" onPress={() => applyFix(desk, finding)}>
            {say('studio/fix', {text: fix.text.trim().slice(0, 24) || '∅'})}
          </Button>
        )}
        {(words || isMeta) && (
          <Button className="small quiet" onPress={() => desk.ignore([ignoreKey(finding, text)])}>
            {say('studio/ignore')}
          </Button>
        )}
      </div>
    </li>
  )
}

function excerpt(text: string, start: number, end: number): string {
  const words = text.slice(start, end).trim()
  if (words.length > 90) return `${words.slice(0, 60)} … ${words.slice(-20)}`
  return words || text.slice(Math.max(0, start - 12), end + 12)
}
