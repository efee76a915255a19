import {expect, test} from 'vitest'
import type {ArticleBlock} from '../../../src/document/index.js'
import {compareRows} from './compare-rows.js'

const source = 'Le pont, fermé en mai, rouvre lundi. Il pleut.'
const sentences = [
  {start: 0, end: 36},
  {start: 37, end: 46},
]
const passage = {id: 'p1', text: 'Le pont rouvre lundi.', by: 'rules', operations: ['condense']}

test('a passage stands beside its sentence, what is left out and what is new told apart; unused sentences follow', () => {
  const blocks: ArticleBlock[] = [
    {kind: 'heading', part: 'body', passages: [{...passage, id: 'h1', text: 'L’essentiel', from: []}]},
    {kind: 'paragraph', part: 'body', passages: [{...passage, from: [{file: 0, start: 0, end: 36}]}]},
  ]
  const {rows, unused} = compareRows(blocks, sentences, source, new Map([[0, []]]))
  expect(rows[0]).toMatchObject({id: 'h1', block: 'heading', runs: []})
  expect(rows[1]!.runs.map(({kind, text}) => [kind, text])).toEqual([
    ['same', 'Le'],
    ['gone', 'pont, fermé en mai,'],
    ['new', 'pont'],
    ['same', 'rouvre lundi.'],
  ])
  expect(unused).toEqual(['Il pleut.'])
})
