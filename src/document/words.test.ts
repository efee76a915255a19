import {expect, test} from 'vitest'
import {countWords} from './index.js'

test.each([
  ['', 0],
  ['L’accord : 25 000 euros', 4],
  ['« Oui », a-t-il dit.', 3],
  ['25\u00A0000\u202F%', 2],
  ['– … !', 0],
])('%j counts %i', (text, expected) => expect(countWords(text)).toBe(expected))
