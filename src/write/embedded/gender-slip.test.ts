import {describe, expect, test} from 'vitest'
import {french} from '../../../tests/support/french.js'
import {analyse} from '../../language/index.js'
import {genderSlip} from './gender-slip.js'

/** Two sentences of one paragraph, or of two parted by a blank line: what the second one's « Il » should be. */
const SLIPS: readonly (readonly [text: string, words: string | undefined])[] = [
  [
    'La Norvège a refusé de signer les quotas de pêche. Il a également cherché à ouvrir des pourparlers avec les armateurs.',
    'Elle',
  ],
  [
    'La préfecture a fermé les digues de la vallée.\n\nIl a également annoncé des aides pour les communes de la vallée.',
    'Elle',
  ],
  ['La Norvège a refusé de signer le traité. Il a également cherché à ouvrir des pourparlers.', undefined],
  ['La Norvège a reçu Paul Aubin à Oslo. Il a également cherché à ouvrir des pourparlers.', undefined],
  ['La Norvège a refusé de signer. Il a cherché à ouvrir des pourparlers avec les armateurs.', undefined],
  ['La Norvège a refusé de signer. Il faut également ouvrir des pourparlers avec les armateurs.', undefined],
  ['La Norvège a refusé de signer. Il est également prêt à ouvrir des pourparlers.', undefined],
  ['La Norvège et la Suède ont refusé de signer. Il a également cherché à ouvrir des pourparlers.', undefined],
  ['« La Norvège a refusé de signer », a dit la ministre. Il a également cherché à ouvrir des pourparlers.', undefined],
]

describe('genderSlip', () => {
  test.each(SLIPS.map(([text, words]) => [text, words] as const))('« %s »', (text, words) => {
    const cut = text.indexOf('\n\n')
    const blocks =
      cut < 0
        ? [{kind: 'paragraph' as const, start: 0, end: text.length}]
        : [
            {kind: 'paragraph' as const, start: 0, end: cut},
            {kind: 'paragraph' as const, start: cut + 2, end: text.length},
          ]
    const doc = analyse({name: 'a', text, blocks, meta: {}, notes: []}, french())
    expect(genderSlip(doc, doc.sentences[1]!)?.words).toBe(words)
  })
})
