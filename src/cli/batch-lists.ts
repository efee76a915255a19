import {countWords, IntertitreError} from '../document/index.js'
import type {SentSource, Wishes} from '../work/index.js'
import {readAddress, readDate, readLabel, readProfile, readWords} from './option-values.js'

/** One entry of a list, its values checked. */
export interface Listed {
  readonly id: string
  readonly wishes: Wishes
  readonly source: SentSource | {readonly file: string} | {readonly problem: IntertitreError}
}

type Fields = Readonly<Record<string, unknown>>

/** Words of a feed's own text from which it is the article; a teaser has fewer, and the page is fetched. */
const TEASER_WORDS = 120

/** The rows of a CSV or JSONL text: a source in `text`, `html`, `url` or `file`, an `id`, and wishes by their names. */
export async function tableItems(text: string, list: string): Promise<readonly Listed[]> {
  const rows = /\.(?:jsonl|ndjson)$/i.test(list) ? jsonRows(text, list) : await csvRows(text, list)
  return rows.map((row, index) => orProblem(String(index + 1), place => listedOf(row, place, list)))
}

/** An entry that is wrong is one article that fails: the others are written. */
function orProblem(place: string, read: (place: string) => Listed): Listed {
  try {
    return read(place)
  } catch (error) {
    if (!(error instanceof IntertitreError)) throw error
    return {id: place, wishes: {}, source: {problem: error}}
  }
}

async function csvRows(text: string, list: string): Promise<readonly Fields[]> {
  const {parse} = await import('csv-parse/sync')
  try {
    return parse(text, {columns: true, bom: true, delimiter: [',', ';', '\t'], skip_empty_lines: true, trim: true})
  } catch (error) {
    throw new IntertitreError('bad-request', {file: list, detail: String(error).slice(0, 150), reason: 'list'}, error)
  }
}

function jsonRows(text: string, list: string): readonly Fields[] {
  return text.split('\n').flatMap((line, index) => {
    if (!line.trim()) return []
    try {
      return [JSON.parse(line) as Fields]
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      throw new IntertitreError('bad-request', {file: list, detail: `${index + 1}`, reason: 'list'}, error)
    }
  })
}

function listedOf(row: Fields, place: string, list: string): Listed {
  const field = (name: string): string | undefined => {
    const value = row[name]
    return value === undefined || value === null || value === '' ? undefined : String(value)
  }
  const [text, html, url, file] = ['text', 'html', 'url', 'file'].map(field)
  const source = text ? {text} : html ? {html} : url ? {url: readAddress('url')(url)} : file ? {file} : undefined
  if (!source) throw new IntertitreError('bad-request', {file: list, detail: place, reason: 'row'})
  const read = <T>(name: string, reader: (value: string) => T) => {
    const value = field(name)
    return value === undefined ? {} : {[name]: reader(value)}
  }
  const wishes: Wishes = {
    ...read('words', readWords),
    ...read('profile', readProfile),
    ...read('keyphrase', readLabel('keyphrase', 100)),
    ...read('title', readLabel('title')),
    ...read('author', readLabel('author')),
    ...read('publisher', readLabel('publisher')),
    ...read('published', readDate),
    ...read('sourceUrl', readAddress('sourceUrl')),
  }
  return {id: field('id') ?? field('file') ?? field('url') ?? place, wishes, source}
}

/** The items of an RSS 2.0 or Atom feed; one that only teases is read from its page. */
export async function feedItems(xml: string, list: string): Promise<readonly Listed[]> {
  const {XMLParser} = await import('fast-xml-parser')
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    isArray: name => name === 'item' || name === 'entry',
  })
  let root: Fields
  try {
    root = parser.parse(xml) as Fields
  } catch (error) {
    throw new IntertitreError('bad-request', {file: list, detail: String(error).slice(0, 150), reason: 'list'}, error)
  }
  const channel = (root['rss'] as Fields | undefined)?.['channel'] as Fields | undefined
  const entries = (channel?.['item'] ?? (root['feed'] as Fields | undefined)?.['entry'] ?? []) as readonly Fields[]
  return entries.map((entry, index) => orProblem(String(index + 1), place => feedItem(entry, place, list)))
}

function feedItem(entry: Fields, place: string, list: string): Listed {
  const html = textOf(entry['content:encoded'] ?? entry['content'] ?? entry['description'] ?? entry['summary'])
  const link = linkOf(entry['link'])
  const title = textOf(entry['title']).replace(/\s+/g, ' ').trim()
  const time = Date.parse(textOf(entry['pubDate'] ?? entry['published'] ?? entry['updated']))
  const author = textOf(entry['dc:creator'] ?? (entry['author'] as Fields | undefined)?.['name']).trim()
  const isWhole = countWords(html.replace(/<[^<>]*>/g, ' ')) >= TEASER_WORDS
  if (!isWhole && !link) throw new IntertitreError('bad-request', {file: list, detail: place, reason: 'row'})
  const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return {
    id: textOf(entry['guid'] ?? entry['id']).trim() || link || place,
    wishes: {
      ...(author && {author: author.slice(0, 300)}),
      ...(!Number.isNaN(time) && {published: new Date(time).toISOString()}),
      ...(link && {sourceUrl: link}),
    },
    source: isWhole ? {html: `<h1>${escaped}</h1>\n${html}`} : {url: link!},
  }
}

function textOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  return typeof value === 'object' && value !== null ? textOf((value as Fields)['#text'] ?? '') : ''
}

/** RSS has the address as text, Atom as an attribute, of the alternate link when there are several. */
function linkOf(value: unknown): string | undefined {
  const links = Array.isArray(value) ? value : [value]
  const best = links.find(link => (link as Fields | undefined)?.['@rel'] === 'alternate') ?? links[0]
  const address = textOf(best) || textOf((best as Fields | undefined)?.['@href'])
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? address : undefined
}
