import type {Article} from '../document/index.js'
import {toDocx} from './docx.js'
import {toHtmlFragment} from './html-fragment.js'
import {toHtmlPage} from './html-page.js'
import {jsonLdOf} from './json-ld.js'
import {toMarkdown} from './markdown.js'
import {toWordPress} from './wordpress.js'

/** The forms in which an article leaves: a page, its article, blocks of WordPress, texts, data, a word processor's file. */
export const fileFormats = ['html', 'md', 'json', 'fragment', 'wordpress', 'jsonld', 'docx'] as const
export type FileFormat = (typeof fileFormats)[number]

/** An article as a file; texts end in a newline. */
export interface ArticleFile {
  /** The slug and the ending; two forms of one article never have the same name. */
  readonly name: string
  readonly ending: string
  /** The media type. */
  readonly type: string
  readonly body: string | Uint8Array
}

/** Endings and media types, by form. */
const kinds: Readonly<Record<FileFormat, readonly [ending: string, type: string]>> = {
  html: ['html', 'text/html; charset=utf-8'],
  md: ['md', 'text/markdown; charset=utf-8'],
  json: ['json', 'application/json'],
  fragment: ['fragment.html', 'text/html; charset=utf-8'],
  wordpress: ['wordpress.html', 'text/html; charset=utf-8'],
  jsonld: ['jsonld', 'application/ld+json'],
  docx: ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
}

/**
 * Turn an article into a file: the one way out that the command, the API and the studio share.
 *
 * @param json  The package as JSON; asked for only when that is the form.
 */
export async function toFile(format: FileFormat, article: Article, json: () => string): Promise<ArticleFile> {
  const [ending, type] = kinds[format]
  const body = await bodyOf(format, article, json)
  const text = typeof body === 'string' && !body.endsWith('\n') ? `${body}\n` : body
  const {slug} = article.metadata
  // A slug that somebody typed may be a path.
  const stem = /^[a-z0-9][a-z0-9-]{0,120}$/.test(slug) ? slug : 'article'
  return {name: `${stem}.${ending}`, ending, type, body: text}
}

function bodyOf(format: FileFormat, article: Article, json: () => string): string | Uint8Array | Promise<Uint8Array> {
  switch (format) {
    case 'html':
      return toHtmlPage(article)
    case 'md':
      return toMarkdown(article)
    case 'json':
      return json()
    case 'fragment':
      return toHtmlFragment(article)
    case 'wordpress':
      return toWordPress(article)
    case 'jsonld':
      return JSON.stringify(jsonLdOf(article), null, 2)
    case 'docx':
      return toDocx(article)
  }
}
