import {expect, test} from 'vitest'
import {withoutDoubledWords} from './doubled-words.js'

test.each([
  [
    'Il a le droit de se rendre au conseil et et de porter plainte.',
    'Il a le droit de se rendre au conseil et de porter plainte.',
  ],
  ['Le pont de de Vaulnes rouvre.', 'Le pont de Vaulnes rouvre.'],
  ['Nous nous sommes vus, en en parlant.', 'Nous nous sommes vus, en en parlant.'],
  ['Il a dit : « le pont de de Vaulnes ».', 'Il a dit : « le pont de de Vaulnes ».'],
  ['Rendez-les les yeux fermés.', 'Rendez-les les yeux fermés.'],
])('%s', (before, after) => {
  expect(withoutDoubledWords(before)).toBe(after)
})
