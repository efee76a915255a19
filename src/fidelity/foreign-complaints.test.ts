import {expect, test} from 'vitest'
import {french} from '../../tests/support/french.js'
import {foreignComplaints} from './foreign-complaints.js'
import {readNameForms} from './foreign-names.js'

const names = readNameForms(french().lists['exonyms'] ?? [])

function kindsOf(from: string, original: string, written: string, to = 'fr'): string[] {
  return foreignComplaints(original, written, {from, to}, names).map(({kind}) => kind)
}

const ENGLISH =
  'The mayor of Harwell, Ann Cole, said on Monday 3 March that the bridge would cost $1.2 billion. “We have waited twelve years,” she told the Harwell Echo. About 20% of drivers use it after 3 p.m.'

test.each([
  [
    'en',
    ENGLISH,
    'La maire de Harwell, Ann Cole, a déclaré lundi 3 mars que le pont coûterait 1,2 milliard de dollars. « Nous avons attendu douze ans », a-t-elle dit au Harwell Echo. Environ 20 % des conducteurs l’empruntent après 15 heures.',
  ],
  [
    'de',
    'Am 4. Mai kamen 12.500 Besucher nach München, sagte Jörg Brandt.',
    'Le 4 mai, 12 500 visiteurs sont venus à Munich, selon Jörg Brandt.',
  ],
  [
    'es',
    'El puente de Sevilla costó 3,5 millones de euros, según Marta Ruiz.',
    'Le pont de Séville a coûté 3,5 millions d’euros, selon Marta Ruiz.',
  ],
  [
    'it',
    'Il sindaco di Firenze, Luca Bassi, ha promesso 300 alloggi entro giugno.',
    'Le maire de Florence, Luca Bassi, a promis 300 logements d’ici à juin.',
  ],
  ['en', 'Germany and the United Kingdom signed in London.', 'L’Allemagne et le Royaume-Uni ont signé à Londres.'],
  [
    'en',
    'It may rain in Cardiff, where eighty people march each year.',
    'Il pourrait pleuvoir à Cardiff, où quatre-vingts personnes défilent chaque année.',
  ],
] as const)('faithful, from %s: %s', (from, original, written) => {
  expect(kindsOf(from, original, written)).toEqual([])
})

test('from French too', () => {
  const original =
    'Le conseil de Brissac a voté jeudi 2,4 millions d’euros pour l’école. « Il était temps », dit Noé Pasquet.'
  const written =
    'On Thursday the council of Brissac voted 2.4 million euros for the school. “It was time,” says Noé Pasquet.'
  expect(kindsOf('fr', original, written, 'en')).toEqual([])
  expect(kindsOf('fr', original, written.replace('2.4 million', '2.4 billion'), 'en')).toContain('number')
})

test.each([
  ['number', 'le pont coûterait 1,2 milliard', 'le pont coûterait 1,2 million'],
  ['number', '20 %', '30 %'],
  ['number', 'douze ans', 'dix ans'],
  ['number', '15 heures', '16 heures'],
  ['date', 'lundi', 'mardi'],
  ['date', '3 mars', '3 mai'],
  ['number', 'de dollars', 'd’euros'],
  ['name', 'Ann Cole', 'Ann Coleman Brown'],
  ['name', 'Ann Cole, ', ''],
  ['name', 'au Harwell Echo', 'au Guardian'],
  ['quotation', '« Nous avons attendu douze ans », a-t-elle dit', 'Elle a dit avoir attendu douze ans'],
  ['form', 'après 15 heures', 'après 15 heures (voir https://exemple.fr)'],
] as const)('damaged, %s: %s → %s', (kind, before, after) => {
  const faithful =
    'La maire de Harwell, Ann Cole, a déclaré lundi 3 mars que le pont coûterait 1,2 milliard de dollars. « Nous avons attendu douze ans », a-t-elle dit au Harwell Echo. Environ 20 % des conducteurs l’empruntent après 15 heures.'
  expect(faithful).toContain(before)
  expect(kindsOf('en', ENGLISH, faithful.replace(before, after))).toContain(kind)
})
