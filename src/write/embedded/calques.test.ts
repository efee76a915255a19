import {expect, test} from 'vitest'
import {withoutCalques} from './calques.js'

test.each([
  [
    '« Nous signons », a déclaré la ministre dans des commentaires ouvrant la réunion.',
    '« Nous signons », a déclaré la ministre en ouvrant la réunion.',
  ],
  ['Elle l’a dit dans des remarques concluant le sommet.', 'Elle l’a dit en concluant le sommet.'],
  ['Elle l’a dit dans des commentaires à la presse.', 'Elle l’a dit devant la presse.'],
  [
    '« Il l’a dit dans des commentaires ouvrant la réunion. »',
    '« Il l’a dit dans des commentaires ouvrant la réunion. »',
  ],
  [
    'Il l’a écrit dans des commentaires ouvrant droit à réponse.',
    'Il l’a écrit dans des commentaires ouvrant droit à réponse.',
  ],
])('%s', (before, after) => {
  expect(withoutCalques(before)).toBe(after)
})
