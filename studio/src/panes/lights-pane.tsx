import {memo, useDeferredValue, useMemo} from 'react'
import {useSay} from '../messages/speak.js'
import {useDesk, useDeskState} from './desk-context.js'
import {FindingRow} from './finding-row.js'
import {groupLights, type LightGroup, type ShownLight} from './group-lights.js'
import {LightsSummary} from './lights-summary.js'

/** The lights by group, with their findings: those that are off first, the green ones folded. */
export function LightsPane({onPlace}: {readonly onPlace: () => void}) {
  const check = useDeskState(state => state.check)
  const yoastLights = useDeskState(state => state.yoastLights)
  const ignored = useDeskState(state => state.ignored)
  const isChecking = useDeskState(state => state.isChecking)
  const shown = useMemo(() => ({check, yoastLights, ignored}), [check, yoastLights, ignored])
  // Drawn in pieces, between the keys that are pressed meanwhile.
  const later = useDeferredValue(shown)
  const groups = useMemo(() => groupLights(later), [later])
  return (
    <div className="lights" aria-busy={isChecking}>
      <LightsSummary />
      {groups.map(group => (
        <Group key={group.group} group={group} text={later.check?.text ?? ''} onPlace={onPlace} />
      ))}
      <Notes />
    </div>
  )
}

interface GroupProps {
  readonly group: LightGroup
  /** The text that was checked. */
  readonly text: string
  readonly onPlace: () => void
}

const Group = memo(function Group({group: {group, off, on}, text, onPlace}: GroupProps) {
  const say = useSay()
  return (
    <section className="light-group" data-group={group}>
      <h3>
        {say(`studio/group-${group}`)}
        <span className="tally">
          {off.length > 0 && <b>{say('studio/off', {count: off.length})}</b>}
          {off.length === 0 && <span className="all-good">{say('studio/all-good')}</span>}
        </span>
      </h3>
      {off.map(shown => (
        <LightRow key={shown.light.id} shown={shown} text={text} onPlace={onPlace} />
      ))}
      {on.length > 0 && (
        <details className="good-lights">
          <summary>{say('studio/good', {count: on.length})}</summary>
          <ul>
            {on.map(({light, ignored}) => (
              <li key={light.id}>
                <span className="dot" data-status={ignored.length > 0 ? 'away' : 'good'} aria-hidden="true" />
                <span>{light.message}</span>
                {ignored.length > 0 && <Ignored findings={ignored} text={text} />}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
})

function LightRow({
  shown: {light, findings, ignored},
  text,
  onPlace,
}: {
  readonly shown: ShownLight
  readonly text: string
  readonly onPlace: () => void
}) {
  const say = useSay()
  // A flaw of the whole text has no place to go to: its figure says it all, once.
  const [first] = findings
  const whole = findings.length === 1 && first!.start >= first!.end && !first!.passage ? first!.message : undefined
  const listed = whole === undefined ? findings : []
  return (
    <div className="light" data-status={light.status}>
      <p>
        <span className="dot" data-status={light.status === 'good' ? 'ok' : light.status} aria-hidden="true" />
        <span className="hidden-text">{say(`studio/status-${light.status}`)}</span>
        <span>{whole ?? headOf(light.message, listed.length > 0)}</span>
      </p>
      {listed.length > 0 && (
        <ul className="findings">
          {listed.map((finding, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two findings may be alike in everything else
            <FindingRow key={`${finding.start}-${index}`} finding={finding} text={text} onPlace={onPlace} />
          ))}
        </ul>
      )}
      {ignored.length > 0 && <Ignored findings={ignored} text={text} />}
    </div>
  )
}

/** « Label : first finding (and 3 more) »: the findings are listed below, the label is enough. */
function headOf(message: string, isListed: boolean): string {
  const [label, ...rest] = message.split(/\s*[\u00A0 ]:\s/)
  return isListed && rest.length > 0 && !/^\d/.test(rest[0]!) ? label! : message
}

function Ignored({findings, text}: {readonly findings: ShownLight['ignored']; readonly text: string}) {
  const say = useSay()
  const desk = useDesk()
  return (
    <p className="ignored">
      {say('studio/ignored', {count: findings.length})}{' '}
      <button type="button" className="link" onClick={() => desk.unignoreAll(findings, text)}>
        {say('studio/show-again')}
      </button>
    </p>
  )
}

/** What the writer did less well than asked. */
function Notes() {
  const say = useSay()
  const notes = useDeskState(state => state.notes)
  if (notes.length === 0) return null
  return (
    <details className="good-lights notes">
      <summary>{say('studio/notes', {count: notes.length})}</summary>
      <ul>
        {notes.map(({code, detail}) => (
          <li key={code + detail}>{detail}</li>
        ))}
      </ul>
    </details>
  )
}
