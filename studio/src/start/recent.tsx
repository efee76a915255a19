import {useEffect, useState} from 'react'
import {Problem} from '../api/request.js'
import {listArticles} from '../api/routes.js'
import type {ArticleSummary} from '../api/values.js'
import {useSay} from '../messages/speak.js'
import {Link} from '../parts/link.js'

/** The articles worked on last. Asked for as the page opens, which also wakes the server's store. */
export function Recent() {
  const say = useSay()
  const [articles, setArticles] = useState<readonly ArticleSummary[]>([])
  useEffect(() => {
    listArticles({limit: '4'}).then(
      page => setArticles(page.articles),
      (error: unknown) => {
        // A list that cannot be had is left out; writing says what is wrong.
        if (!(error instanceof Problem)) throw error
      },
    )
  }, [])
  if (articles.length === 0) return null
  return (
    <nav className="recent" aria-label={say('studio/recent')}>
      <h2>{say('studio/recent')}</h2>
      <ul>
        {articles.map(({id, headline, name}) => (
          <li key={id}>
            <Link to={`/a/${id}`}>{headline || name}</Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
