import fc from 'fast-check'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {toString as textOf} from 'mdast-util-to-string'
import {gfm} from 'micromark-extension-gfm'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {sampleArticle} from '../../tests/sample-article.js'
import {toMarkdown} from './index.js'
import {escapeMarkdown} from './markdown.js'

function parseMarkdown(markdown: string) {
  return fromMarkdown(markdown, {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]})
}

test('the front matter is YAML with the four fields', () => {
  const [, front = ''] = toMarkdown(sampleArticle).split('---\n')
  expect(parse(front)).toMatchObject({
    title: sampleArticle.metadata.title,
    metaDescription: sampleArticle.metadata.description,
    slug: 'marche-couvert-valmorin-halles',
    keyphrase: 'marché couvert',
  })
})

test('every block comes back from the Markdown', () => {
  const body = toMarkdown(sampleArticle).replace(/^---[\s\S]*?\n---\n/, '')
  const tree = parseMarkdown(body)
  expect(tree.children.map(node => node.type + ('depth' in node ? node.depth : ''))).toEqual([
    'heading1',
    'paragraph',
    'paragraph',
    'paragraph',
    'heading2',
    'list',
    'heading2',
    'paragraph',
    'blockquote',
    'heading2',
    'list',
    'table',
    'code',
    'heading2',
    'list',
    'heading2',
    'list',
    'heading2',
    'heading3',
    'paragraph',
    'heading3',
    'paragraph',
    'heading2',
    'list',
  ])
  expect(textOf(tree.children[7]!)).toContain('étals *fixes* coûtent 5 < 6 & <b>rien</b> de plus que [prévu](')
})

test.each([
  '1. Un',
  '- Un',
  '# Un',
  '> Un',
  '+ Un',
  '=== a',
  '&nbsp; a',
  '**a**',
  '~~a~~',
  '`a`',
  '2) b',
  '[a]: b',
  '![a](b)',
  '<i>',
])('%j is read back as it is', text => expect(textOf(parseMarkdown(escapeMarkdown(text)))).toBe(text))

test('any line of text is read back as it is', () => {
  const signs = fc
    .array(fc.constantFrom(...'#*_`~[]()<>&;!|\\-+=.:1aé «»/@'), {maxLength: 12})
    .map(list => list.join('').trim())
  fc.assert(
    fc.property(signs, text => {
      const lines = textOf(parseMarkdown(`a ${escapeMarkdown(text)} b`))
      expect(lines).toBe(`a ${text} b`)
    }),
    {seed: 7, numRuns: 500},
  )
})
