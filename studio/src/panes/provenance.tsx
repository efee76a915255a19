import {useMemo} from 'react'
import {useSay} from '../messages/speak.js'
import {useDeskState} from './desk-context.js'
import {Difference} from './difference.js'
import {operationNames} from './operation-names.js'
import {passageOf, sentencesOf} from './provenance-of.js'
import {wordDifference} from './word-difference.js'

/** Where the sentence under the caret or the pointer comes from, and what was done to its words. */
export function Provenance() {
  const say = useSay()
  const id = useDeskState(state => state.activePassage)
  const blocks = useDeskState(state => state.blocks)
  const sentences = useDeskState(state => state.sentences)
  const text = useDeskState(state => state.source?.text ?? '')
  const passage = passageOf(blocks, id)
  const runs = useMemo(() => {
    if (!passage) return []
    const said = sentencesOf(passage, sentences).map(index => sentences[index]!)
    const source = said.map(({start, end}) => text.slice(start, end)).join(' ')
    return source === '' ? [] : wordDifference(source, [passage.label, passage.text].filter(Boolean).join(' '))
  }, [passage, sentences, text])
  if (!passage) return <div className="provenance is-idle">{say('studio/provenance-hint')}</div>
  const operations = operationNames(passage.operations, say)
  return (
    <section className="provenance" aria-label={say('studio/provenance')}>
      {runs.length > 0 ? (
        <p className="difference" lang="fr">
          <Difference runs={runs} />
        </p>
      ) : (
        <p className="difference">
          {say(passage.operations.includes('fixed-heading') ? 'studio/fixed' : 'studio/no-origin')}
        </p>
      )}
      <ul className="operations">
        {operations.map(words => (
          <li key={words}>{words}</li>
        ))}
        {passage.operations.length === 0 && <li>{say('studio/op-none')}</li>}
      </ul>
    </section>
  )
}
