import {useState} from 'react'
import {Button} from 'react-aria-components'
import {useSay} from '../messages/speak.js'
import {Icon} from './icon.js'
import {applyTheme, currentTheme, themes} from './theme.js'

/** Goes from the machine's theme to light, to dark, and round again. */
export function ThemeButton() {
  const say = useSay()
  const [theme, setTheme] = useState(currentTheme)
  const next = themes[(themes.indexOf(theme) + 1) % themes.length]!
  return (
    <Button
      className="quiet icon-only"
      aria-label={say('studio/theme', {theme: say(`studio/theme-${theme}`)})}
      onPress={() => {
        applyTheme(next)
        setTheme(next)
      }}
    >
      <Icon name={theme} />
    </Button>
  )
}
