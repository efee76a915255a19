import {Button} from 'react-aria-components'
import {useSay} from '../messages/speak.js'
import {useDesk} from './desk-context.js'

const steps = ['open', 'analyse', 'plan', 'write', 'check', 'yoast'] as const

/** The writer at work, step by step, and a way to call it off. */
export function Writing({step}: {readonly step: string}) {
  const say = useSay()
  const desk = useDesk()
  const at = Math.max(0, steps.indexOf(step as (typeof steps)[number]))
  return (
    <div className="writing" role="status" aria-live="polite">
      <h2>{say('studio/writing')}</h2>
      <ol>
        {steps.map((name, index) => (
          <li key={name} data-state={index < at ? 'done' : index === at ? 'now' : 'later'}>
            {say(`studio/step-${name}`)}
          </li>
        ))}
      </ol>
      <Button className="quiet" onPress={desk.cancelWriting}>
        {say('studio/cancel')}
      </Button>
    </div>
  )
}
