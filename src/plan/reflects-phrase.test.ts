import {describe, expect, test} from 'vitest'
import {reflectsPhrase} from './reflects-phrase.js'

describe('reflectsPhrase', () => {
  test.each([
    ['Le port Valmer rouvre ses quais', 'grève au port Valmer', true],
    ['La grève dure', 'grève au port Valmer', false],
    ['L’école Anne-Frank accueille 40 élèves', 'école Anne-Frank', true],
    ['L’école accueille 40 élèves', 'école Anne-Frank', false],
    ['Morel salue ses voisins', 'Claire Morel', false],
    ['Qui Claire Morel a-t-elle reçu ?', 'Claire Morel', true],
    ['Le cœur du quartier', 'coeur', true],
    ['Les halles ferment', 'halle', false],
    ['Les halles ferment', '', false],
  ])('%s, of « %s »: %s', (text, keyphrase, expected) => {
    expect(reflectsPhrase(text, keyphrase)).toBe(expected)
  })
})
