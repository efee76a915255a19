import {expect, test} from 'vitest'
import {french} from '../../../tests/support/french.js'
import {analyse} from '../../language/index.js'
import {phraseSource} from './phrase-source.js'
import {quotedQuestions} from './quoted.js'
import {serviceQuestions} from './service.js'

function sourceOf(text: string) {
  return phraseSource(
    analyse({name: '', text, blocks: [{kind: 'paragraph', start: 0, end: text.length}], meta: {}, notes: []}, french()),
    french(),
  )
}

function plainly(text: string): string {
  return text.replace(/[\u00A0\u202F]/g, ' ')
}

function quoted(text: string, keyphrase = ''): string[] {
  return quotedQuestions(sourceOf(text), keyphrase).map(({question, answer}) => plainly(`${question} ${answer}`))
}

test.each([
  [
    '« Les bateaux sortiront dès que la digue sera réparée », a promis Claire Dubosc, maire de Lormes.',
    'Qu’a déclaré Claire Dubosc ? « Les bateaux sortiront dès que la digue sera réparée », a promis Claire Dubosc, maire de Lormes.',
  ],
  [
    '« Nos clients viennent à pied, et ils restent plus longtemps », explique Hugues Marchal, libraire à Sète.',
    'Que dit Hugues Marchal ? « Nos clients viennent à pied, et ils restent plus longtemps », explique Hugues Marchal, libraire à Sète.',
  ],
])('%s', (text, expected) => expect(quoted(text)).toContain(expected))

test('names what the words are about: a noun that the article opens with', () =>
  expect(
    quoted(
      'La digue de Lormes sera réparée. La digue protège le port. « Nous savons tous que la digue protège mal les pêcheurs », a dit Claire Dubosc.',
    )[0],
  ).toMatch(/^Qu’a déclaré Claire Dubosc à propos de la digue \?/))

test('names what the article is about when the words speak of it', () =>
  expect(
    quoted(
      '« Nous avons gardé cette halle parce que le village aime son marché », dit Claire Dubosc.',
      'halle aux grains',
    )[0],
  ).toMatch(/^Que dit Claire Dubosc de la halle aux grains \?/))

test.each([
  ['that look back', '« Cela ne changera rien à la vie des pêcheurs », a dit Claire Dubosc.'],
  ['whose pronoun is open', '« Elle restera fermée pendant tout l’été », a dit Claire Dubosc.'],
  ['of a relative day', '« Nous fermerons la digue de Lormes demain matin », a dit Claire Dubosc.'],
  ['that accuse', '« Cet homme a escroqué toute la commune pendant dix ans », a dit Claire Dubosc.'],
  ['said in play', '« Les bateaux sortiront dès que les poules auront des dents », a ironisé Claire Dubosc.'],
  ['of nobody in particular', '« Les bateaux sortiront dès que la digue sera réparée », a dit un pêcheur.'],
])('asks nothing of words %s', (_, text) => expect(quoted(text)).toEqual([]))

test('lines without a verb answer for prices, hours and results', () => {
  const text =
    'Tarifs : 8 et 5 euros, gratuit le dimanche. Tous les jours sauf le lundi, de 9h à 17h. Brest a dominé Plouzané. BREST - PLOUZANÉ : 31-28 (15-16).'
  const all = serviceQuestions(sourceOf(text), 'Musée de Lormes').map(({question, answer}) =>
    plainly(`${question} ${answer}`),
  )
  expect(all).toContain(
    'Quels sont les tarifs du musée de Lormes ? Les tarifs sont les suivants : 8 et 5 euros, gratuit le dimanche.',
  )
  expect(all).toContain(
    'Quels sont les horaires du musée de Lormes ? Les horaires sont les suivants : tous les jours sauf le lundi, de 9h à 17h.',
  )
})

test('two lines of one kind: nobody could say which is meant', () =>
  expect(serviceQuestions(sourceOf('Tarif : 8 euros. Tarif : 5 euros.'), 'Musée de Lormes')).toEqual([]))
