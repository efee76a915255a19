import {expect, test} from 'vitest'
import {french} from '../../../tests/support/french.js'
import {openLexicon} from './open-lexicon.js'

const {lexicon} = french()
const lemmas = (form: string) => [...new Set(lexicon.lookup(form).map(({lemma, upos}) => `${lemma} ${upos}`))]

test.each([
  ['parlais', ['parler VERB']],
  ['chevaux', ['cheval NOUN']],
  ['écrivaine', ['écrivain NOUN']],
  ['est', ['est NOUN', 'être AUX', 'être VERB']],
  ['Joyeuse', ['joyeux ADJ']],
  ['Qu’', ['que SCONJ', 'que PRON']],
  ["qu'", ['que SCONJ', 'que PRON']],
  ['zyxwv', []],
  ['', []],
])('the readings of %j are %j', (form, expected) => expect(lemmas(form).sort()).toEqual([...expected].sort()))

test('a capital is known by its own reading and by that of its lower case', () => {
  expect(lexicon.isKnown('Moscou')).toBe(true)
  expect(lexicon.isKnown('moscou')).toBe(false)
  expect(lexicon.isKnown('MAISON')).toBe(true)
})

const inflected = (lemma: string, upos: 'VERB' | 'NOUN' | 'ADJ', wanted: Record<string, string>) =>
  lexicon
    .formsOf(lemma, upos)
    .filter(({feats}) => Object.entries(wanted).every(([key, value]) => feats[key as keyof typeof feats] === value))
    .map(({form}) => form)

test.each([
  ['finir', 'VERB', {Mood: 'Sub', Tense: 'Pres', Person: '3', Number: 'Plur'}, ['finissent']],
  ['aller', 'VERB', {Mood: 'Ind', Tense: 'Past', Person: '3', Number: 'Plur'}, ['allèrent']],
  ['prendre', 'VERB', {VerbForm: 'Part', Tense: 'Past', Gender: 'Fem', Number: 'Plur'}, ['prises']],
  ['être', 'VERB', {Mood: 'Ind', Tense: 'Fut', Person: '1', Number: 'Sing'}, ['serai']],
  ['travail', 'NOUN', {Number: 'Plur'}, ['travaux']],
  ['beau', 'ADJ', {Gender: 'Fem', Number: 'Sing'}, ['belle']],
] as const)('%s %s %j is %j', (lemma, upos, wanted, expected) =>
  expect(inflected(lemma, upos, {...wanted})).toEqual(expected),
)

test('a verb says how it builds', () => {
  expect(lexicon.verbFrame('manger')).toContain('t')
  expect(lexicon.verbFrame('aller')).toContain('e')
  expect(lexicon.verbFrame('zyxwver')).toBe('')
})

test('no bytes and cut bytes are told apart', () => {
  expect(() => openLexicon(undefined)).toThrow(expect.objectContaining({code: 'missing-data'}))
  expect(() => openLexicon(new Uint8Array(40))).toThrow(expect.objectContaining({code: 'damaged-data'}))
})
