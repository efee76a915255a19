import {useRef, useState} from 'react'
import {Button} from 'react-aria-components'
import {Problem} from '../api/request.js'
import {createArticle} from '../api/routes.js'
import {writeStored} from '../api/write-stream.js'
import {useSay} from '../messages/speak.js'
import {Link} from '../parts/link.js'
import {sourceOfFile} from '../start/read-file.js'

/** How one file of a batch is getting on. */
interface BatchRow {
  readonly name: string
  readonly state: 'waiting' | 'working' | 'done' | 'failed'
  readonly step?: string
  readonly id?: string
  readonly problem?: string
}

/** Write an article of each of many files, one after the other, each one's progress shown as it goes. */
export function BatchUpload({onWritten}: {readonly onWritten: () => void}) {
  const say = useSay()
  const input = useRef<HTMLInputElement>(null)
  const [rows, setRows] = useState<readonly BatchRow[]>([])
  const isBusy = rows.some(({state}) => state === 'waiting' || state === 'working')
  const run = async (files: readonly File[]) => {
    setRows(files.map(({name}) => ({name, state: 'waiting'})))
    for (const [index, file] of files.entries()) {
      const set = (change: Partial<BatchRow>) =>
        setRows(now => now.map((row, at) => (at === index ? {...row, ...change} : row)))
      set({state: 'working'})
      try {
        const {id} = await createArticle(await sourceOfFile(file), {})
        set({id})
        const listener = {onStep: (step: string) => set({step}), onSection: () => {}}
        await writeStored(id, {}, listener, new AbortController().signal)
        set({state: 'done'})
      } catch (error) {
        // One bad file never stops the others.
        if (!(error instanceof Problem)) throw error
        set({state: 'failed', problem: error.message || say('studio/unreachable')})
      }
      onWritten()
    }
  }
  return (
    <>
      <Button className="plain" isDisabled={isBusy} onPress={() => input.current?.click()}>
        {say('studio/batch')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".txt,.md,.html,.htm,.docx"
        onChange={event => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          if (files.length > 0) void run(files)
        }}
      />
      {rows.length > 0 && (
        <ol className="batch" aria-live="polite">
          {rows.map(({name, state, step, id, problem}, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may have the same name
            <li key={index} data-state={state}>
              <span className="dot" aria-hidden="true" />
              {id ? <Link to={`/a/${id}`}>{name}</Link> : <span>{name}</span>}
              <span className="count">
                {state === 'working' && step ? say(`studio/step-${step}`) : (problem ?? say(`studio/batch-${state}`))}
              </span>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}
