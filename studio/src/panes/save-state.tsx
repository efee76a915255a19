import {useSay} from '../messages/speak.js'
import {useDeskState} from './desk-context.js'

/** Where what was typed is: on the server, or in this browser so far. */
export function SaveState() {
  const say = useSay()
  const saving = useDeskState(state => state.saving)
  const isOffline = useDeskState(state => state.isOffline)
  const version = useDeskState(state => state.version)
  const hasEdits = useDeskState(state => state.hasEdits)
  const key = isOffline ? 'offline' : saving === 'saved' ? (hasEdits ? 'draft' : 'saved') : saving
  return (
    <p className="save-state" role="status" data-state={key}>
      <span className="dot" aria-hidden="true" />
      {say(`studio/state-${key}`, {version})}
    </p>
  )
}
