import {expect, test} from 'vitest'
import {french} from '../../tests/support/french.js'
import {analyse} from '../language/index.js'
import {keyphrasesOf} from './keyphrase.js'
import type {Genre} from './plan.js'

/** A text whose first line is its title when it ends without a full stop. */
function docOf(paragraphs: readonly string[]) {
  let text = ''
  const blocks = paragraphs.map((paragraph, place) => {
    const start = text.length
    text += `${paragraph}\n\n`
    const kind = place === 0 && !/[.»]$/.test(paragraph) ? ('title' as const) : ('paragraph' as const)
    return {kind, start, end: start + paragraph.length}
  })
  return analyse({name: '', text, blocks, meta: {}, notes: []}, french())
}

function check(paragraphs: readonly string[], expected: string, genre: Genre = 'news'): void {
  expect(keyphrasesOf(docOf(paragraphs), genre)[0]?.text).toBe(expected)
}

test('the rubric of the title', () =>
  check(
    [
      'Crue de la Sarle : le préfet ferme trois ponts',
      'Le préfet de Lormes a fermé trois ponts.',
      'La crue de la Sarle a atteint six mètres. Les habitants de Lormes attendent.',
    ],
    'crue de la Sarle',
  ))

test('a town before the full stop of the title is where, not what', () =>
  check(
    [
      'Lormes. Le conseil vote la halle couverte',
      'Le conseil municipal de Lormes a voté la halle couverte.',
      'La halle couverte ouvrira en mai à Lormes. Elle coûtera un million d’euros.',
    ],
    'halle couverte',
  ))

test('without a title, who does what the lead tells', () =>
  check(
    [
      'Le ministre du Kharsa, Tomas Velic, a signé un traité à Nevers.',
      'Tomas Velic a passé deux jours à Nevers. Le préfet Hugues Marchal l’accompagnait.',
      'Velic doit regagner le Kharsa.',
    ],
    'Tomas Velic',
  ))

test('what several paragraphs come back to, rather than who is only quoted', () =>
  check(
    [
      'Une réunion a eu lieu sur le dossier.',
      'L’association des veuves de marins a déposé une plainte à Nevers.',
      'Les veuves de marins demandent une pension.',
      '« Nous lisons le dossier », a déclaré Hugues Marchal.',
      'Une pension sera versée à certaines veuves de marins.',
    ],
    'veuves de marins',
  ))

test('the fuller phrase where the text says it nearly as often', () =>
  check(
    [
      'La rue Haute change de visage',
      'La rue Haute sera fermée aux voitures. Le maire l’a annoncé.',
      'Les commerçants de la rue Haute attendent. La rue compte douze boutiques.',
    ],
    'rue Haute',
  ))

test('no phrase is cut before the complement it needs', () => {
  const doc = docOf(['L’amicale des veuves de marins a déposé une plainte.', 'L’amicale des veuves de marins attend.'])
  const texts = keyphrasesOf(doc).map(({text}) => text)
  expect(texts).toContain('amicale des veuves de marins')
  expect(texts).not.toContain('amicale des veuves')
})

test('the form that the text uses most', () =>
  check(
    [
      'Les bourdons suivent les haies',
      'Les bourdons suivent les haies de la plaine.',
      'Un bourdon pèse peu. Les bourdons craignent le vent.',
    ],
    'bourdons',
  ))

test('an interview is about whoever answers', () =>
  check(
    [
      '« Le glacier recule »',
      'Claire Dubosc étudie le glacier des Arves depuis dix ans.',
      'Le glacier recule-t-il ? Oui, le glacier recule chaque été.',
      'Que faire ? Claire Dubosc publie un livre sur le glacier.',
    ],
    'Claire Dubosc',
    'interview',
  ))

test('a title in capitals lends its words, not its letters', () =>
  check(
    [
      'LA FONDATION DES ARVES LANCE UN CONCOURS',
      'La Fondation des Arves lance un concours.',
      'La Fondation des Arves existe depuis 1990. Elle aide les bergers.',
    ],
    'Fondation des Arves',
  ))

test('no measure, no day, no month', () => {
  const texts = keyphrasesOf(docOf(['Deux millions d’euros ont été versés lundi à la coopérative.'])).map(
    ({text}) => text,
  )
  expect(texts).toContain('coopérative')
  expect(texts.join(' ')).not.toMatch(/millions|euros|lundi/)
})

test('a text without a noun still has a keyphrase', () => expect(keyphrasesOf(docOf(['Courez vite.']))).toHaveLength(1))
