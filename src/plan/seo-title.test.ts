import {expect, test} from 'vitest'
import {french} from '../../tests/support/french.js'
import {titleWidthPx} from '../document/index.js'
import {analyse} from '../language/index.js'
import {headlinesOf, sourceTitle} from './headline.js'
import {shortTitle, TITLE_WIDTH_PX} from './headline-as-title.js'
import {importanceOf} from './importance.js'
import {newsOf} from './news.js'
import {seoTitlesOf} from './seo-title.js'
import {soundnessOf} from './soundness.js'
import {statementsOf} from './statement.js'

/** The headline and the SEO title of a text; its first line is a title unless it ends with a full stop. */
function titlesOf(paragraphs: readonly string[], keyphrase: string) {
  let text = ''
  const blocks = paragraphs.map((paragraph, place) => {
    const start = text.length
    text += `${paragraph}\n\n`
    const kind = place === 0 && !paragraph.endsWith('.') ? ('title' as const) : ('paragraph' as const)
    return {kind, start, end: start + paragraph.length}
  })
  const doc = analyse({name: '', text, blocks, meta: {}, notes: []}, french())
  const news = newsOf(doc, statementsOf(doc, importanceOf(doc), french()), french())
  const isSound = soundnessOf(doc, french())
  const [headline] = headlinesOf(doc, news, keyphrase, isSound, french())
  const titles = seoTitlesOf(doc, news, keyphrase, headline ?? sourceTitle(doc, french()), isSound, french())
  return {headline: headline?.text, titles: titles.map(title => title.text)}
}

function check(paragraphs: readonly string[], keyphrase: string, expected: string): void {
  const {titles} = titlesOf(paragraphs, keyphrase)
  expect(titles[0]).toBe(expected)
  expect(titles.every(title => titleWidthPx(title) <= TITLE_WIDTH_PX)).toBe(true)
}

test('a role gives way to the name that the keyphrase is', () =>
  check(
    ['Le ministre kharsien de la Défense, Tomas Velic, a rencontré la maire de Nevers, Claire Dubosc, mardi à Nevers.'],
    'Tomas Velic',
    'Tomas Velic a rencontré la maire de Nevers',
  ))

test('the keyphrase becomes the topic before a clause that it completed', () =>
  check(
    [
      'Le conseil municipal vote la rénovation de l’école Jean-Zay',
      'Le conseil municipal de Lormes a voté la rénovation de l’école Jean-Zay par 21 voix contre 6.',
    ],
    'école Jean-Zay',
    'École Jean-Zay : le conseil municipal vote la rénovation',
  ))

test('« Une candidature à la présidence » is turned round', () =>
  check(
    ['Un ancien notaire de Lormes mis en examen pour abus de confiance', 'Claire Dubosc attend.'],
    'abus de confiance',
    'Abus de confiance : un ancien notaire de Lormes mis en examen',
  ))

test('a short name that opens the title is said in full', () =>
  check(
    ['Dubosc envisage une fusion', 'La maire de Lormes, Claire Dubosc, a parlé. Dubosc envisage une fusion.'],
    'Claire Dubosc',
    'Claire Dubosc envisage une fusion',
  ))

test('a passive too wide for a title does without its auxiliary', () =>
  check(
    [
      'Deux hommes de 24 et 31 ans, soupçonnés de cambriolages, ont été mis en examen mardi pour vols en bande organisée.',
    ],
    'vols',
    'Deux hommes mis en examen pour vols en bande organisée',
  ))

test('a study that a title names last comes first where the title is too wide', () =>
  check(
    [
      'Les hérissons changent de nourriture quand l’été est sec, selon une étude',
      'Des biologistes ont suivi les hérissons du bocage pendant quatre ans.',
    ],
    'hérissons',
    'Étude : les hérissons changent de nourriture quand l’été est sec',
  ))

test('quoted words too wide for a title give their last clause', () =>
  check(
    [
      'Grève au dépôt de Lormes : « On ne demande pas la lune, on demande une heure de pause »',
      'Les conducteurs du dépôt de Lormes sont en grève depuis lundi.',
    ],
    'grève au dépôt de Lormes',
    'Grève au dépôt de Lormes : « On demande une heure de pause »',
  ))

test('what opens the sentence before its subject goes', () =>
  check(
    ['Malgré le froid, Corvel a vendu plus de lampes en 2025', 'Les comptes de Corvel sont publiés.'],
    'Corvel',
    'Corvel a vendu plus de lampes en 2025',
  ))

test('the headline is the title of the source, and the title says it otherwise', () => {
  const {headline, titles} = titlesOf(
    ['Au musée de Lormes, le verre sort de l’ombre', 'Le parcours réunit 230 pièces.'],
    'musée de Lormes',
  )
  expect(headline).toBe('Au musée de Lormes, le verre sort de l’ombre')
  expect(titles[0]).toBe('Musée de Lormes : le verre sort de l’ombre')
})

test('without a title, the headline is the lead, never a fact of the last paragraphs; its day is left out', () => {
  const {headline} = titlesOf(
    [
      'Le préfet de la Nièvre a fermé mardi le pont de Lormes aux camions de plus de douze tonnes.',
      'Les travaux commenceront au printemps.',
      'En 2019, le conseil départemental de la Nièvre avait vendu le pont de Corbigny à la commune.',
    ],
    'pont de Lormes',
  )
  expect(headline).toBe('Le préfet de la Nièvre a fermé le pont de Lormes aux camions de plus de douze tonnes')
})

test('a title in capitals is put into small letters, or left for the lead where accents are in doubt', () => {
  const body = 'Le préfet de la Nièvre a interdit la pêche dans les étangs de Lormes.'
  expect(titlesOf(['LE PREFET INTERDIT LE BAL', body], 'bal').headline).toBe('Le préfet interdit le bal')
  expect(titlesOf(['LE PREFET INTERDIT LA PECHE', body], 'pêche').headline).toBe(body.slice(0, -1))
})

test('a denial, a hedge and an attribution are never cut', () => {
  const {headline, titles} = titlesOf(
    ['Le feu aurait pris dans un local de la zone industrielle, selon les premiers éléments de la préfecture.'],
    'feu',
  )
  for (const text of [headline, ...titles]) expect(text ?? 'aurait selon').toMatch(/aurait.*selon/)
})

test('a list is not cut in the middle', () => {
  const {titles} = titlesOf(
    ['La recette demande de la farine, de l’eau, un bocal et une semaine de patience.'],
    'recette',
  )
  expect(titles.join(' | ')).not.toMatch(/farine, de l’eau(?:$| \|)/)
})

test('a headline over the width gives the part that fits', () => {
  const short = (text: string, keyphrase: string): string =>
    shortTitle({text, from: [], operations: [], score: 0}, keyphrase, french()).text
  expect(
    short('Incendie de l’entrepôt Corvel à Lormes : ce que l’on sait, une semaine après les faits', 'entrepôt Corvel'),
  ).toBe('Incendie de l’entrepôt Corvel à Lormes : ce que l’on sait')
  expect(
    short(
      'Trois hivers de travaux à Lormes : une façade, quatorze logements refaits et deux rues fermées au trafic',
      'Lormes',
    ),
  ).toBe('Trois hivers de travaux à Lormes')
})
