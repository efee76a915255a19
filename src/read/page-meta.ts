import {countWords, type SourceMeta} from '../document/index.js'
import {cleanMeta} from './meta.js'

/** Read what a page says of its article: schema.org data first, then the meta elements. */
export function pageMeta(document: Document): SourceMeta {
  const content = (...selectors: string[]) =>
    selectors.map(selector => document.querySelector(selector)?.getAttribute('content')).find(value => value)
  const data = articleData(document)
  return cleanMeta({
    title:
      text(data['headline']) ||
      content('meta[property="og:title"]', 'meta[name="twitter:title"]') ||
      withoutSite(document.querySelector('title')?.textContent ?? '', content('meta[property="og:site_name"]') ?? ''),
    author:
      names(data['author']) || content('meta[name="author"]', 'meta[property="article:author"]:not([content^="http"])'),
    published:
      text(data['datePublished']) ||
      content('meta[property="article:published_time"]', 'meta[name="date"]', 'meta[itemprop="datePublished"]') ||
      document
        .querySelector('article time[datetime], main time[datetime], time[datetime][pubdate]')
        ?.getAttribute('datetime'),
    canonical:
      document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? content('meta[property="og:url"]'),
    siteName: content('meta[property="og:site_name"]') || names(data['publisher']),
    pageTitle: document.querySelector('head > title')?.textContent,
    description: content('meta[name="description"]', 'meta[property="og:description"]') || text(data['description']),
    keyphrase: content('meta[name="keywords"]')?.split(',')[0],
    language: document.documentElement?.getAttribute('lang') || text(data['inLanguage']),
  })
}

/** « Le titre - Le Journal » without the site's name: the last part, when it is the site's or has at most four words. */
function withoutSite(title: string, site = ''): string {
  const [, head, tail] = /^(.*\S)\s+[-–—|·]\s+(\S.*)$/su.exec(title.trim()) ?? []
  if (!head || !tail) return title
  return tail.toLowerCase() === site.toLowerCase() || (countWords(tail) <= 4 && countWords(head) >= 3) ? head : title
}

type Fields = Readonly<Record<string, unknown>>

/** The first schema.org object whose type is a kind of article; damaged data counts for nothing. */
function articleData(document: Document): Fields {
  for (const script of Array.from(document.querySelectorAll('script[type="application/ld+json"]'))) {
    let queue: unknown[]
    try {
      queue = [JSON.parse(script.textContent ?? '')]
    } catch (error) {
      if (error instanceof SyntaxError) continue
      throw error
    }
    for (let at = 0; at < queue.length && at < 200; at++) {
      const item = queue[at]
      if (Array.isArray(item)) queue.push(...item.slice(0, 50))
      else if (typeof item === 'object' && item !== null) {
        const fields = item as Fields
        if (/article|posting|report/i.test(JSON.stringify(fields['@type'] ?? ''))) return fields
        queue.push(fields['@graph'], fields['mainEntity'])
      }
    }
  }
  return {}
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** The name of a person or organisation, or the names of several. */
function names(value: unknown): string {
  const all = (Array.isArray(value) ? value : [value]).slice(0, 10)
  return all
    .map(item => text(item) || text((item as Fields | null | undefined)?.['name']))
    .filter(name => name && !/^https?:/.test(name))
    .join(', ')
}
