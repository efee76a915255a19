import {useEffect} from 'react'
import {I18nProvider} from 'react-aria-components'
import {ComparePage} from './compare/compare-page.js'
import {ArticlesPage} from './list/articles-page.js'
import {useSpeech} from './messages/speak.js'
import {DeskPage} from './panes/desk-page.js'
import {placeOf, usePath} from './parts/router.js'
import {StartPage} from './start/start-page.js'

/** The studio: where to begin, the articles there are, and the desk where one is worked on. */
export function App() {
  const {ui, say} = useSpeech()
  const path = usePath()
  const place = placeOf(path)
  useEffect(() => {
    document.title = place.kind === 'list' ? `${say('studio/articles')} – Intertitre` : 'Intertitre'
  }, [place.kind, say])
  return (
    <I18nProvider locale={ui === 'fr' ? 'fr-FR' : 'en-GB'}>
      {place.kind === 'start' && <StartPage />}
      {place.kind === 'list' && <ArticlesPage />}
      {place.kind === 'compare' && <ComparePage key={place.id} id={place.id} />}
      {place.kind === 'desk' && <DeskPage key={place.id} id={place.id} />}
    </I18nProvider>
  )
}
