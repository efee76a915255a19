import {type KeyboardEvent, memo, useDeferredValue, useEffect, useMemo, useRef, useState} from 'react'
import {Button} from 'react-aria-components'
import type {ArticleBlock, Block} from '../../../src/document/index.js'
import {updateArticle} from '../api/routes.js'
import type {SourceSentence} from '../api/values.js'
import {coveredSentences} from '../desk/load-desk.js'
import {useSay} from '../messages/speak.js'
import {Link} from '../parts/link.js'
import {markdownOfSource} from '../start/markdown-of-source.js'
import {useDesk, useDeskState} from './desk-context.js'
import {passageOf, sentencesOf} from './provenance-of.js'
import {showPassage} from './show-place.js'

/** The source as read: what the article does not say is shaded, the sentences of the passage in hand are lit. */
export function SourcePane() {
  const say = useSay()
  const {id} = useDesk()
  const [isEditing, setEditing] = useState(false)
  const sentences = useDeskState(state => state.sentences)
  // What is typed is shown first, what becomes of the source a moment later.
  const blocks = useDeferredValue(useDeskState(state => state.blocks))
  const source = useDeskState(state => state.source)
  const headline = useDeskState(state => state.metadata?.headline ?? '')
  const isWritten = useDeskState(state => state.metadata !== undefined)
  const covered = useMemo(
    () => coveredSentences(sentences, blocks, headline, source?.text ?? ''),
    [sentences, blocks, headline, source],
  )
  if (!source) return null
  return (
    <section className="source-pane" aria-label={say('studio/pane-source')}>
      <header className="pane-head">
        <h2>{say('studio/source')}</h2>
        {isWritten && <p className="count">{say('studio/covered', {covered: covered.size, all: sentences.length})}</p>}
        {isWritten && (
          <Link to={`/a/${id}/compare`} className="quiet">
            {say('studio/compare-short')}
          </Link>
        )}
        <Button className="quiet" onPress={() => setEditing(!isEditing)}>
          {say(isEditing ? 'studio/cancel' : 'studio/change')}
        </Button>
      </header>
      {isEditing ? (
        <SourceEditor onDone={() => setEditing(false)} />
      ) : (
        <SourceText covered={isWritten ? covered : undefined} blocks={blocks} />
      )}
    </section>
  )
}

