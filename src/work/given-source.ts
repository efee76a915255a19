import type {RequestOptions} from '../read/index.js'
import type {GivenBytes, Wishes} from './task.js'

/** A source as a caller sends it: one of four ways. */
export type SentSource =
  | {readonly text: string; readonly name?: string}
  | {readonly html: string; readonly name?: string}
  | {readonly url: string}
  | {readonly docx: string; readonly name?: string}

/** Wishes as a caller sends them: a picture is one value. */
export interface SentWishes extends Omit<RequestOptions, 'image' | 'imageAlt'> {
  readonly brief?: string
  readonly writer?: string
  readonly image?: {readonly url: string; readonly alt: string}
}

/** Reads a page by its address. */
export type FetchPage = (address: string, signal?: AbortSignal) => Promise<GivenBytes>

/**
 * Turn what a caller sent as a source into what the threads read; a page is fetched.
 *
 * @throws IntertitreError what `fetchPage` throws.
 */
export async function givenSource(sent: SentSource, fetchPage: FetchPage, signal?: AbortSignal): Promise<GivenBytes> {
  const encode = (text: string) => new TextEncoder().encode(text)
  if ('url' in sent) return await fetchPage(sent.url, signal)
  if ('html' in sent) return {name: sent.name ?? 'article.html', bytes: encode(sent.html), format: 'html'}
  if ('text' in sent) return {name: sent.name ?? 'article', bytes: encode(sent.text)}
  return {name: sent.name ?? 'article.docx', bytes: new Uint8Array(Buffer.from(sent.docx, 'base64'))}
}

/** The wishes as the reader of requests takes them. */
export function givenWishes({image, ...wishes}: SentWishes): Wishes {
  return {...wishes, ...(image && {image: image.url, imageAlt: image.alt})}
}
