import {expect, test} from 'vitest'
import {french} from '../../../tests/support/french.js'
import {analyse} from '../analyse.js'
import {mendSpelling, misspellingsOf, withMeantLemmas} from './misspelling.js'

function check(text: string, expected: Readonly<Record<string, string>>): void {
  const blocks = [{kind: 'paragraph' as const, start: 0, end: text.length}]
  const doc = analyse({name: '', text, blocks, meta: {}, notes: []}, french())
  expect(Object.fromEntries(misspellingsOf(doc, french()))).toEqual(expected)
}

test.each<[string, string, Readonly<Record<string, string>>]>([
  ['a letter too many', 'Les quais de la Sarle sont inonndés depuis mardi.', {inonndés: 'inondés'}],
  ['one of two is missing', 'Le conseil a voté le dévelopement du port.', {dévelopement: 'développement'}],
  ['two changed places', 'La biblitohèque rouvrira ses portes en mai.', {biblitohèque: 'bibliothèque'}],
  ['an accent', 'Les réfugies de la vallée attendent les secours et les refugiés aussi.', {refugiés: 'réfugiés'}],
  ['a known word', 'Les quais de la Sarle sont inondés depuis mardi.', {}],
  ['a quotation', 'Le maire a écrit : « Les quais sont inonndés. »', {}],
  ['a name', 'Les touristes vont à Inonndés depuis mardi.', {}],
  ['no neighbour', 'Le guillemetgate occupe les couloirs.', {}],
  ['a term that comes back', 'Le favicone plaît. Le favicone reste. Le favicone gagne.', {}],
  ['an address', 'Le plan est sur www.quais-inonndés.fr depuis mardi.', {}],
])('%s: %s', (_, text, expected) => check(text, expected))

test('several known words are as near: none is chosen', () => check('Le maire voulait partire avec le conseil.', {}))

test('another number than its article’s', () => check('Le maire a reçu les biblitohèque de la ville.', {}))

test('a slip has the lemma of what was meant, and its own letters', () => {
  const text = 'Les quais de la Sarle sont inonndés depuis mardi.'
  const blocks = [{kind: 'paragraph' as const, start: 0, end: text.length}]
  const doc = analyse({name: '', text, blocks, meta: {}, notes: []}, french())
  const token = withMeantLemmas(doc, french()).sentences[0]?.tokens.find(({form}) => form === 'inonndés')
  expect(token?.lemma).toBe('inonder')
})

test('mends outside quotation marks, whole words only', () => {
  const slips = new Map([['inonndés', 'inondés']])
  expect(mendSpelling('Des quais inonndés', slips)).toBe('Des quais inondés')
  expect(mendSpelling('Des quais « inonndés » et inonndés', slips)).toBe('Des quais « inonndés » et inondés')
  expect(mendSpelling('Des préinonndés', slips)).toBe('Des préinonndés')
})
