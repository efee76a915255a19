import {useRef, useState} from 'react'
import {Button} from 'react-aria-components'
import {submitJobs} from '../api/routes.js'
import type {GivenSource} from '../api/values.js'
import {useSay} from '../messages/speak.js'
import {sourceOfFile} from '../start/read-file.js'

/** Characters of one request at most: the server takes 8 MB, and letters may be two bytes. */
const MOST_CHARACTERS = 3_500_000

/** Articles of one request at most. */
const MOST_ARTICLES = 500

/** Send many files to be written in the background; `onSent` is told after each request. */
export function BatchUpload({
  attempt,
  onSent,
}: {
  readonly attempt: <T>(work: () => Promise<T>) => Promise<T | undefined>
  readonly onSent: () => void
}) {
  const say = useSay()
  const input = useRef<HTMLInputElement>(null)
  const [isBusy, setBusy] = useState(false)
  const run = async (files: readonly File[]) => {
    setBusy(true)
    const sources = await Promise.all(files.map(sourceOfFile))
    for (const articles of parcels(sources)) {
      // Sent again after a lost answer, nothing is written twice.
      const key = crypto.randomUUID()
      await attempt(() => submitJobs(articles, key))
      onSent()
    }
    setBusy(false)
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
        aria-label={say('studio/batch')}
        accept=".txt,.md,.html,.htm,.docx"
        onChange={event => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          if (files.length > 0) void run(files)
        }}
      />
    </>
  )
}

/** Sources in parcels that the server takes at once. */
function parcels(sources: readonly GivenSource[]): GivenSource[][] {
  const made: GivenSource[][] = []
  let size = Number.POSITIVE_INFINITY
  for (const source of sources) {
    const own = Object.values(source).join('').length
    if (size + own > MOST_CHARACTERS || made.at(-1)!.length >= MOST_ARTICLES) {
      made.push([])
      size = 0
    }
    made.at(-1)!.push(source)
    size += own
  }
  return made
}
