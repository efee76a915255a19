import {useState} from 'react'
import {Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover} from 'react-aria-components'
import {toRichText, toWordPress} from '../../../src/export/wordpress.js'
import {Problem} from '../api/request.js'
import {exportArticle} from '../api/routes.js'
import {copy, download} from '../clipboard/copy.js'
import {toPlainText} from '../clipboard/plain-text.js'
import {useSay} from '../messages/speak.js'
import {Icon} from '../parts/icon.js'
import {useDesk, useDeskState} from './desk-context.js'

const files = [
  ['docx', 'docx'],
  ['html', 'html'],
  ['fragment', 'fragment.html'],
  ['wordpress', 'wordpress.html'],
  ['md', 'md'],
  ['json', 'json'],
  ['jsonld', 'jsonld'],
] as const

/** The ways out: the clipboard, for WordPress or any editor, and files. */
export function ExportMenu() {
  const say = useSay()
  const desk = useDesk()
  const isWritten = useDeskState(state => state.metadata !== undefined)
  const [told, setTold] = useState('')
  const act = async (key: string) => {
    const {metadata, blocks} = desk.store.get()
    if (!metadata) return
    const article = {metadata, blocks}
    if (key.startsWith('copy-')) {
      const isDone =
        key === 'copy-wordpress'
          ? await copy(toWordPress(article))
          : await copy(toPlainText(article), toRichText(article))
      setTold(say(isDone ? 'studio/copied' : 'studio/not-copied'))
    } else {
      const extension = files.find(([format]) => format === key)![1]
      try {
        download(await exportArticle(article, key), `${metadata.slug || 'article'}.${extension}`)
        setTold(say('studio/downloaded'))
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        setTold(error.message || say('studio/unreachable'))
      }
    }
    setTimeout(() => setTold(''), 4000)
  }
  return (
    <>
      <MenuTrigger>
        <Button className="plain" isDisabled={!isWritten}>
          {say('studio/export')} <Icon name="down" />
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu onAction={key => void act(String(key))}>
            <MenuSection>
              <Header>{say('studio/copy')}</Header>
              <MenuItem id="copy-wordpress">{say('studio/copy-wordpress')}</MenuItem>
              <MenuItem id="copy-rich">{say('studio/copy-rich')}</MenuItem>
            </MenuSection>
            <MenuSection>
              <Header>{say('studio/download')}</Header>
              {files.map(([format]) => (
                <MenuItem key={format} id={format}>
                  {say(`studio/file-${format}`)}
                </MenuItem>
              ))}
            </MenuSection>
          </Menu>
        </Popover>
      </MenuTrigger>
      <p className="told" role="status">
        {told}
      </p>
    </>
  )
}
