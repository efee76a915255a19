import {StrictMode} from 'react'
import {createRoot} from 'react-dom/client'
import {App} from './app.js'
import {keepShell} from './keep/keep-shell.js'
import {Speaker} from './messages/speak.js'
import {applyTheme} from './parts/theme.js'
import './style/base.css'
import './style/parts.css'
import './style/start.css'
import './style/desk.css'
import './style/prose.css'
import './style/side.css'
import './style/narrow.css'

applyTheme()
createRoot(document.getElementById('studio')!).render(
  <StrictMode>
    <Speaker>
      <App />
    </Speaker>
  </StrictMode>,
)
void keepShell()
