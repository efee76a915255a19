import {describe, expect, test} from 'vitest'
import {french} from '../../tests/support/french.js'
import {analyse} from '../language/index.js'
import {contentLemmas} from './content-words.js'
import {importanceOf} from './importance.js'
import {isRestated} from './is-restated.js'
import {KEY_POINTS, keyPointsOf} from './key-points.js'
import {soundnessOf} from './soundness.js'
import {statementsOf} from './statement.js'

const NEWS = [
  'La commune de Brissac a refusé de vendre le château des Ducs et accuse l’État de lenteur.',
  'Le château des Ducs, fermé au public, coûte 310 000 euros par an à la commune de Brissac.',
  'Les travaux du château des Ducs ont été confiés à trois artisans du Cher, selon la préfecture.',
  'L’association des Amis du patrimoine demande une aide aux habitants de la vallée de la Loire.',
  'Le conseil régional du Centre versera douze millions d’euros aux musées de la vallée.',
  'Trente mille visiteurs sont attendus à Brissac pour la fête des jardins de Touraine.',
]

function points(paragraphs: readonly string[], said: readonly string[] = [], headings: readonly string[] = []) {
  const docOf = (lines: readonly string[]) => {
    let text = ''
    const blocks = lines.map(line => {
      const start = text.length
      text += `${line}\n\n`
      return {kind: 'paragraph' as const, start, end: start + line.length}
    })
    return analyse({name: '', text, blocks, meta: {}, notes: []}, french())
  }
  const doc = docOf(paragraphs)
  const before = docOf(said)
  return keyPointsOf(
    doc,
    statementsOf(doc, importanceOf(doc), french()).map(list => list.filter(({isWeak}) => !isWeak)),
    {
      said: before.sentences.map(sentence => contentLemmas(sentence)),
      headings: headings.map(text => ({text, from: [], operations: [], score: 0})),
      count: KEY_POINTS.most,
    },
    soundnessOf(doc, french()),
    french(),
  ).map(({text}) => text)
}

test('three to five sentences of at most twenty words, the most important first', () => {
  const found = points(NEWS)
  expect(found.length).toBeGreaterThanOrEqual(4)
  expect(found[0]).toMatch(/Brissac/)
  for (const text of found) expect(text.split(/[\s\u00A0]+/).length).toBeLessThanOrEqual(KEY_POINTS.words)
})

test('a half of a coordination is not the sentence word for word', () => {
  expect(points(NEWS).join('\n')).toContain('La commune de Brissac a refusé de vendre le château des Ducs.')
})

test('a body sentence of more than twelve words is said in another form', () => {
  const found = points(NEWS)
  expect(found).toContain(
    'Selon la préfecture, les travaux du château des Ducs ont été confiés à trois artisans du Cher.',
  )
  for (const text of found) expect(NEWS).not.toContain(text)
})

test('what a heading says may be a point too, after the others', () => {
  const [first] = points(NEWS)
  const found = points(NEWS, [], [first!.slice(0, -1)])
  expect(found).toContain(first)
  expect(found[0]).not.toBe(first)
})

test('nothing that the standfirst has just said', () => {
  const told = 'Le conseil régional du Centre versera douze millions d’euros aux musées.'
  expect(points(NEWS, [told]).join('\n')).not.toContain('conseil régional')
})

test('nothing under three', () => expect(points(NEWS.slice(3, 5))).toEqual([]))

test('« ajouter » goes on from what the reader of a list has not seen', () => {
  const text = ['Anne Petit est maire de Brissac. Elle a ajouté que la ville paiera les travaux.', ...NEWS]
  expect(points(text).join('\n')).not.toMatch(/a ajouté/)
})

describe('restated', () => {
  const set = (words: string): Set<string> => new Set(words.split(' '))
  test.each([
    ['russie chine refuser critiquer action', 'russie chine rencontrer saluer coopération', false],
    ['chine refuser critiquer action', 'chine refuser critiquer action militaire', true],
    ['russie chine', 'russie chine rencontrer', true],
  ])('« %s » beside « %s »: %s', (own, other, expected) => {
    expect(isRestated(set(own), set(other), set('russie chine'))).toBe(expected)
  })
})
