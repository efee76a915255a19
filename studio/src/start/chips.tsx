import {Button} from 'react-aria-components'
import type {Understanding, Wishes} from '../api/values.js'
import {useSay} from '../messages/speak.js'
import {Icon} from '../parts/icon.js'

/** What was understood of a request and what was not; words and keyphrase can be put into their fields, to be changed. */
export function Chips({
  wishes,
  understood,
  onChange,
}: {
  readonly wishes: Wishes
  readonly understood: Understanding | undefined
  readonly onChange: (wishes: Wishes) => void
}) {
  const say = useSay()
  if (!understood || (understood.understood.length === 0 && understood.notUnderstood.length === 0))
    return <span>{say('studio/brief-hint')}</span>
  const adopt = (text: string) => {
    const {words, keyphrase} = understood
    if (/\d/.test(text) && wishes.words === undefined) onChange({...wishes, words})
    else if (keyphrase && text.includes(keyphrase) && wishes.keyphrase === undefined) onChange({...wishes, keyphrase})
  }
  const isOpen = (text: string) =>
    (/^\d/.test(text) && wishes.words === undefined) ||
    (understood.keyphrase !== undefined && text.includes(understood.keyphrase) && wishes.keyphrase === undefined)
  return (
    <ul className="chips" aria-label={say('studio/understood')}>
      {understood.understood.map(text => (
        <li key={text}>
          {isOpen(text) ? (
            <Button className="chip good" onPress={() => adopt(text)} aria-label={say('studio/change-chip', {text})}>
              {text} <Icon name="pen" />
            </Button>
          ) : (
            <span className="chip good">{text}</span>
          )}
        </li>
      ))}
      {understood.notUnderstood.map(text => (
        <li key={text}>
          <span className="chip left">{say('studio/not-understood', {text})}</span>
        </li>
      ))}
    </ul>
  )
}
