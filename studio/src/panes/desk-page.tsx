import {useCallback, useEffect, useRef, useState} from 'react'
import {Button} from 'react-aria-components'
import {type Desk, openDesk} from '../desk/desk.js'
import {useSay} from '../messages/speak.js'
import {Link} from '../parts/link.js'
import {TokenDialog} from '../parts/token-dialog.js'
import {TopBar} from '../parts/top-bar.js'
import {ArticlePane} from './article-pane.js'
import {DeskContext, useDesk, useDeskState} from './desk-context.js'
import {ExportMenu} from './export-menu.js'
import {SaveState} from './save-state.js'
import {SidePane} from './side-pane.js'
import {SourcePane} from './source-pane.js'
import {WriteDialog} from './write-dialog.js'

/** The desk of one article: its source, its text, its lights. */
export function DeskPage({id}: {readonly id: string}) {
  const [desk, setDesk] = useState<Desk>()
  useEffect(() => {
    const opened = openDesk(id)
    setDesk(opened)
    const mustWrite = Boolean((history.state as {write?: boolean} | null)?.write)
    if (mustWrite) history.replaceState({}, '')
    void opened.load().then(() => {
      if (mustWrite && opened.store.get().version === 0) void opened.write()
    })
    return () => opened.close()
  }, [id])
  if (!desk) return <TopBar />
  return (
    <DeskContext value={desk}>
      <DeskFrame />
    </DeskContext>
  )
}

const panes = ['source', 'article', 'side'] as const

function DeskFrame() {
  const say = useSay()
  const desk = useDesk()
  const phase = useDeskState(state => state.phase)
  const needsToken = useDeskState(state => state.needsToken)
  const headline = useDeskState(state => state.metadata?.headline ?? state.source?.meta.title ?? state.name)
  const problem = useDeskState(state => state.problem)
  const [pane, setPane] = useState<(typeof panes)[number]>('article')
  const frame = useRef<HTMLElement>(null)
  const showArticle = useCallback(() => setPane('article'), [])
  useEffect(() => {
    document.title = headline ? `${headline} – Intertitre` : 'Intertitre'
  }, [headline])
  return (
    <>
      <TopBar>
        {phase === 'ready' && (
          <>
            <SaveState />
            <div className="top-acts">
              <WriteDialog />
              <ExportMenu />
            </div>
          </>
        )}
      </TopBar>
      {phase === 'missing' && (
        <main className="empty">
          <h1>{say('studio/missing')}</h1>
          <Link to="/">{say('studio/start-again')}</Link>
        </main>
      )}
      {phase === 'failed' && (
        <main className="empty">
          <h1>{say('studio/unreachable')}</h1>
          <Button className="primary" onPress={() => void desk.load()}>
            {say('studio/try-again')}
          </Button>
        </main>
      )}
      {phase === 'loading' && (
        <main className="empty" aria-busy="true">
          <p>{say('studio/loading')}</p>
        </main>
      )}
      {phase === 'ready' && (
        <main className="desk" data-pane={pane} ref={frame}>
          <SourcePane />
          <ArticlePane />
          <SidePane onPlace={showArticle} />
          <nav className="pane-switch" aria-label={say('studio/panes')}>
            {panes.map(name => (
              <Button key={name} aria-pressed={pane === name} onPress={() => setPane(name)}>
                {say(`studio/pane-${name}`)}
              </Button>
            ))}
          </nav>
        </main>
      )}
      {problem && (
        <p className="problem floating" role="alert">
          {problem}
          <Button className="quiet" onPress={() => desk.store.set({problem: undefined})}>
            {say('studio/close')}
          </Button>
        </p>
      )}
      {needsToken && (
        <TokenDialog
          onOpen={() => {
            desk.store.set({needsToken: false})
            void desk.load()
          }}
        />
      )}
    </>
  )
}
