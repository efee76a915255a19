import {expect, test} from 'vitest'
import {french} from '../../tests/support/french.js'
import type {AnalysedDoc, SourceMeta} from '../document/index.js'
import {analyse} from '../language/index.js'
import {backgroundOf} from './background.js'
import type {Genre} from './plan.js'

const request = {words: 700, lang: 'fr', profile: 'yoast', understood: [], notUnderstood: []} as const

function read(text: string, meta: SourceMeta = {}): AnalysedDoc {
  const blocks = [{kind: 'paragraph' as const, start: 0, end: text.length}]
  return analyse({name: 'dossier/bilan-2024.txt', text, blocks, meta, notes: []}, french())
}

const article = read(
  'La mairie de Vaulnes ferme la piscine des Tilleuls pour deux ans. La piscine accueille 40 000 nageurs par an. Le maire de Vaulnes, Paul Ferrand, promet une réouverture.',
)

/** The paragraphs of background that a document gives, with its heading first. */
function check(context: string, expected: readonly string[], meta: SourceMeta = {}, genre: Genre = 'news'): void {
  const found = backgroundOf(article, [read(context, meta)], {genre, request}, french())
  const texts = found.flatMap(({heading, paragraphs}) => [
    heading.text,
    ...paragraphs.map(list => list.map(({text}) => text).join(' ')),
  ])
  expect(texts).toEqual(expected)
}

const facts =
  'La piscine des Tilleuls de Vaulnes a ouvert en 1972 dans une ancienne filature de coton. La mairie de Vaulnes a dépensé 310 000 euros en 2021 pour réparer sa toiture. Le chauffage de la piscine coûte 96 000 euros par an à la commune de Vaulnes.'

test('what a document says of the subject makes a section, attributed', () =>
  check(
    facts,
    [
      'Ce que rapportait le site Écho de Vaulnes le 1er mars 2024',
      'Selon le site Écho de Vaulnes, la piscine des Tilleuls de Vaulnes a ouvert en 1972 dans une ancienne filature de coton. La mairie de Vaulnes a dépensé 310 000 euros en 2021 pour réparer sa toiture. Le chauffage de la piscine coûte 96 000 euros par an à la commune de Vaulnes.',
    ],
    {siteName: 'Écho de Vaulnes', published: '2024-03-01'},
  ))

test('a document without a name is named by its file', () =>
  expect(backgroundOf(article, [read(facts)], {genre: 'news', request}, french())[0]?.heading.text).toBe(
    'Ce que rapporte le document bilan-2024',
  ))

test('each sentence comes from its own file', () => {
  const other = read('Le tramway de Bordeaux compte cent stations.')
  const [found] = backgroundOf(article, [other, read(facts)], {genre: 'news', request}, french())
  expect(found?.paragraphs.flat().map(({from}) => from[0]?.file)).toEqual([2, 2, 2])
})

test('nothing of another subject, of victims or minors, of « hier », or that is said already', () => {
  check(
    'Le tramway de Bordeaux compte cent stations et transporte trois cent mille voyageurs chaque jour de l’année.',
    [],
  )
  check(
    'Une élève de 12 ans de Vaulnes a été blessée à la piscine des Tilleuls. Un mineur de Vaulnes a été entendu à la mairie de Vaulnes après un vol commis dans la piscine des Tilleuls. Une adolescente de Vaulnes avait quitté la piscine des Tilleuls avec deux hommes.',
    [],
  )
  check(
    'Hier, la mairie de Vaulnes a reçu douze offres pour les travaux de la piscine des Tilleuls. La piscine accueille 40 000 nageurs par an.',
    [],
  )
})

test('after a disappearance or a crime, nobody is named from elsewhere', () => {
  const named =
    'Paul Ferrand a dirigé la piscine des Tilleuls de Vaulnes entre 1998 et 2006. Paul Ferrand a présidé le club de natation de Vaulnes pendant douze années avant son élection. Paul Ferrand habite une maison voisine de la piscine des Tilleuls de Vaulnes.'
  expect(backgroundOf(article, [read(named)], {genre: 'news', request}, french())).toHaveLength(1)
  check(named, [], {}, 'incident')
})
