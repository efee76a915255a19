import {expect, test} from 'vitest'
import {french} from '../../../tests/support/french.js'
import {pairedMarks} from './paired-marks.js'

/** Passages of one paragraph after the marks were paired; ~ stands for U+00A0. */
function check(passages: readonly string[], expected: readonly string[]): void {
  const made = pairedMarks(
    {
      kind: 'paragraph',
      part: 'body',
      passages: passages.map((text, index) => ({id: `p${index}`, text, by: 'rules', from: [], operations: []})),
    },
    french(),
  )
  expect(made.passages.map(({text}) => text.replaceAll('\u00A0', '~'))).toEqual(expected)
}

test('a quotation in straight marks runs on through the sentences of its paragraph', () =>
  check(
    ['Elle attend. "Le pont est fermé.', 'Il faut le rouvrir.', 'La route aussi", dit-elle.'],
    ['Elle attend. «~Le pont est fermé.', 'Il faut le rouvrir.', 'La route aussi~», dit-elle.'],
  ))

test('a mark without its partner stays as it is', () =>
  check(
    ['Elle attend. "Le pont est fermé.', 'Il faut le rouvrir.'],
    ['Elle attend. "Le pont est fermé.', 'Il faut le rouvrir.'],
  ))
