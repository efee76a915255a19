import {useRef} from 'react'
import {Button} from 'react-aria-components'
import type {GivenSource} from '../api/values.js'
import {useSay} from '../messages/speak.js'
import {Icon} from '../parts/icon.js'
import {sourceOfFile} from './read-file.js'

/** Context files that the server takes at most. */
const MOST_FILES = 10

/** Documents that the article may take its background from, chosen or taken away. */
export function ContextFiles({
  files,
  onChange,
}: {
  readonly files: readonly GivenSource[]
  readonly onChange: (files: readonly GivenSource[]) => void
}) {
  const say = useSay()
  const input = useRef<HTMLInputElement>(null)
  const add = async (chosen: readonly File[]) => {
    const read = await Promise.all(chosen.map(sourceOfFile))
    onChange([...files, ...read].slice(0, MOST_FILES))
  }
  return (
    <div className="context-files">
      <Button className="quiet" isDisabled={files.length >= MOST_FILES} onPress={() => input.current?.click()}>
        <Icon name="file" /> {say('studio/add-context')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={say('studio/add-context')}
        accept=".txt,.md,.html,.htm,.docx"
        onChange={event => {
          void add([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      {files.length > 0 && (
        <ul className="chips" aria-label={say('studio/context')}>
          {files.map((file, index) => {
            const name = 'name' in file && file.name ? file.name : say('studio/context')
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: two files may have the same name
              <li key={index}>
                <Button
                  className="chip"
                  aria-label={say('studio/remove-name', {name})}
                  onPress={() => onChange(files.filter((_, at) => at !== index))}
                >
                  {name} <Icon name="close" />
                </Button>
              </li>
            )
          })}
        </ul>
      )}
      <span className="hint">{say('studio/context-hint')}</span>
    </div>
  )
}
