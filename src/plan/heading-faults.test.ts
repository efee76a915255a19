import {expect, test} from 'vitest'
import {french} from '../../tests/support/french.js'
import {analyse} from '../language/index.js'
import {pointsOutside} from './heading-faults.js'

/** Whether some words of a sentence would point outside themselves as a heading. */
function check(text: string, words: string, expected: boolean): void {
  const blocks = [{kind: 'paragraph' as const, start: 0, end: text.length}]
  const doc = analyse({name: '', text, blocks, meta: {}, notes: []}, french())
  const sentence = doc.sentences[0]!
  const start = text.indexOf(words)
  const tokens = sentence.tokens
    .filter(token => start <= token.start && token.end <= start + words.length)
    .map(({index}) => index)
  expect(pointsOutside(doc, sentence, tokens, words)).toBe(expected)
}

test.each([
  [
    'a number opens a heading',
    'Au moins 400 élèves ont changé d’école.',
    'Au moins 400 élèves ont changé d’école',
    false,
  ],
  ['« au moins » that goes on does not', 'Au moins, la mairie le dit.', 'Au moins, la mairie le dit', true],
  ['a figure keeps its place', 'En Islande, 70 % des trajets sont payants.', '70 % des trajets sont payants', true],
  ['an act does without it', 'En Islande, la ville a fermé le port.', 'la ville a fermé le port', false],
  [
    'a participle keeps what completes it',
    'La ville vise une hausse comprise entre 3 et 5 %.',
    'La ville vise une hausse comprise',
    true,
  ],
  ['a part of a whole', 'La deuxième partie traite des outils.', 'La deuxième partie traite des outils', true],
])('%s', (_, text, words, expected) => check(text, words, expected))
