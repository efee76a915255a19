import type {ReactNode} from 'react'
import {Button} from 'react-aria-components'
import {useSpeech} from '../messages/speak.js'
import {Icon} from './icon.js'
import {Link} from './link.js'
import {ThemeButton} from './theme-button.js'

/** The bar at the top of every page: the name, what the page puts there, language and theme. */
export function TopBar({children}: {readonly children?: ReactNode}) {
  const {ui, setUi, say} = useSpeech()
  return (
    <header className="top-bar">
      <Link to="/" className="brand" label={say('studio/home')}>
        <Icon name="brand" />
        <span>Intertitre</span>
      </Link>
      <div className="top-middle">{children}</div>
      <nav className="top-end" aria-label={say('studio/preferences')}>
        <Link to="/articles" className="quiet">
          {say('studio/articles')}
        </Link>
        <Button
          className="quiet"
          aria-label={say('studio/other-language')}
          onPress={() => setUi(ui === 'fr' ? 'en' : 'fr')}
        >
          {ui === 'fr' ? 'EN' : 'FR'}
        </Button>
        <ThemeButton />
      </nav>
    </header>
  )
}
