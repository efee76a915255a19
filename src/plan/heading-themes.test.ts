import {describe, expect, test} from 'vitest'
import {french} from '../../tests/support/french.js'
import {analyse} from '../language/index.js'
import {themesOf} from './heading-themes.js'

function themes(text: string): string[] {
  const blocks = [{kind: 'paragraph' as const, start: 0, end: text.length}]
  const doc = analyse({name: '', text, blocks, meta: {}, notes: []}, french())
  return themesOf(doc, 0, french()).map(theme => theme.text)
}

describe('themesOf', () => {
  test.each([
    [
      'Selon le maire, les élus ont longuement évoqué la réouverture de la ligne de tramway.',
      'la réouverture de la ligne de tramway',
    ],
    [
      'La région a dit qu’elle financerait la rénovation du pont de Lormes, fermé depuis dix ans.',
      'la rénovation du pont de Lormes',
    ],
  ])('%s → %s', (text, theme) => expect(themes(text)).toContain(theme))

  test.each([
    [
      'what somebody is accused of',
      'Le parquet lui reproche le détournement des fonds de l’association des riverains.',
    ],
    ['what may not have been', 'Cet argent aurait servi à la rénovation de la villa du directeur.'],
    ['quoted words', '« La rénovation du pont de Lormes attendra », a dit le maire.'],
    ['people', 'Hier, le vice-président du conseil départemental Paul Morin a quitté la salle.'],
    ['a preposition in several words', 'Ils ont mesuré le débit à l’aide d’un capteur de pression.'],
    ['what points elsewhere', 'Les élus ont voté la rénovation de cette école communale.'],
  ])('never %s', (_, text) => expect(themes(text)).toEqual([]))
})
