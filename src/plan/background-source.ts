import type {AnalysedDoc} from '../document/index.js'
import {HEADING_LENGTH} from './headings.js'

/** How a document given as context is named in the article. */
export interface BackgroundSource {
  readonly heading: string
  /** « Selon le document intitulé … », at its first and at its later mentions. */
  readonly first: string
  readonly again: string
  readonly title: string
  readonly url?: string
}

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ')

/**
 * The names of a document: its site where it says one, else its title, else its file’s name. A noun before the name
 * (« le site », « le document ») spares guessing its article; no guillemets, which are for what somebody said.
 */
export function backgroundSource({name, meta, blocks, text}: AnalysedDoc): BackgroundSource {
  const block = blocks.find(({kind}) => kind === 'title')
  const written = meta.title ?? (block ? text.slice(block.start, block.end) : undefined)
  const file = name.replace(/^.*[\\/]/, '').replace(/\.\w{1,5}$/, '')
  const title = (written ?? file).replace(/\s+/g, ' ').replace(/[«»]/g, '').trim()
  const document = meta.siteName
    ? `le site ${meta.siteName}`
    : written
      ? `le document intitulé ${title}`
      : `le document ${file}`
  const day = dayOf(meta.published)
  const full = day ? `Ce que rapportait ${document} le ${day}` : `Ce que rapporte ${document}`
  const short = day ? `Ce que rapportait un document du ${day}` : 'Ce que rapporte un document joint'
  return {
    heading: full.length <= HEADING_LENGTH.most ? full : short,
    first: `Selon ${document}`,
    again: `Toujours selon ${document}`,
    title,
    ...(meta.canonical ? {url: meta.canonical} : {}),
  }
}

/** An ISO date in words: « 1er avril 2023 ». */
function dayOf(iso: string | undefined): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '')
  const month = match && MONTHS[Number(match[2]) - 1]
  return month ? `${match[3] === '01' ? '1er' : Number(match[3])} ${month} ${match[1]}` : undefined
}
