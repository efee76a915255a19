import {useEffect, useMemo, useState} from 'react'
import {Problem} from '../api/request.js'
import type {DeskState} from '../desk/desk-state.js'
import {coveredSentences, loadDesk} from '../desk/load-desk.js'
import {useSay} from '../messages/speak.js'
import {Difference} from '../panes/difference.js'
import {operationNames} from '../panes/operation-names.js'
import {Link} from '../parts/link.js'
import {TokenDialog} from '../parts/token-dialog.js'
import {TopBar} from '../parts/top-bar.js'
import {type CompareRow, compareRows} from './compare-rows.js'

/** The article beside its source, sentence by sentence: what was kept, left out and added, and by which operations. */
export function ComparePage({id}: {readonly id: string}) {
  const say = useSay()
  const [desk, setDesk] = useState<Partial<DeskState>>()
  const [problem, setProblem] = useState('')
  const [needsToken, setNeedsToken] = useState(false)
  const [turn, setTurn] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` loads again
  useEffect(() => {
    let isCurrent = true
    loadDesk(id).then(
      loaded => isCurrent && setDesk(loaded),
      (error: unknown) => {
        if (!(error instanceof Problem)) throw error
        if (error.status === 401) setNeedsToken(true)
        else setProblem(error.message || say('studio/unreachable'))
      },
    )
    return () => {
      isCurrent = false
    }
  }, [id, turn])
  const compared = useMemo(() => {
    const {blocks = [], sentences = [], source, metadata} = desk ?? {}
    if (!source || !metadata) return undefined
    const covered = coveredSentences(sentences, blocks, metadata.headline, source.text)
    return compareRows(blocks, sentences, source.text, covered)
  }, [desk])
  return (
    <>
      <TopBar>
        <Link to={`/a/${id}`} className="quiet">
          {say('studio/back-to-desk')}
        </Link>
      </TopBar>
      <main className="compare">
        <h1>{say('studio/compare')}</h1>
        {problem && (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
        {desk && !compared && <p className="hint">{say('studio/not-written')}</p>}
        {compared && (
          <table>
            <thead>
              <tr>
                <th scope="col">{say('studio/source')}</th>
                <th scope="col">{say('studio/pane-article')}</th>
              </tr>
            </thead>
            <tbody>
              {compared.rows.map(row => (
                <Row key={row.id} row={row} />
              ))}
              {compared.unused.map(text => (
                <tr key={text} className="unused">
                  <td lang="fr">{text}</td>
                  <td>{say('studio/uncovered')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </main>
      {needsToken && (
        <TokenDialog
          onOpen={() => {
            setNeedsToken(false)
            setTurn(turn + 1)
          }}
        />
      )}
    </>
  )
}

function Row({row: {block, text, operations, runs}}: {readonly row: CompareRow}) {
  const say = useSay()
  const names = operationNames(operations, say)
  return (
    <tr data-block={block}>
      <td lang="fr" className="difference">
        {runs.length > 0 ? <Difference runs={runs} without="new" /> : <span aria-hidden="true">–</span>}
      </td>
      <td>
        <p lang="fr" className="difference">
          {runs.length > 0 ? <Difference runs={runs} without="gone" /> : text}
        </p>
        {names.length > 0 && <p className="count">{names.join(' · ')}</p>}
      </td>
    </tr>
  )
}
