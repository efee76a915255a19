import {expect, test} from 'vitest'
import type {TaggedToken, Upos} from '../../document/index.js'
import {mendInversion} from './mend-inversion.js'

/** Words as « form/UPOS/lemma/head/relation », parted by spaces; what comes back is the relations. */
const check = (sentence: string, expected: string) => {
  const words = sentence.split(' ').map(word => word.split('/'))
  const tokens = words.map(([form = '', upos, lemma = ''], index): TaggedToken => {
    const feats = upos === 'AUX' || lemma === 'dire' ? {VerbForm: 'Fin' as const} : {}
    return {index, form, lemma, upos: upos as Upos, feats, start: index, end: index + 1, spaceBefore: true}
  })
  const relations = words.map(word => word[4]!)
  mendInversion(
    tokens,
    Int32Array.from(words, word => Number(word[3])),
    relations,
  )
  expect(relations.join(' ')).toBe(expected)
}

test('the noun after an inserted verb of speech is its subject', () => {
  const said = 'Oui/INTJ/oui/-1/root ,/PUNCT/,/0/punct a/AUX/avoir/3/aux:tense répété/VERB/répéter/0/parataxis'
  check(`${said} la/DET/le/5/det juge/NOUN/juge/3/obj`, 'root punct aux:tense parataxis det nsubj')
})

test('so is the noun after an inserted pronominal verb', () =>
  check(
    'Oui/INTJ/oui/-1/root »/PUNCT/»/0/punct s’/PRON/soi/4/expl est/AUX/être/4/aux:tense réjouie/VERB/réjouir/0/parataxis Nadia/PROPN/Nadia/4/obj',
    'root punct expl aux:tense parataxis nsubj',
  ))

test('a verb with a subject keeps its object, and so does one that nothing goes before', () => {
  check(
    'Venez/VERB/venir/-1/root ,/PUNCT/,/0/punct dit/VERB/dire/0/parataxis -il/PRON/lui/2/nsubj Nadia/PROPN/Nadia/2/obj',
    'root punct parataxis nsubj obj',
  )
  check('dit/VERB/dire/-1/root la/DET/le/2/det vérité/NOUN/vérité/0/obj', 'root det obj')
})
