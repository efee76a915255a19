import {countWords, type SourceMeta} from '../document/index.js'
import type {Piece, Reading} from './assemble.js'
import {htmlBlocks} from './html-blocks.js'
import {cleanMeta} from './meta.js'

/**
 * Read HTML: a whole page has its article picked out (defuddle) and its title, author, date, canonical address and
 * site name read; a fragment is read whole. Nothing is fetched, no script runs.
 *
 * The DOM is loaded on first use: it costs some 300 ms that plain text need not pay.
 */
export async function readHtml(html: string): Promise<Reading> {
  const {parseHTML} = await import('linkedom')
  const isPage = /<(?:!doctype|html|head|body)\b/i.test(html)
  const parse = (markup: string) => parseHTML(markup).document as unknown as Document
  const source = html.replace(/<style\b[^>]*>[\s\S]*?<\/style\s*>/gi, '')
  const document = parse(isPage ? source : `<!doctype html><html><head></head><body>${source}</body></html>`)
  if (!isPage) return withTitle(htmlBlocks(document.body), {}, '')
  const own = pageMeta(document)
  const whole = wholeArticle(document)
  const headline = document.querySelectorAll('h1').length === 1 ? (document.querySelector('h1')?.textContent ?? '') : ''
  const {defuddle, content} = await extract(document)
  const extracted = htmlBlocks(parse(`<!doctype html><html><head></head><body>${content}</body></html>`).body)
  const pieces = wordsOf(extracted) < wordsOf(whole) / 2 ? whole : extracted
  const meta = cleanMeta({...defuddle, ...own, title: headline || own.title || defuddle.title})
  return withTitle(pieces, meta, headline)
}

/** What the page's head says, in the standards' own names. */
function pageMeta(document: Document): SourceMeta {
  const content = (...selectors: string[]) =>
    selectors.map(selector => document.querySelector(selector)?.getAttribute('content')).find(value => value)
  return cleanMeta({
    title: content('meta[property="og:title"]'),
    author: content('meta[name="author"]'),
    published: content(
      'meta[property="article:published_time"]',
      'meta[name="date"]',
      'meta[itemprop="datePublished"]',
    ),
    canonical:
      document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? content('meta[property="og:url"]'),
    siteName: content('meta[property="og:site_name"]'),
    language: document.documentElement?.getAttribute('lang'),
  })
}

/** The one element that says it is the article, read whole: the measure of what the extraction kept. */
function wholeArticle(document: Document): readonly Piece[] {
  for (const selector of ['[itemprop="articleBody"]', 'article', 'main']) {
    const found = document.querySelectorAll(selector)
    if (found.length === 1) return htmlBlocks(found[0]!)
  }
  const paragraphs = document.querySelectorAll('p').length
  return paragraphs < 3 && document.body ? htmlBlocks(document.body) : []
}

/** Run defuddle, synchronously and so without its network extractors, and silently. */
async function extract(document: Document): Promise<{defuddle: SourceMeta; content: string}> {
  const module = await import('defuddle/node')
  Object.defineProperty(document, 'styleSheets', {value: [], configurable: true})
  const {log, warn, error} = console
  const quiet = () => {}
  // defuddle reports damaged metadata on the console, which belongs to the command line; parse() is synchronous.
  Object.assign(console, {log: quiet, warn: quiet, error: quiet})
  try {
    const found = new module.DefuddleClass(document, {useAsync: false, removeImages: true}).parse()
    const {title, author, published, site: siteName, language} = found
    return {defuddle: {title, author, published, siteName, language}, content: found.content}
  } finally {
    Object.assign(console, {log, warn, error})
  }
}

/** Put the title first, once. */
function withTitle(pieces: readonly Piece[], meta: SourceMeta, headline: string): Reading {
  const same = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase()
  const titles = new Set([headline, meta.title ?? ''].map(same).filter(text => text))
  const first = pieces[0]
  const ownTitle = first?.kind === 'heading' && first.level === 1 ? first.text : undefined
  const title = ownTitle ?? meta.title
  const rest = pieces.filter(
    (piece, at) => !(at < 3 && piece.kind === 'heading' && (titles.has(same(piece.text)) || (at === 0 && ownTitle))),
  )
  if (!title) return {pieces: rest, meta, notes: []}
  return {pieces: [{kind: 'title', text: title}, ...rest], meta: {...meta, title}, notes: []}
}

function wordsOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + countWords(piece.text), 0)
}
