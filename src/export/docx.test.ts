import mammoth from 'mammoth'
import {expect, test} from 'vitest'
import {sampleArticle} from '../../tests/sample-article.js'
import {docxToHtml} from '../read/index.js'
import {toDocx} from './index.js'

test('a word processor reads the headings, lists, table and words of the article, and nothing as markup', async () => {
  const html = await docxToHtml(await toDocx(sampleArticle), 'article.docx')
  expect(html).toMatch(/^<h1>À Valmorin, le marché couvert rouvre après dix-huit mois de travaux<\/h1>/)
  expect(html).toContain('<h2>Le marché couvert garde sa charpente de 1887</h2>')
  expect(html).toContain('<h3>Combien les travaux du marché couvert ont-ils coûté\u202F?</h3>')
  expect(html).toMatch(/<p>Par\u00A0Jeanne Morel – Publié le 2\smars\s2024<\/p>/)
  expect(html).toMatch(/<li><strong>1887<\/strong>\u00A0: La ville inaugure la halle\.<\/li>/)
  expect(html).toMatch(/<ol><li>Réserver son emplacement en mairie\.<\/li><li>Régler la caution\.<\/li><\/ol>/)
  expect(html).toMatch(/<th><p><strong>Tarif<\/strong><\/p><\/th>.*<td><p>12 euros<\/p><\/td>/)
  expect(html).toContain('*fixes* coûtent 5 &lt; 6 &amp; &lt;b&gt;rien&lt;/b&gt; de plus que [prévu](http://x.test).')
  expect(html).toContain('<a href="https://exemple.fr/depeches/42?a=1&amp;b=2">La dépêche d’origine</a>')
  expect(html).not.toContain('javascript:')
})

test('the same article gives the same bytes, whatever the hour', async () => {
  const once = await toDocx(sampleArticle)
  await new Promise(done => setTimeout(done, 2100))
  expect(Buffer.compare(Buffer.from(once), Buffer.from(await toDocx(sampleArticle)))).toBe(0)
})

test('characters that XML forbids are left out', async () => {
  const text = 'Un\u0000 pont\u0008 de pierre \uD800rouvre.'
  const odd = {...sampleArticle, metadata: {...sampleArticle.metadata, headline: text}, blocks: []}
  const {value} = await mammoth.extractRawText({buffer: Buffer.from(await toDocx(odd))})
  expect(value).toContain('Un pont de pierre rouvre.')
})
