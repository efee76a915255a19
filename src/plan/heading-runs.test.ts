import {expect, test} from 'vitest'
import {french} from '../../tests/support/french.js'
import {analyse} from '../language/index.js'
import {headingRuns} from './heading-runs.js'

function runs(text: string, isQuoted = false): string[] {
  const blocks = [{kind: 'paragraph' as const, start: 0, end: text.length}]
  const doc = analyse({name: '', text, blocks, meta: {}, notes: []}, french())
  return doc.sentences.flatMap(sentence => headingRuns(doc, sentence, french(), {isQuoted}).map(one => one.text))
}

test('a statement after a colon', () =>
  expect(runs('Résultat : les enfants dorment une heure de moins par nuit.')).toContain(
    'les enfants dorment une heure de moins par nuit',
  ))

test('an opening frame and a tail after a comma are left out', () =>
  expect(runs('Dans le même quartier, la mairie a fermé la piscine de Vaulnes, les bassins étant vétustes.')).toContain(
    'la mairie a fermé la piscine de Vaulnes',
  ))

test('never without a condition or who says it', () => {
  const kept = 'la mairie ferme la piscine de Vaulnes'
  expect(runs('Si le gel dure, la mairie ferme la piscine de Vaulnes.')).not.toContain(kept)
  expect(runs('Selon le préfet, la mairie ferme la piscine de Vaulnes.')).not.toContain(kept)
  expect(
    runs('La mairie ferme la piscine de Vaulnes, sauf avis contraire du préfet.').map(one => one.toLowerCase()),
  ).not.toContain(kept)
  expect(runs('Le préfet l’affirme : la mairie ferme la piscine de Vaulnes.')).not.toContain(kept)
  expect(
    runs('La mairie, a-t-il ajouté, ferme la piscine de Vaulnes.').every(one => !/^La mairie ferme/.test(one)),
  ).toBe(true)
})

test('never half of a list', () =>
  expect(runs('La mairie a fermé la piscine, la patinoire et le gymnase de Vaulnes.')).not.toContain(
    'La mairie a fermé la piscine',
  ))

test('an author’s « nous » and his calls only between guillemets', () => {
  const text = 'Défendons ensemble la piscine de Vaulnes, privée de ses deux bassins par la mairie.'
  expect(runs(text)).toEqual([])
  expect(runs(text, true)).toContain('Défendons ensemble la piscine de Vaulnes')
})
