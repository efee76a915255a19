import {describe, expect, it} from 'vitest'
import {french} from '../../../tests/support/french.js'
import {analyse} from '../analyse.js'
import {numberFromWords, ordinalValue} from './number-words.js'
import {resolveRelative} from './resolve-relative.js'

function analysed(text: string) {
  return analyse(
    {name: 'test', text, blocks: [{kind: 'paragraph', start: 0, end: text.length}], meta: {}, notes: []},
    french(),
  )
}

describe('numbers', () => {
  it.each([
    ['La halle a coûté 3,5 milliards d’euros.', [[3.5e9, 'euro', false]]],
    [
      'Une quinzaine de bénévoles ont planté quatre-vingt-dix-huit arbres.',
      [
        [15, 'bénévole', true],
        [98, 'arbre', false],
      ],
    ],
    [
      'La hausse va de 6 à 10 %.',
      [
        [6, '%', false],
        [10, '%', false],
      ],
    ],
    ['Près de 25 000 visiteurs sont venus.', [[25000, 'visiteur', true]]],
    [
      'Les deux tiers des élus ont voté pour la troisième fois.',
      [
        [2 / 3, undefined, false],
        [3, 'fois', false],
      ],
    ],
    ['Un chat dort sur une chaise.', []],
    ['Le 12 mai 2020, il a neigé.', []],
    [
      'Le colis pèse 12kg et vaut 1.200 euros.',
      [
        [12, 'kg', false],
        [1200, 'euro', false],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(analysed(text).numbers.map(({value, unit, approximate}) => [value, unit, approximate])).toEqual(expected)
  })

  it.each([
    ['soixante et onze', 71],
    ['deux cent mille', 200000],
    ['quatre vingt', 80],
    ['mille neuf cent quatre vingt quatre', 1984],
    ['deux trois', undefined],
  ])('reads « %s »', (words, value) => expect(numberFromWords(words.split(' '))).toBe(value))

  it.each([
    ['21e', 21],
    ['cinquième', 5],
    ['vingt-et-unième', 21],
    ['problème', undefined],
  ])('reads the ordinal « %s »', (word, value) => expect(ordinalValue(word)).toBe(value))
})

describe('dates', () => {
  it.each<[string, readonly (readonly [string, string, object, string | undefined])[]]>([
    [
      'La foire se tient le mercredi 11 août.',
      [['mercredi 11 août', 'absolute', {weekday: 3, day: 11, month: 8}, undefined]],
    ],
    [
      'La mairie est fermée jusqu’au 1er mai 2026.',
      [['1er mai 2026', 'absolute', {day: 1, month: 5, year: 2026}, 'jusqu’au']],
    ],
    ['Le club existe depuis 1998.', [['1998', 'absolute', {year: 1998}, 'depuis']]],
    [
      'Il est venu hier matin et repart dimanche vers 21h30.',
      [
        ['hier matin', 'relative', {}, undefined],
        ['dimanche vers 21h30', 'relative', {weekday: 7, hour: 21, minute: 30}, undefined],
      ],
    ],
    ['La grève a duré vingt-six jours.', [['vingt-six jours', 'duration', {}, undefined]]],
    ['La toiture date du XIXe siècle.', [['XIXe siècle', 'absolute', {year: 1801}, undefined]]],
    ['La ville compte 2 030 habitants et un homme de 45 ans.', []],
    ['Le mois dernier, la planète Mars était visible.', [['Le mois dernier', 'relative', {}, undefined]]],
  ])('%s', (text, expected) => {
    expect(analysed(text).dates.map(date => [date.text, date.kind, date.value, date.bound])).toEqual(expected)
  })

  it.each([
    ['Il a plu hier.', {year: 2026, month: 2, day: 28}],
    ['Il pleuvra dimanche prochain.', {year: 2026, month: 3, day: 8}],
    ['Il a plu le mois dernier.', {year: 2026, month: 2}],
    ['Il a plu il y a trois jours.', {year: 2026, month: 2, day: 26}],
    ['Il a plu la semaine dernière.', undefined],
    ['Il a plu dimanche.', undefined],
  ])('resolves from Sunday 1 March 2026: %s', (text, expected) => {
    const [date] = analysed(text).dates
    expect(date && resolveRelative(date, '2026-03-01T08:00:00+01:00')).toEqual(expected)
  })
})
