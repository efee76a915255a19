import {expect, test} from 'vitest'
import {isPersonal} from './personal.js'

test.each([
  ['Nous demandons l’abandon du projet', true],
  ['La mairie m’a répondu', true],
  ['Le tracé que j’ai défendu', true],
  ['Rendez-nous nos tilleuls, dit-on à ma porte', true],
  ['Le maire « nous » a oubliés', false],
  ['La jeune fille a disparu au mois de mai', false],
  ['Le droit de la mer protège moins de navires', false],
  ['Des tonnes de sable, un tableau et un match nul', false],
])('%s: %s', (text, expected) => expect(isPersonal(text)).toBe(expected))
