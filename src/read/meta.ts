import type {SourceMeta} from '../document/index.js'

/**
 * Keep only what a source really says of itself: fields without text go, spaces are made single, dates that are not
 * ISO 8601 go (a time keeps its zone), and so do addresses that are not http.
 */
export function cleanMeta(fields: {readonly [name in keyof SourceMeta]?: string | null | undefined}): SourceMeta {
  const tidy = (value: string | null | undefined) => value?.replace(/\s+/g, ' ').trim().slice(0, 500) || undefined
  const published = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?/.exec(
    tidy(fields.published) ?? '',
  )?.[0]
  const canonical = tidy(fields.canonical)
  const entries = {
    title: tidy(fields.title),
    author: tidy(fields.author),
    published: published?.replace(' ', 'T'),
    canonical: canonical && /^https?:\/\/[^\s<>"]+$/i.test(canonical) ? canonical : undefined,
    siteName: tidy(fields.siteName),
    pageTitle: tidy(fields.pageTitle),
    description: tidy(fields.description),
    slug: /^[a-z0-9-]{1,200}$/.exec(tidy(fields.slug) ?? '')?.[0],
    keyphrase: tidy(fields.keyphrase),
    language: /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.exec(tidy(fields.language) ?? '')?.[0],
  }
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined))
}
