import {useRef} from 'react'
import {Button} from 'react-aria-components'
import {useSay} from '../messages/speak.js'
import {useDesk, useDeskState} from './desk-context.js'

const own = ['open', 'analyse', 'plan', 'write', 'check', 'yoast']
const withModel = ['open', 'analyse', 'plan', 'write', 'check', 'model', 'yoast']

/** The writer at work, step by step, and a way to call it off. */
export function Writing({step}: {readonly step: string}) {
  const say = useSay()
  const desk = useDesk()
  const section = useDeskState(state => state.writingSection)
  const hasModel = useDeskState(({wishes: {writer = 'embedded'}}) => writer !== 'embedded')
  const steps = hasModel ? withModel : own
  // Writing and checking take turns: what was begun once stays begun.
  const furthest = useRef(0)
  const at = Math.max(furthest.current, steps.indexOf(step))
  furthest.current = at
  return (
    <div className="writing" role="status" aria-live="polite">
      <h2>{say('studio/writing')}</h2>
      <ol>
        {steps.map((name, index) => (
          <li key={name} data-state={index < at ? 'done' : index === at ? 'now' : 'later'}>
            {say(`studio/step-${name}`)}
            {name === 'model' && step === 'model' && section && (
              <span className="count">{say('studio/section-of', {...section})}</span>
            )}
          </li>
        ))}
      </ol>
      <Button className="quiet" onPress={desk.cancelWriting}>
        {say('studio/cancel')}
      </Button>
    </div>
  )
}
