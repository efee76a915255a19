import {countWords, IntertitreError, type SourceText} from '../document/index.js'
import {type Brief, docxToHtml, isDocx, readBlocks, readText, splitRequest} from '../read/index.js'
import type {GivenSource} from './task.js'

/** A source as read, with the request that stood at its top, if one did; `html` when it was a page. */
export interface ReadSource {
  readonly source: SourceText
  readonly brief?: Brief
  readonly html?: string
}

/** Words of one source at most, of those that doors send here: a book is not an article, and a person waits. */
export const mostWords = 30_000

/**
 * Read what a door received, and part a request at its top from it when `mayAsk`: never of a page.
 *
 * @throws IntertitreError as `readSource`, `too-many-words`, and `empty-source` for a request without an article.
 */
export async function readGiven(given: GivenSource, mayAsk: boolean): Promise<ReadSource> {
  if ('read' in given) return {source: given.read}
  const {name, bytes, format, url} = given
  const isPacked = isDocx(bytes)
  const {text, notes} = isPacked ? {text: await docxToHtml(bytes, name), notes: []} : readText(bytes, name)
  const isPage = isPacked || format === 'html' || (!format && /^\s*<(?:!doctype html|html|article)\b/i.test(text))
  const {brief, body} = mayAsk && !isPage ? splitRequest(text) : {body: text}
  if (brief && !body.trim()) throw new IntertitreError('empty-source', {file: name, reason: 'request'})
  const read = await readBlocks(body, {name, ...(isPage ? {format: 'html'} : format && {format})}, notes)
  const source = url && !read.meta.canonical ? {...read, meta: {...read.meta, canonical: url}} : read
  const words = countWords(source.text)
  if (words > mostWords) throw new IntertitreError('too-many-words', {file: name, words, limit: mostWords})
  return {source, ...(brief && {brief}), ...(isPage && !isPacked && {html: body})}
}
