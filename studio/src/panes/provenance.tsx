import {useMemo} from 'react'
import {useSay} from '../messages/speak.js'
import {useDeskState} from './desk-context.js'
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
  const operations = [...new Set(passage.operations)].map(name => [name, say(`studio/op-${name}`)] as const)
  return (
    <section className="provenance" aria-label={say('studio/provenance')}>
      {runs.length > 0 ? (
        <p className="difference" lang="fr">
          {runs.map(({kind, text: words}, index) => {
            // biome-ignore lint/suspicious/noArrayIndexKey: runs have no other name, and keep no state
            const key = index
            if (kind === 'gone') return <del key={key}>{words} </del>
            if (kind === 'new') return <ins key={key}>{words} </ins>
            return <span key={key}>{words} </span>
          })}
        </p>
      ) : (
        <p className="difference">
          {say(passage.operations.includes('fixed-heading') ? 'studio/fixed' : 'studio/no-origin')}
        </p>
      )}
      <ul className="operations">
        {operations
          .filter(([name, words]) => words !== `studio/op-${name}`)
          .map(([name, words]) => (
            <li key={name}>{words}</li>
          ))}
        {operations.length === 0 && <li>{say('studio/op-none')}</li>}
      </ul>
    </section>
  )
}
