import {HtmlValidate} from 'html-validate'
import {parseHTML} from 'linkedom'
import {expect, test} from 'vitest'
import {sampleArticle} from '../../tests/sample-article.js'
import type {Article} from '../document/index.js'
import {toHtmlFragment, toHtmlPage} from './index.js'

const validator = new HtmlValidate({extends: ['html-validate:recommended']})

async function problems(html: string): Promise<string[]> {
  const report = await validator.validateString(html)
  return report.results.flatMap(result =>
    result.messages.map(({ruleId, message, line}) => `${line} ${ruleId}: ${message}`),
  )
}

const bare: Article = {
  ...sampleArticle,
  metadata: {
    ...sampleArticle.metadata,
    canonical: undefined,
    published: undefined,
    author: undefined,
    publisher: undefined,
    sourceUrl: undefined,
    image: undefined,
    keyphrase: '',
  },
}

const hostile: Article = {
  ...sampleArticle,
  metadata: {
    ...sampleArticle.metadata,
    headline: '</title></script><script>alert(1)</script> "x" & co',
    title: '</title><script>alert(1)</script>',
    description: '"><img src=x onerror=alert(1)>',
    canonical: 'javascript:alert(1)',
    image: {url: 'data:text/html,x', alt: '"'},
    author: '</p><script>',
    language: 'fr" onload="x',
  },
}

test.each([
  ['full', sampleArticle],
  ['bare', bare],
  ['hostile', hostile],
])('a %s page is valid HTML', async (_, article) => {
  expect(await problems(toHtmlPage(article))).toEqual([])
})

test('a fragment is valid HTML and holds no H1', async () => {
  const html = toHtmlFragment(sampleArticle)
  expect(html).not.toContain('<h1')
  expect(await problems(html)).toEqual([])
})

test('nothing in the article becomes markup', () => {
  const {document} = parseHTML(toHtmlPage(hostile))
  expect(document.querySelectorAll('script')).toHaveLength(1)
  expect(document.querySelectorAll('img')).toHaveLength(0)
  expect(document.querySelector('link[rel=canonical]')).toBeNull()
  expect(document.querySelector('h1')?.textContent).toBe(hostile.metadata.headline)
  expect(document.documentElement.getAttribute('onload')).toBeNull()
  expect(document.querySelector('pre')?.textContent).toContain('</code></pre><script>')
  const links = [...document.querySelectorAll('a')].map(link => link.getAttribute('href'))
  expect(links).toEqual(['https://exemple.fr/depeches/42?a=1&b=2'])
})

test('no-break spaces stay characters', () => {
  const html = toHtmlPage(sampleArticle)
  expect(html).toContain('2,4\u00A0millions')
  expect(html).toContain('Qui est qui\u202F?')
  expect(html).not.toMatch(/&nbsp;|&#/)
})

test('what is known is said, what is not is left out', () => {
  const html = toHtmlPage(sampleArticle)
  expect(html).toContain('Publié le <time datetime="2024-03-02T08:00:00+01:00">2\u00A0mars 2024</time>')
  expect(html).toContain('<meta name="keywords" content="marché couvert">')
  expect(html).toContain('<strong>Mai 2022</strong>\u00A0: Le conseil')
  expect(html).toContain('"@type":"NewsArticle"')
  const unknown = toHtmlPage(bare)
  expect(unknown).not.toMatch(/author|datePublished|publisher|og:image|canonical|<figure|signature"/)
})

test('the same article gives the same bytes', () => {
  expect(toHtmlPage(sampleArticle)).toBe(toHtmlPage(structuredClone(sampleArticle)))
})
