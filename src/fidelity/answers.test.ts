import {expect, test} from 'vitest'
import {french} from '../../tests/support/french.js'
import {analyse} from '../language/index.js'
import {openSources, openWritten, verify} from './index.js'

function docOf(...paragraphs: readonly string[]) {
  let text = ''
  const blocks = paragraphs.map(line => {
    const start = text.length
    text += `${line}\n\n`
    return {kind: 'paragraph' as const, start, end: start + line.length}
  })
  return analyse({name: 'source', text, blocks, meta: {}, notes: []}, french())
}

const ANSWER = 'Le conseil de Brelle a fermé trois ateliers de reliure en 2023.'
const INTERVIEW = [
  'La relieuse Anne Petit dirige un atelier à Brelle.',
  'Où en est le métier ?',
  ANSWER,
  'Que faut-il faire ?',
  'Le maire Paul Roux nous a promis un local.',
  'Et ensuite ?',
  'Nous verrons.',
]

function speakers(source: readonly string[], written: string): string[] {
  const doc = docOf(...source)
  const sources = openSources([doc], french(), {})
  const start = doc.text.indexOf(ANSWER)
  return verify(openWritten(docOf(written), sources), 0, sources, [{file: 0, start, end: start + ANSWER.length}])
    .filter(({kind}) => kind === 'speaker')
    .map(({values}) => String(values?.['name']))
}

test('an answer is said by whoever the introduction names', () =>
  expect(speakers(INTERVIEW, `Selon Anne Petit, le${ANSWER.slice(2)}`)).toEqual([]))

test('nor by anybody else, nor where nobody asks', () => {
  expect(speakers(INTERVIEW, `Selon Paul Roux, le${ANSWER.slice(2)}`)).toEqual(['Paul Roux'])
  const plain = INTERVIEW.filter(line => !line.endsWith('?'))
  expect(speakers(plain, `Selon Anne Petit, le${ANSWER.slice(2)}`)).toEqual(['Anne Petit'])
})