const SourceText = memo(function SourceText({
  covered,
  blocks,
}: {
  readonly covered: ReadonlyMap<number, readonly string[]> | undefined
  readonly blocks: readonly ArticleBlock[]
}) {
  const say = useSay()
  const desk = useDesk()
  const source = useDeskState(state => state.source)!
  const sentences = useDeskState(state => state.sentences)
  const activePassage = useDeskState(state => state.activePassage)
  const uncoveredTitle = say('studio/uncovered')
  const byBlock = useMemo(() => {
    const numbered = sentences.map((sentence, index) => ({...sentence, index}))
    return source.blocks.map(block => numbered.filter(({start, end}) => start < block.end && end > block.start))
  }, [source, sentences])
  const [focused, setFocused] = useState(0)
  const frame = useRef<HTMLDivElement>(null)
  const lit = useMemo(
    () => new Set(sentencesOf(passageOf(blocks, activePassage), sentences)),
    [blocks, activePassage, sentences],
  )
  useEffect(() => {
    const [first] = lit
    if (first === undefined || frame.current?.contains(document.activeElement)) return
    frame.current?.querySelector(`[data-sentence="${first}"]`)?.scrollIntoView({block: 'nearest'})
  }, [lit])
  const sentenceAt = (target: EventTarget) => {
    const index = (target as Element).closest<HTMLElement>('[data-sentence]')?.dataset['sentence']
    return index === undefined ? undefined : Number(index)
  }
  const follow = (target: EventTarget) => {
    const index = sentenceAt(target)
    const [first] = index === undefined ? [] : (covered?.get(index) ?? [])
    if (first !== undefined) showPassage(desk, first)
  }
  const keys = (event: KeyboardEvent) => {
    const step = {ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1}[event.key]
    if (step) {
      event.preventDefault()
      const next = Math.min(sentences.length - 1, Math.max(0, focused + step))
      setFocused(next)
      frame.current?.querySelector<HTMLElement>(`[data-sentence="${next}"]`)?.focus()
    } else if (event.key === 'Enter') follow(event.target)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its sentences are the buttons; events are heard in one place
    // biome-ignore lint/a11y/useKeyWithClickEvents: `keys` hears Enter
    <div
      className="source-text"
      lang="fr"
      ref={frame}
      onMouseOver={event => desk.store.set({activeSentence: sentenceAt(event.target)})}
      onMouseLeave={() => desk.store.set({activeSentence: undefined})}
      onFocus={event => {
        const index = sentenceAt(event.target)
        if (index !== undefined) setFocused(index)
        desk.store.set({activeSentence: index})
      }}
      onBlur={() => desk.store.set({activeSentence: undefined})}
      onClick={event => follow(event.target)}
      onKeyDown={keys}
    >
      {source.blocks.map((block, at) => {
        const inside = byBlock[at]!
        return (
          <SourceBlock
            key={block.start}
            block={block}
            text={source.text}
            inside={inside}
            look={inside.map(({index}) => lookOf(covered !== undefined && !covered.has(index), lit.has(index))).join()}
            focused={inside.some(({index}) => index === focused) ? focused : -1}
            uncoveredTitle={uncoveredTitle}
          />
        )
      })}
    </div>
  )
})

function lookOf(isUncovered: boolean, isLit: boolean): string {
  return [isUncovered && 'uncovered', isLit && 'lit'].filter(Boolean).join(' ')
}

interface SourceBlockProps {
  readonly block: Block
  readonly text: string
  readonly inside: readonly (SourceSentence & {readonly index: number})[]
  /** The classes of each sentence, parted by commas: a text, so that a block is drawn again only when one changes. */
  readonly look: string
  readonly focused: number
  readonly uncoveredTitle: string
}

const SourceBlock = memo(function SourceBlock(props: SourceBlockProps) {
  const {block, text, inside, look, focused, uncoveredTitle} = props
  const looks = look.split(',')
  const said = inside.map(({index, start, end}, at) => (
    <span key={index}>
      {/* biome-ignore lint/a11y/useSemanticElements: a button cannot break across lines as running text does */}
      <span
        data-sentence={index}
        role="button"
        tabIndex={index === focused ? 0 : -1}
        className={looks[at]}
        title={looks[at]!.includes('uncovered') ? uncoveredTitle : undefined}
      >
        {text.slice(Math.max(start, block.start), Math.min(end, block.end))}
      </span>{' '}
    </span>
  ))
  const isHead = block.kind === 'title' || block.kind === 'heading'
  return (
    <p className={`source-${isHead ? 'head' : block.kind}`}>
      {said.length > 0 ? said : text.slice(block.start, block.end)}
    </p>
  )
})

function SourceEditor({onDone}: {readonly onDone: () => void}) {
  const say = useSay()
  const desk = useDesk()
  const source = useDeskState(state => state.source)!
  const [text, setText] = useState(() => markdownOfSource(source))
  const save = async () => {
    const {source: read} = await updateArticle(desk.id, {source: {text}})
    desk.store.set({source: read, sentences: []})
    onDone()
    await desk.write()
  }
  return (
    <>
      <textarea
        className="source-input"
        lang="fr"
        aria-label={say('studio/source')}
        value={text}
        onChange={event => setText(event.target.value)}
      />
      <div className="pane-foot">
        <Button className="primary" isDisabled={text.trim() === ''} onPress={() => void save()}>
          {say('studio/save-and-write')}
        </Button>
      </div>
    </>
  )
}
