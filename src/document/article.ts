import type {SourceSpan} from './span.js'

/** Which part of the anatomy a block belongs to; key points, timeline, people and faq are the restated parts. */
export type Part = 'standfirst' | 'keyPoints' | 'body' | 'timeline' | 'people' | 'faq' | 'sources'

export type ArticleBlockKind =
  | 'standfirst'
  | 'keyPoints'
  | 'heading'
  | 'paragraph'
  | 'list'
  | 'table'
  | 'code'
  | 'quote'
  | 'timeline'
  | 'people'
  | 'faq'
  | 'sources'

/**
 * One sentence, list item or heading as written. `from` is where the source says it, `by` is `rules` or a model's id,
 * `operations` the names of what was done to the source's words, in order; empty when they stand as they were.
 * `label` is the strong part before the colon (a timeline's date, a name). `role` parts questions from answers in a faq.
 * `href` makes a source a link.
 */
export interface Passage {
  readonly id: string
  readonly text: string
  readonly by: string
  readonly from: readonly SourceSpan[]
  readonly operations: readonly string[]
  readonly label?: string
  readonly role?: 'question' | 'answer'
  readonly href?: string
}

/** One block of the article; `level` 2 or 3 for headings, `ordered` for lists. In a list each passage is an item, in a table a row (cells parted by tabs). */
export interface ArticleBlock {
  readonly kind: ArticleBlockKind
  readonly part: Part
  readonly level?: number
  readonly ordered?: boolean
  readonly passages: readonly Passage[]
}

/** What search engines and social networks are told. Optional fields only when the user or the source gave them. */
export interface Metadata {
  readonly headline: string
  readonly headlineAlternatives: readonly string[]
  readonly title: string
  readonly titleAlternatives: readonly string[]
  readonly description: string
  readonly descriptionAlternatives: readonly string[]
  readonly slug: string
  readonly keyphrase: string
  readonly language: string
  readonly canonical?: string
  readonly published?: string
  readonly author?: string
  readonly credit?: string
  readonly publisher?: string
  readonly sourceUrl?: string
  readonly image?: {readonly url: string; readonly alt: string}
}

/** What became of a source sentence. */
export interface SentenceFate extends SourceSpan {
  readonly usedIn: readonly string[]
  readonly dropped?: string
}

/** A finished article: what a reader sees, and where each sentence comes from. */
export interface Article {
  readonly metadata: Metadata
  readonly blocks: readonly ArticleBlock[]
  readonly fates: readonly SentenceFate[]
}
