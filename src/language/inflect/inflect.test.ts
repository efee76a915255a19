import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {french} from '../../../tests/support/french.js'
import type {Upos} from '../../document/index.js'
import {joinWords} from '../surface/join-words.js'
import {articleFor, ordinal} from './article.js'
import {genderOf, numberOf} from './gender-of.js'
import {agree, inflect} from './inflect.js'
import {invert, pronounFor, type SubjectPronoun} from './invert.js'

const MS = {Gender: 'Masc', Number: 'Sing'} as const
const FS = {Gender: 'Fem', Number: 'Sing'} as const
const MP = {Gender: 'Masc', Number: 'Plur'} as const
const FP = {Gender: 'Fem', Number: 'Plur'} as const

describe('inflect', () => {
  test.each<[string, Upos, typeof MS | typeof FS | typeof MP | typeof FP, string]>([
    ['national', 'ADJ', MP, 'nationaux'],
    ['nationaux', 'ADJ', FS, 'nationale'],
    ['beau', 'ADJ', MS, 'beau'],
    ['nouvelle', 'ADJ', MS, 'nouveau'],
    ['vieux', 'ADJ', FP, 'vieilles'],
    ['heureux', 'ADJ', FS, 'heureuse'],
    ['actif', 'ADJ', FP, 'actives'],
    ['public', 'ADJ', FS, 'publique'],
    ['premier', 'ADJ', FS, 'première'],
    ['long', 'ADJ', FS, 'longue'],
    ['blanc', 'ADJ', FP, 'blanches'],
    ['européen', 'ADJ', FS, 'européenne'],
    ['politique', 'ADJ', MP, 'politiques'],
    ['français', 'ADJ', MP, 'français'],
    ['travail', 'NOUN', MP, 'travaux'],
    ['président', 'NOUN', FS, 'présidente'],
    ['directeur', 'NOUN', FP, 'directrices'],
    ['pays', 'NOUN', MP, 'pays'],
    ['prix', 'NOUN', MP, 'prix'],
    ['franc', 'ADJ', FP, 'franches'],
    ['favori', 'ADJ', FS, 'favorite'],
    ['dû', 'ADJ', FS, 'due'],
    ['bonhomme', 'NOUN', MP, 'bonshommes'],
    ['schmurtzal', 'ADJ', MP, 'schmurtzaux'],
  ])('%s %s %j is %s', (word, upos, wanted, expected) => expect(inflect(french(), word, upos, wanted)).toBe(expected))

  test('the number alone', () => {
    expect(inflect(french(), 'maire', 'NOUN', {Number: 'Plur'})).toBe('maires')
    expect(inflect(french(), 'œil', 'NOUN', {Number: 'Plur'})).toBe('yeux')
  })

  test.each([
    ['élu', FP, 'élues'],
    ['réuni', FS, 'réunie'],
    ['pris', FP, 'prises'],
    ['chinois', FS, 'chinoise'],
    ['importante', MP, 'importants'],
  ])('agree %s %j is %s', (word, noun, expected) => expect(agree(french(), word, noun)).toBe(expected))
})

test('gender, number and articles', () => {
  expect(genderOf('voiture', french())).toBe('Fem')
  expect(genderOf('enfant', french())).toBeUndefined()
  expect(numberOf('pays', french())).toBeUndefined()
  const the = (noun: string, definite: boolean) =>
    joinWords([articleFor(noun, {definite}, french()) ?? '?', noun], french())
  expect(['accord', 'hache', 'élections', 'ville'].map(noun => the(noun, true))).toEqual([
    'l’accord',
    'la hache',
    'les élections',
    'la ville',
  ])
  expect(['accord', 'ville', 'élections', 'enfant'].map(noun => the(noun, false))).toEqual([
    'un accord',
    'une ville',
    'des élections',
    '? enfant',
  ])
  expect([ordinal(1), ordinal(1, {gender: 'Fem'}), ordinal(2), ordinal(21)]).toEqual(['1er', '1re', '2e', '21e'])
})

describe('inversion', () => {
  test.each<[string | undefined, SubjectPronoun, string, string[], string]>([
    ['Li Shangfu', 'il', 'a', ['rencontré'], 'Li Shangfu a-t-il rencontré'],
    ['la ville', 'elle', 'va', [], 'la ville va-t-elle'],
    [undefined, 'il', 'sera', [], 'sera-t-il'],
    [undefined, 'elle', 'mange', [], 'mange-t-elle'],
    [undefined, 'on', 'a', [], 'a-t-on'],
    [undefined, 'ils', 'ont', [], 'ont-ils'],
    [undefined, 'ce', 'est', [], 'est-ce'],
    [undefined, 'il', 'vend', [], 'vend-il'],
    [undefined, 'elle', 'vainc', [], 'vainc-t-elle'],
    [undefined, 'je', 'peux', [], 'puis-je'],
    ['les élus', 'ils', 'doivent', ['voter'], 'les élus doivent-ils voter'],
  ])('%s, %s: %s %j', (subject, pronoun, finite, after, expected) =>
    expect(joinWords(invert(subject, pronoun, {finite, after}) ?? [], french())).toBe(expected),
  )

  test('negation and reflexive pronouns stay before', () => {
    const words = invert('le maire', 'il', {before: ['ne', 'se'], finite: 'est', after: ['pas', 'rendu']})
    expect(joinWords(words ?? [], french())).toBe('le maire ne s’est-il pas rendu')
    expect(invert(undefined, 'je', {finite: 'mange'})).toBeUndefined()
    expect(pronounFor({gender: 'Fem', number: 'Plur'})).toBe('elles')
  })
})

test('no text makes them throw', () => {
  fc.assert(
    fc.property(fc.string({unit: 'grapheme'}), word => {
      inflect(french(), word, 'NOUN', FP)
      agree(french(), word, FP)
      articleFor(word, {definite: true}, french())
      invert(word, 'il', {finite: word})
    }),
  )
})
