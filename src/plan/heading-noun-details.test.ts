import {expect, test} from 'vitest'
import {french} from '../../tests/support/french.js'
import {analyse} from '../language/index.js'
import {nounDetails} from './heading-noun-details.js'
import {plainPhrases} from './heading-phrases.js'

function read(text: string) {
  const blocks = [{kind: 'paragraph' as const, start: 0, end: text.length}]
  return analyse({name: '', text, blocks, meta: {}, notes: []}, french())
}

function details(text: string): string[] {
  const doc = read(text)
  const sentence = doc.sentences[0]!
  const tokens = sentence.tokens.filter(({upos}) => upos !== 'PUNCT').map(({index}) => index)
  return nounDetails(doc, sentence, tokens).map(own => [...own].map(index => sentence.tokens[index]!.form).join(' '))
}

test('how long a visit was, when its owner follows', () => {
  expect(details('La réunion suit la visite de trois jours de Nadia Perrin.')).toEqual(['de trois jours'])
  expect(details('Le maire annonce un délai de trois jours.')).toEqual([])
})

test('a noun phrase heads a section when it says whose', () => {
  const phrases = (text: string): string[] => plainPhrases(read(text), 0, french()).map(one => one.text)
  expect(phrases('Les travaux de deux équipes de Strasbourg et de Turin ont duré six ans.')).toContain(
    'Les travaux de deux équipes de Strasbourg et de Turin',
  )
  expect(phrases('Le préfet n’a pas reçu les représentants des pêcheurs de Lormes.')).toEqual([])
  expect(phrases('La direction de la coopérative se tait.')).toEqual([])
})
