import {expect, test} from 'vitest'
import {mayOccur} from './may-occur.js'
import {loadYoastSeo} from './yoastseo.js'

const phrases = ['pourtant', 'à cause de', 'd’abord', 'en effet', 'c’est pourquoi']

test.each([
  ['<p>Pourtant, le pont a tenu.</p>', ['pourtant']],
  ['<p>Pour<b>tant</b>, il a tenu.</p>', ['pourtant']],
  ['<p>À cause de la crue, il a fermé d’abord.</p>', ['à cause de', 'd’abord']],
  ['<p>Il tient, en&nbsp;effet.</p>', ['en effet']],
  // Letters may hide in character references: nothing is left out.
  ['<p>&Agrave; cause de la crue.</p>', phrases],
  ['<p>Il tient.</p>', ['pourtant']],
] as const)('%s', (html, expected) => {
  expect(mayOccur(phrases, html)).toEqual(expected)
})

test('both parts of a pair must be there', () => {
  const pairs = [
    ['d’une part', 'd’autre part'],
    ['soit', 'soit'],
  ]
  expect(mayOccur(pairs, '<p>D’une part, le pont tient ; d’autre part, il est beau.</p>')).toEqual([pairs[0]])
})

test('Yoast finds the same connectives among those that may occur as among all', () => {
  const html = [
    "<p>Tout d’abord, le pont a tenu. C'est pourquoi, à la suite de la crue, il n’a pas fermé.</p>",
    "<p>Soit il pleut, soit il neige&nbsp;: d'une part la route glisse, d'autre part elle est longue. Elle monte.</p>",
  ].join('\n')
  const yoast = loadYoastSeo()
  const attributes = {keyword: 'pont', title: '', titleWidth: 0, description: '', slug: '', permalink: ''}
  const found = [true, false].map(isShort => {
    const paper = new yoast.Paper(html, {...attributes, locale: 'fr_FR'})
    const researcher = new yoast.FrenchResearcher(paper)
    if (isShort)
      for (const name of ['transitionWords', 'twoPartTransitionWords'])
        researcher.addConfig(name, mayOccur(researcher.getConfig(name) as readonly string[], html))
    new yoast.assessors.ContentAssessor(researcher, {}).assess(paper)
    const {sentenceResults} = researcher.getResearch('findTransitionWords') as {
      sentenceResults: {transitionWords: unknown}[]
    }
    return sentenceResults.map(({transitionWords}) => transitionWords)
  })
  expect(found[0]).toEqual(found[1])
  expect(found[0]).toHaveLength(3)
})
