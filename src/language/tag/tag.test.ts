import {expect, test} from 'vitest'
import {french} from '../../../tests/support/french.js'
import {segment} from '../segment/segment.js'
import {isContraction} from './contraction.js'
import {tag} from './tag.js'

const source = (text: string) => ({
  name: 'test',
  text,
  blocks: [{kind: 'paragraph' as const, start: 0, end: text.length}],
  meta: {},
  notes: [],
})
const tagged = (text: string) => tag(segment(source(text), french()), french()).sentences.flatMap(({tokens}) => tokens)

test.each([
  ['La ministre a présenté le budget.', 'DET NOUN AUX VERB DET NOUN PUNCT'],
  ['Il pleut depuis trois jours à Brest.', 'PRON VERB ADP NUM NOUN ADP PROPN PUNCT'],
  ['Elle ne viendra pas demain.', 'PRON ADV VERB ADV ADV PUNCT'],
])('%s', (text, expected) =>
  expect(
    tagged(text)
      .map(({upos}) => upos)
      .join(' '),
  ).toBe(expected),
)

test.each([
  ['Les enfants jouaient près des maisons.', 'le enfant jouer près de le maison .'],
  ['Elles étaient revenues de la montagne.', 'eux être revenir de le montagne .'],
  ['Les journaux régionaux ont été vendus.', 'le journal régional avoir être vendre .'],
])('the lemmas of %s', (text, expected) =>
  expect(
    tagged(text)
      .map(({lemma}) => lemma)
      .join(' '),
  ).toBe(expected),
)

test('features are the treebanks’', () => {
  const verb = tagged('Nous parlions de la fête.')[1]
  expect(verb).toMatchObject({
    upos: 'VERB',
    feats: {Number: 'Plur', Person: '1', Tense: 'Imp', Mood: 'Ind', VerbForm: 'Fin'},
  })
})

test('« du » and « des » are told apart', () => {
  expect(isContraction(['la', 'fin', 'du', 'monde'], 2, french())).toBe(true)
  expect(isContraction(['elle', 'achète', 'des', 'pommes'], 2, french())).toBe(false)
  expect(isContraction(['le', 'maire'], 0, french())).toBe(false)
  expect(isContraction([], 3, french())).toBe(false)
})

test('a name met in the midst of a sentence is a name where it opens one', () => {
  const tokens = tagged('Le cycliste Morvan a gagné. On félicite Morvan. Morvan sourit.')
  expect(tokens.filter(({form}) => form === 'Morvan').map(({upos}) => upos)).toEqual(['PROPN', 'PROPN', 'PROPN'])
})

test.each(['Claire Morvan dirige l’atelier.', 'Marine Roussel a gagné.'])('« %s » opens with a first name', text => {
  expect(tagged(text)[0]!.upos).toBe('PROPN')
})
