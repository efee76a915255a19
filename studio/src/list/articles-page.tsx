import {useCallback, useEffect, useState} from 'react'
import {Button} from 'react-aria-components'
import {Problem} from '../api/request.js'
import {cancelJob, deleteArticle, listArticles} from '../api/routes.js'
import type {ArticleSummary} from '../api/values.js'
import {keptKey} from '../desk/load-desk.js'
import {forget} from '../keep/kept.js'
import {useSpeech} from '../messages/speak.js'
import {Link} from '../parts/link.js'
import {TokenDialog} from '../parts/token-dialog.js'
import {TopBar} from '../parts/top-bar.js'
import {BatchUpload} from './batch-upload.js'
import {JobList} from './job-list.js'
import {useJobs} from './use-jobs.js'

const states = ['', 'new', 'written', 'edited'] as const

/** The articles there are, with search and state; and many files at once. */
export function ArticlesPage() {
  const {say, ui} = useSpeech()
  const [search, setSearch] = useState('')
  const [state, setState] = useState<string>('')
  const [articles, setArticles] = useState<readonly ArticleSummary[]>([])
  const [next, setNext] = useState<string>()
  const [turn, setTurn] = useState(0)
  const [problem, setProblem] = useState('')
  const [needsToken, setNeedsToken] = useState(false)
  const again = useCallback(() => setTurn(now => now + 1), [])
  const {list: jobs, look} = useJobs(again)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks again
  useEffect(() => {
    let isCurrent = true
    const timer = setTimeout(() => void list(), search ? 250 : 0)
    const list = async () => {
      const page = await attempt(() => listArticles(query(search, state)))
      if (!isCurrent || !page) return
      setArticles(page.articles)
      setNext(page.next)
    }
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [search, state, turn])
  const attempt = async <T,>(work: () => Promise<T>): Promise<T | undefined> => {
    setProblem('')
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      if (error.status === 401) setNeedsToken(true)
      else setProblem(error.message || say('studio/unreachable'))
      return undefined
    }
  }
  const more = async () => {
    const page = await attempt(() => listArticles({...query(search, state), after: next!}))
    if (!page) return
    setArticles([...articles, ...page.articles])
    setNext(page.next)
  }
  const remove = async ({id, headline, name}: ArticleSummary) => {
    if (!confirm(say('studio/confirm-delete', {name: headline || name}))) return
    await attempt(() => deleteArticle(id))
    await forget(keptKey(id))
    setTurn(turn + 1)
  }
  const time = new Intl.DateTimeFormat(ui, {dateStyle: 'medium', timeStyle: 'short'})
  return (
    <>
      <TopBar />
      <main className="list">
        <h1>{say('studio/articles')}</h1>
        <search className="list-tools">
          <input
            type="search"
            aria-label={say('studio/search')}
            placeholder={say('studio/search')}
            value={search}
            onChange={event => setSearch(event.target.value)}
          />
          <select aria-label={say('studio/state')} value={state} onChange={event => setState(event.target.value)}>
            {states.map(one => (
              <option key={one} value={one}>
                {say(`studio/list-${one || 'all'}`)}
              </option>
            ))}
          </select>
          <BatchUpload attempt={attempt} onSent={look} />
        </search>
        {problem && (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
        {jobs && jobs.jobs.length > 0 && (
          <JobList list={jobs} onCancel={job => void attempt(() => cancelJob(job.id)).then(look)} />
        )}
        {articles.length === 0 && !problem && <p className="hint">{say('studio/no-articles')}</p>}
        <ul className="article-list">
          {articles.map(article => (
            <li key={article.id}>
              <Link to={`/a/${article.id}`}>{article.headline || article.name}</Link>
              <span className="count">
                <span className="chip">{say(`studio/list-${article.state}`)}</span>
                {article.words !== null && say('studio/word-count', {words: article.words})} ·{' '}
                {time.format(new Date(article.updatedAt))}
              </span>
              <Button
                className="quiet small"
                aria-label={say('studio/delete-name', {name: article.headline || article.name})}
                onPress={() => void remove(article)}
              >
                {say('studio/delete')}
              </Button>
            </li>
          ))}
        </ul>
        {next && (
          <Button className="plain" onPress={() => void more()}>
            {say('studio/more')}
          </Button>
        )}
      </main>
      {needsToken && (
        <TokenDialog
          onOpen={() => {
            setNeedsToken(false)
            again()
            look()
          }}
        />
      )}
    </>
  )
}

function query(search: string, state: string): Record<string, string> {
  return {limit: '30', ...(search.trim() && {search: search.trim()}), ...(state && {state})}
}
