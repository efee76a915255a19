import {type ClipboardEvent, type DragEvent, useEffect, useRef, useState} from 'react'
import {Button} from 'react-aria-components'
import {countWords} from '../../../src/document/index.js'
import {Problem} from '../api/request.js'
import {createArticle, readSource} from '../api/routes.js'
import type {GivenSource, Wishes} from '../api/values.js'
import {contextKey} from '../desk/load-desk.js'
import {forget, keep, recall} from '../keep/kept.js'
import {useSay} from '../messages/speak.js'
import {Icon} from '../parts/icon.js'
import {goTo} from '../parts/router.js'
import {TokenDialog} from '../parts/token-dialog.js'
import {TopBar} from '../parts/top-bar.js'
import {markdownOfSource} from './markdown-of-source.js'
import {sourceOfFile} from './read-file.js'
import {Recent} from './recent.js'
import {useUnderstanding} from './use-understanding.js'
import {soundWishes, WishesForm} from './wishes-form.js'

/** What is kept of the page until something is written of it. */
interface KeptStart {
  readonly text: string
  readonly wishes: Wishes
  readonly context?: readonly GivenSource[]
}

const keptKey = 'start'

/** Where one begins: a source, what is wished, and « Écrire ». */
export function StartPage() {
  const say = useSay()
  const [text, setText] = useState('')
  const [wishes, setWishes] = useState<Wishes>({})
  const [context, setContext] = useState<readonly GivenSource[]>([])
  const [problem, setProblem] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [needsToken, setNeedsToken] = useState(false)
  const isRecalled = useRef(false)
  const read = useUnderstanding(text, wishes)
  useEffect(() => {
    void recall<KeptStart>(keptKey).then(kept => {
      isRecalled.current = true
      if (!kept) return
      setText(now => now || kept.text)
      setWishes(kept.wishes)
      setContext(kept.context ?? [])
    })
  }, [])
  useEffect(() => {
    if (isRecalled.current) void keep(keptKey, {text, wishes, context})
  }, [text, wishes, context])
  const attempt = async (work: () => Promise<void>) => {
    setProblem('')
    setBusy(true)
    try {
      await work()
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      if (error.status === 401) setNeedsToken(true)
      else setProblem(error.message || say('studio/unreachable'))
    } finally {
      setBusy(false)
    }
  }
  const take = (source: GivenSource) =>
    attempt(async () => {
      const {source: taken} = await readSource(source, {})
      setText(markdownOfSource(taken))
      const {author, published} = taken.meta
      setWishes(now => ({...(author && {author}), ...(published && {published}), ...now}))
    })
  const write = () =>
    attempt(async () => {
      const asked = read?.request.understood ?? []
      // A request at the top of the source is taken out of it as it is read: it goes with the wishes.
      const brief = wishes.brief?.trim() || asked.join(', ')
      const article = await createArticle({text}, {wishes: soundWishes({...wishes, brief})})
      if (context.length > 0) await keep(contextKey(article.id), context)
      await forget(keptKey)
      goTo(`/a/${article.id}`, {write: true})
    })
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const html = event.clipboardData.getData('text/html')
    if (text.trim() !== '' || !/<(?:p|h[1-6]|li|br|div)\b/i.test(html)) return
    event.preventDefault()
    const plain = event.clipboardData.getData('text/plain')
    setText(plain)
    void take({html})
  }
  const drop = (event: DragEvent) => {
    const [file] = event.dataTransfer.files
    if (!file) return
    event.preventDefault()
    void sourceOfFile(file).then(take)
  }
  const words = countWords(text)
  return (
    <>
      <TopBar />
      <main className="start" onDrop={drop} onDragOver={event => event.preventDefault()}>
        <div className="start-head">
          <h1>{say('studio/start-title')}</h1>
          <p>{say('studio/start-promise')}</p>
        </div>
        <div className="sheet">
          <textarea
            className="source-input"
            aria-label={say('studio/source')}
            placeholder={say('studio/source-placeholder')}
            value={text}
            lang="fr"
            spellCheck={false}
            onPaste={paste}
            onChange={event => setText(event.target.value)}
          />
          <div className="sheet-foot">
            <FileButton onFile={file => void sourceOfFile(file).then(take)} />
            <UrlField onUrl={url => void take({url})} />
            <span className="count" aria-live="polite">
              {words > 0 && say('studio/word-count', {words})}
            </span>
          </div>
        </div>
        <WishesForm
          wishes={wishes}
          onChange={setWishes}
          understood={read?.request}
          context={context}
          onContext={setContext}
        />
        {problem && (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
        <div className="start-acts">
          <Button className="primary large" isDisabled={words === 0 || isBusy} onPress={() => void write()}>
            {isBusy ? say('studio/opening') : say('studio/write')}
          </Button>
          <p className="hint">{say('studio/write-hint')}</p>
        </div>
        <Recent />
      </main>
      {needsToken && <TokenDialog onOpen={() => setNeedsToken(false)} />}
    </>
  )
}

function FileButton({onFile}: {readonly onFile: (file: File) => void}) {
  const say = useSay()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button className="quiet" onPress={() => input.current?.click()}>
        <Icon name="file" /> {say('studio/choose-file')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".txt,.md,.html,.htm,.docx,text/plain,text/markdown,text/html"
        onChange={event => {
          const [file] = event.target.files ?? []
          if (file) onFile(file)
          event.target.value = ''
        }}
      />
    </>
  )
}

function UrlField({onUrl}: {readonly onUrl: (url: string) => void}) {
  const say = useSay()
  const [url, setUrl] = useState('')
  return (
    <form
      className="url-field"
      onSubmit={event => {
        event.preventDefault()
        if (/^https?:\/\//i.test(url.trim())) onUrl(url.trim())
      }}
    >
      <Icon name="globe" />
      <input
        type="url"
        aria-label={say('studio/url')}
        placeholder={say('studio/url')}
        value={url}
        onChange={event => setUrl(event.target.value)}
      />
    </form>
  )
}
