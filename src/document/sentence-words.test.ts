import {expect, test} from 'vitest'
import {sentenceWords} from './sentence-words.js'

test.each([
  ['Le pont rouvre lundi.', [4]],
  ['« Il pleut. Nous rentrons », dit-elle.', [2, 3]],
  ['« Il pleut… Nous rentrons ! Où est M. Aubin ? » demande-t-elle.', [2, 2, 5]],
  ['"Nous avons 12 bus. Il en faut 20", résume le maire.', [4, 7]],
  ['Le maire a cité « J. Aubin » et la mairie. Il part.', [11]],
])('%s', (text, expected) => expect(sentenceWords(text)).toEqual(expected))
