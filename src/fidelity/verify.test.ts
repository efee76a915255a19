import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {french} from '../../tests/support/french.js'
import type {SourceText} from '../document/index.js'
import {analyse} from '../language/index.js'
import {type Complaint, openSources, openWritten, type Sources, verify} from './index.js'

function textOf(text: string): SourceText {
  return {name: 'text', text, blocks: [{kind: 'paragraph', start: 0, end: text.length}], meta: {}, notes: []}
}

function sourceOf(source: string): Sources {
  return openSources([analyse(textOf(source), french())], french())
}

/** All complaints on a text, held to the whole of a source. */
function complaintsOn(source: string | Sources, text: string): Complaint[] {
  const sources = typeof source === 'string' ? sourceOf(source) : source
  const written = openWritten(analyse(textOf(text), french()), sources)
  return written.doc.sentences.flatMap(({index}) => verify(written, index, sources, []))
}

const SOURCE =
  'Le maire de Vaubrun, Paul Certier, a annoncé mardi que la halle rouvrirait en mai. « Ce chantier nous a coûté 1,2 million d’euros », a-t-il précisé. Un entrepreneur, soupçonné d’avoir truqué le marché, a été placé en garde à vue. Environ 300 commerçants attendent la réouverture.'

test.each([
  ['Paul Certier a annoncé mardi que la halle rouvrirait en mai.', []],
  ['La réouverture de la halle est attendue par environ 300 commerçants.', []],
  ['« Ce chantier nous a coûté 1,2 million d’euros », a précisé Paul Certier, maire de Vaubrun.', []],
  ['Un entrepreneur a été placé en garde à vue. Il est soupçonné d’avoir truqué le marché.', []],
  ['La halle rouvrira en mai.', ['attribution']],
  // The whole sentence with its typography mended, or a name in full, is the source’s own.
  ['Environ 300 commerçants attendent la réouverture', []],
  ['Halle de Vaubrun : environ 300 commerçants attendent la réouverture', []],
  ['Vaubrun : un entrepreneur placé en garde à vue', []],
  ['Nous attendons la réouverture de la halle.', ['attribution']],
  ['Ce chantier nous a coûté 1,2 million d’euros, a précisé Paul Certier.', ['attribution']],
  ['Environ 500 commerçants attendent la réouverture.', ['number']],
  ['300 commerçants attendent la réouverture.', ['hedge']],
  ['Un entrepreneur a truqué le marché.', ['modality']],
  ['Un entrepreneur a été mis en examen.', ['predicate']],
  ['Paul Certier a annoncé mercredi que la halle rouvrirait en mai.', ['date']],
  ['Paul Certier a annoncé mardi que la halle ne rouvrirait pas en mai.', ['negation']],
  ['Jean Certier a annoncé mardi que la halle rouvrirait en mai.', ['name']],
  ['« Ce chantier nous a coûté un million d’euros », a précisé Paul Certier.', ['quotation']],
] as const)('%s', (text, kinds) => {
  const errors = complaintsOn(SOURCE, text).filter(({severity}) => severity === 'error')
  if (kinds.length === 0) expect(errors).toEqual([])
  for (const kind of kinds) expect(errors.map(error => error.kind)).toContain(kind)
})

test('a complaint points at the words it is about', () => {
  const text = 'Environ 500 commerçants attendent la réouverture.'
  const [found] = complaintsOn(SOURCE, text)
  expect(text.slice(found!.span.start, found!.span.end)).toBe('500')
})

test.each(['', '«', '« »', 'A', '"', '12', '?', '- \u00A0 … »', 'selon', 'Si', 'a-t-il', 'ne', '\uD83D\uDE00 l’'])(
  'never throws: %j',
  text => {
    expect(() => complaintsOn(text, text)).not.toThrow()
    expect(() => complaintsOn(SOURCE, text)).not.toThrow()
    expect(() => complaintsOn(text, SOURCE)).not.toThrow()
  },
)

test('every complaint has its message in both languages', () => {
  const messages = JSON.parse(readFileSync(new URL('../../data/messages/fidelity.json', import.meta.url), 'utf8'))
  const text = 'Jean Certier a menti à 400 personnes jeudi, car « la halle » est superbe.'
  for (const {detail} of complaintsOn(SOURCE, text))
    expect(messages[detail]).toMatchObject({fr: expect.any(String), en: expect.any(String)})
})
