import {expect, test} from 'vitest'
import {type ArticleFrame, bestFrame} from './article-frame.js'

const frames: Readonly<Record<string, number>> = {grève: 1, 'grève au port': 3, 'port Valmer': 5}
const frame = (keyphrase: string): ArticleFrame => ({
  keyphrase,
  headlines: [],
  headline: {text: '', from: [], operations: [], score: 0},
  titles: [],
  title: {text: '', from: [], operations: [], score: 0},
  standfirst: [],
  faq: [],
  sections: [],
  subheadings: 12,
  reflecting: frames[keyphrase] ?? 0,
})

test('the first keyphrase that a quarter of the subheadings speak of', () =>
  expect(bestFrame(['grève', 'grève au port', 'port Valmer'], frame).keyphrase).toBe('grève au port'))

test('the first of all where none is spoken of enough', () =>
  expect(bestFrame(['grève', 'ville'], frame).keyphrase).toBe('grève'))
