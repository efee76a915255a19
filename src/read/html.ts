import {countWords, type SourceMeta} from '../document/index.js'
import type {Piece, Reading} from './assemble.js'
import {findArticle, isFurniture} from './html-article.js'
import {htmlBlocks} from './html-blocks.js'
import {pageMeta} from './page-meta.js'

/**
 * Read HTML: a whole page has its article picked out and its title, author, date, canonical address and site name
 * read; a fragment is read whole. Nothing is fetched, no script runs.
 *
 * Characters are left as they are: general extractors tried here changed French spacing (« Photo : » to « Photo: »)
 * and lost short lists. The DOM is loaded on first use, so that plain text does not pay for it.
 */
export async function readHtml(html: string): Promise<Reading> {
  const {parseHTML} = await import('linkedom')
  const isPage = /<(?:!doctype|html|head|body)\b/i.test(html)
  const source = html.replace(/<style\b[^>]*>[\s\S]*?<\/style\s*>/gi, '')
  const markup = /<body\b/i.test(source)
    ? source
    : isPage
      ? source.replace(/<\/head\s*>|$/i, '$&<body>')
      : `<!doctype html><html><head></head><body>${source}</body></html>`
  const document = parseHTML(markup).document as unknown as Document
  if (!isPage || !document.body)
    return withTitle(
      htmlBlocks(document.body ?? document.documentElement, () => false),
      {},
      '',
    )
  const meta = pageMeta(document)
  const headings = document.querySelectorAll('h1')
  const headline = headings.length === 1 ? (headings[0]!.textContent ?? '').replace(/\s+/g, ' ').trim() : ''
  const article = findArticle(document)
  const length = (article.textContent ?? '').length
  const pieces = htmlBlocks(article, element => isFurniture(element, length))
  const isEmpty = pieces.reduce((sum, piece) => sum + countWords(piece.text), 0) < 20
  return withTitle(
    isEmpty ? htmlBlocks(document.body, () => false) : pieces,
    headline ? {...meta, title: headline} : meta,
    headline,
  )
}

/** Put the title first, once; a heading in the first three blocks that says the same is the title. */
function withTitle(pieces: readonly Piece[], meta: SourceMeta, headline: string): Reading {
  const same = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase()
  const first = pieces[0]
  const own = first?.kind === 'heading' && first.level === 1 ? first.text : undefined
  const title = own ?? meta.title
  const titles = new Set([headline, title ?? ''].map(same))
  const rest = pieces.filter((piece, at) => !(at < 3 && piece.kind === 'heading' && titles.has(same(piece.text))))
  if (!title) return {pieces: rest, meta, notes: []}
  return {pieces: [{kind: 'title', text: title}, ...rest], meta: {...meta, title}, notes: []}
}
