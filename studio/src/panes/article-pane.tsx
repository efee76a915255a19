import {EditorContent} from '@tiptap/react'
import {type MouseEvent, useEffect, useRef} from 'react'
import {useSay} from '../messages/speak.js'
import {useDesk, useDeskState} from './desk-context.js'
import {EditorToolbar} from './editor-toolbar.js'
import {Provenance} from './provenance.js'
import {useShownRanges} from './use-shown-ranges.js'
import {Writing} from './writing.js'

/** The article in its editor, the headline above it. */
export function ArticlePane() {
  const say = useSay()
  const desk = useDesk()
  const isWritten = useDeskState(state => state.metadata !== undefined)
  const step = useDeskState(state => state.writingStep)
  useShownRanges()
  useEffect(() => {
    const {editorProps} = desk.editor.options
    const attributes = {...(editorProps.attributes as object), 'aria-label': say('studio/text')}
    desk.editor.setOptions({editorProps: {...editorProps, attributes}})
  }, [desk, say])
  const hover = (event: MouseEvent) => {
    if (event.buttons !== 0) return
    const passage = (event.target as Element).closest<HTMLElement>('[data-passage]')?.dataset['passage']
    if (passage) desk.store.set({activePassage: passage})
  }
  return (
    <section className="article-pane" aria-label={say('studio/pane-article')}>
      {step !== undefined && <Writing step={step} />}
      {!isWritten && step === undefined && <p className="not-written">{say('studio/not-written')}</p>}
      <div className="article-body" hidden={!isWritten || step !== undefined}>
        <EditorToolbar />
        <article className="page">
          <Headline />
          {/* biome-ignore lint/a11y/noStaticElementInteractions: hovering only shows what the caret shows too */}
          {/* biome-ignore lint/a11y/useKeyWithMouseEvents: the caret is the keyboard's way to the same */}
          <div className="editor" onMouseOver={hover}>
            <EditorContent editor={desk.editor} />
          </div>
        </article>
        <Provenance />
      </div>
    </section>
  )
}

function Headline() {
  const say = useSay()
  const desk = useDesk()
  const headline = useDeskState(state => state.metadata?.headline ?? '')
  const field = useRef<HTMLTextAreaElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useEffect(() => {
    const {current} = field
    if (!current) return
    current.style.height = '0'
    current.style.height = `${current.scrollHeight}px`
  }, [headline])
  return (
    <h1>
      <textarea
        ref={field}
        className="headline"
        rows={1}
        lang="fr"
        aria-label={say('studio/headline')}
        value={headline}
        onChange={event => desk.changeMetadata({headline: event.target.value.replace(/\n/g, ' ')})}
        onKeyDown={event => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          desk.editor.commands.focus('start')
        }}
      />
    </h1>
  )
}
