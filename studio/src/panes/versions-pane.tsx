import {useEffect, useState} from 'react'
import {Button} from 'react-aria-components'
import {Problem} from '../api/request.js'
import {listVersions} from '../api/routes.js'
import type {VersionSummary} from '../api/values.js'
import {useSpeech} from '../messages/speak.js'
import {useDesk, useDeskState} from './desk-context.js'

/** Every run of the writer and every save, the newest first; any can be brought back. */
export function VersionsPane() {
  const {say, ui} = useSpeech()
  const desk = useDesk()
  const version = useDeskState(state => state.version)
  const hasEdits = useDeskState(state => state.hasEdits)
  const isOffline = useDeskState(state => state.isOffline)
  const [versions, setVersions] = useState<readonly VersionSummary[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is a longer list
  useEffect(() => {
    listVersions(desk.id).then(setVersions, (error: unknown) => {
      if (!(error instanceof Problem)) throw error
    })
  }, [desk, version])
  const time = new Intl.DateTimeFormat(ui, {dateStyle: 'medium', timeStyle: 'short'})
  return (
    <div className="versions">
      <Button className="primary" isDisabled={!hasEdits || isOffline} onPress={() => void desk.saveVersion()}>
        {say('studio/save-version')}
      </Button>
      <p className="hint">{say(hasEdits ? 'studio/has-edits' : 'studio/no-edits')}</p>
      <ol>
        {versions.map(({number, kind, headline, words, createdAt}) => (
          <li key={number}>
            <div>
              <b>{say(`studio/version-${kind}`, {number})}</b>
              <span className="count">
                {time.format(new Date(createdAt))} · {say('studio/word-count', {words})}
              </span>
              <span lang="fr">{headline}</span>
            </div>
            {number === version ? (
              <span className="chip">{say('studio/newest')}</span>
            ) : (
              <Button
                className="small"
                aria-label={say('studio/restore-number', {number})}
                onPress={() => void desk.restore(number)}
              >
                {say('studio/restore')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}
