import type {GivenSource, Wishes} from '../work/index.js'
import type {Services} from './context.js'
import type {SourceInput, WishesInput} from './schemas.js'

/**
 * Turn what a caller sent as a source into what the threads read; a page is fetched.
 *
 * @throws IntertitreError `refused-address`, `unreachable-address`.
 */
export async function givenSource(
  input: SourceInput,
  {fetchPage}: Pick<Services, 'fetchPage'>,
  signal?: AbortSignal,
): Promise<GivenSource> {
  const encode = (text: string) => new TextEncoder().encode(text)
  if ('url' in input) return await fetchPage(input.url, signal)
  if ('html' in input) return {name: input.name ?? 'article.html', bytes: encode(input.html), format: 'html'}
  if ('text' in input) return {name: input.name ?? 'article', bytes: encode(input.text)}
  return {name: input.name ?? 'article.docx', bytes: new Uint8Array(Buffer.from(input.docx, 'base64'))}
}

/** The wishes as the reader of requests takes them. */
export function givenWishes({image, ...wishes}: WishesInput): Wishes {
  return {...wishes, ...(image && {image: image.url, imageAlt: image.alt})}
}
