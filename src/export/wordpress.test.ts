import {expect, test} from 'vitest'
import type {ArticleBlock, Passage} from '../document/index.js'
import {toRichText, toWordPress} from './wordpress.js'

const said = (text: string, more: Partial<Passage> = {}): Passage => ({
  id: text,
  text,
  by: 'rules',
  from: [],
  operations: [],
  ...more,
})
const block = (kind: ArticleBlock['kind'], ...passages: readonly Passage[]): ArticleBlock => ({
  kind,
  part: 'body',
  passages,
})

test.each([
  [block('paragraph', said('Un.'), said('Deux.')), '<!-- wp:paragraph -->\n<p>Un. Deux.</p>\n<!-- /wp:paragraph -->'],
  [
    {...block('heading', said('Où ça')), level: 3},
    '<!-- wp:heading {"level":3} -->\n<h3 class="wp-block-heading">Où ça</h3>\n<!-- /wp:heading -->',
  ],
  [
    block('timeline', said('L’école ouvre.', {label: '1967'})),
    '<!-- wp:list -->\n<ul class="wp-block-list"><!-- wp:list-item -->\n<li><strong>1967</strong>\u00A0: L’école ouvre.</li>\n<!-- /wp:list-item --></ul>\n<!-- /wp:list -->',
  ],
  [
    block('table', said('Jour\tHeure'), said('Lundi\t9')),
    '<!-- wp:table -->\n<figure class="wp-block-table"><table><thead><tr><th>Jour</th><th>Heure</th></tr></thead><tbody><tr><td>Lundi</td><td>9</td></tr></tbody></table></figure>\n<!-- /wp:table -->',
  ],
])('%j for WordPress', (given, expected) => {
  expect(toWordPress({blocks: [given]})).toBe(expected)
})

test('what a source or an editor put in is text, never markup; a link is a web address or none', () => {
  const blocks = [
    block('paragraph', said('<script>alert(1)</script> & --> <!-- wp:html -->')),
    block('sources', said('ici', {href: 'javascript:alert(1)'}), said('là', {href: 'https://exemple.fr/?a=1&b="2"'})),
  ]
  const written = toWordPress({blocks})
  expect(written).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; --&gt; &lt;!-- wp:html --&gt;')
  expect(written).not.toContain('javascript:')
  expect(written).toContain('<a href="https://exemple.fr/?a=1&amp;b=%222%22">là</a>')
})

test('as rich text the headline comes first', () => {
  const article = {
    metadata: {headline: 'Le titre'} as never,
    blocks: [block('faq', said('Qui ?', {role: 'question'}), said('Elle.', {role: 'answer'}))],
  }
  expect(toRichText(article)).toBe('<h1>Le titre</h1>\n<h3 class="wp-block-heading">Qui ?</h3>\n<p>Elle.</p>')
})
