import {expect, test} from 'vitest'
import {wordDifference} from './word-difference.js'

const write = (before: string, after: string) =>
  wordDifference(before, after)
    .map(({kind, text}) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}]` : `[+${text}]`))
    .join(' ')

test.each([
  ['Il a plu.', 'Il a plu.', 'Il a plu.'],
  ["L'école rouvre.", 'L’école rouvre.', 'L’école rouvre.'],
  ['Il a plu hier soir.', 'Léa a plu.', '[-Il] [+Léa] a [-plu hier soir.] [+plu.]'],
  ['', 'Neuf.', '[+Neuf.]'],
  ['Ancien.', '', '[-Ancien.]'],
])('from %j to %j', (before, after, expected) => {
  expect(write(before, after)).toBe(expected)
})

test('texts too long to compare are shown whole', () => {
  const long = 'mot '.repeat(500)
  expect(wordDifference(long, 'court').map(({kind}) => kind)).toEqual(['gone', 'new'])
})
