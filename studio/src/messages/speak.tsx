import {createContext, type ReactNode, useContext, useEffect, useMemo, useState} from 'react'
import catalogue from '../../../data/messages/studio.json'
import {openMessages, type Say, type UiLanguage} from '../../../src/messages/say.js'

/** The interface's language, how to change it, and its texts. */
export interface Speech {
  readonly ui: UiLanguage
  readonly setUi: (ui: UiLanguage) => void
  readonly say: Say
}

const Spoken = createContext<Speech | undefined>(undefined)
const kept = 'intertitre.ui'

/** Gives everything inside the texts of the interface; French unless the user chose English before. */
export function Speaker({children}: {readonly children: ReactNode}) {
  const [ui, setUi] = useState<UiLanguage>(() => (localStorage.getItem(kept) === 'en' ? 'en' : 'fr'))
  document.documentElement.lang = ui
  useEffect(() => localStorage.setItem(kept, ui), [ui])
  const speech = useMemo(() => ({ui, setUi, say: openMessages(catalogue, ui)}), [ui])
  return <Spoken value={speech}>{children}</Spoken>
}

export function useSpeech(): Speech {
  const speech = useContext(Spoken)
  if (!speech) throw new Error('no Speaker around')
  return speech
}

export function useSay(): Say {
  return useSpeech().say
}
