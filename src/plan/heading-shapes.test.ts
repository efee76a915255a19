import {expect, test} from 'vitest'
import {french} from '../../tests/support/french.js'
import {analyse} from '../language/index.js'
import {headingShapes} from './heading-shapes.js'
import {importanceOf} from './importance.js'
import {statementsOf} from './statement.js'

/** Every shape of the statements of a text. */
function shapes(text: string): string[] {
  const blocks = [{kind: 'paragraph' as const, start: 0, end: text.length}]
  const doc = analyse({name: '', text, blocks, meta: {}, notes: []}, french())
  return statementsOf(doc, importanceOf(doc), french())
    .flat()
    .flatMap(statement => headingShapes(doc, statement, french()).map(one => one.text))
}

test.each([
  ['La mairie a fermé la piscine de Vaulnes et la patinoire du parc.', 'La mairie a fermé la piscine de Vaulnes'],
  [
    'Les éleveurs devront vacciner les bêtes du troupeau et tenir un registre des soins.',
    'Les éleveurs devront vacciner les bêtes du troupeau',
  ],
])('the further members of a list are left out at the end of a clause: %s', (text, expected) =>
  expect(shapes(text)).toContain(expected),
)

test.each([
  'Le pont relie la gare de Lormes et le port de Vaulnes.',
  'Le tribunal a condamné Paul Roux pour le vol des bijoux et la vente des clés.',
  'Le maire hésite entre la vente du moulin et la réfection du pont.',
  'La mairie fermera le stade de Lormes ou la piscine de Vaulnes.',
  'La mairie n’a pas fermé le stade de Lormes et la piscine de Vaulnes.',
])('never half of what goes together: %s', text =>
  expect(shapes(text).every(one => !/(?:gare de Lormes|bijoux|moulin|stade de Lormes)$/.test(one))).toBe(true),
)

test('a passive too long for a heading does without its auxiliary', () =>
  expect(
    shapes('Les trois cents passagers du navire Étoile du Sud ont été débarqués sur le quai de la Fosse à Lormes.'),
  ).toContain('Les trois cents passagers du navire Étoile du Sud débarqués sur le quai de la Fosse à Lormes'))

/** Every shape of the statements of a text whose subject is the keyphrase. */
function named(text: string, keyphrase: string): string[] {
  const blocks = [{kind: 'paragraph' as const, start: 0, end: text.length}]
  const doc = analyse({name: '', text, blocks, meta: {}, notes: []}, french())
  return statementsOf(doc, importanceOf(doc), french())
    .flat()
    .flatMap(statement => headingShapes(doc, statement, french(), keyphrase).map(one => one.text))
}

test('the article’s subject is named in full for its bare noun, where the text has no other', () => {
  const text = 'Le feu a détruit l’entrepôt Corvel. Le feu a pris dans la cellule 4 de l’entrepôt.'
  expect(named(text, 'entrepôt Corvel')).toContain('Le feu a pris dans la cellule 4 de l’entrepôt Corvel')
  const two = `${text} Un ouvrier a vidé l’entrepôt voisin.`
  expect(named(two, 'entrepôt Corvel')).not.toContain('Le feu a pris dans la cellule 4 de l’entrepôt Corvel')
})
