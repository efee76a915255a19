import type {Span} from './span.js'
import type {ParsedToken, Token} from './token.js'

export type BlockKind = 'title' | 'heading' | 'paragraph' | 'listItem' | 'table' | 'code' | 'quote' | 'caption'

/**
 * One block of a text, in reading order; blocks never overlap. `level` is 1 to 6 for a heading and the depth, from 1,
 * of a list item; `ordered` belongs to list items. A table's rows are lines, its cells parted by tabs.
 */
export interface Block extends Span {
  readonly kind: BlockKind
  readonly level?: number
  readonly ordered?: boolean
}

/** What a source says of itself; every field only when the source has it. Dates are ISO 8601. `pageTitle` is what search engines show. */
export interface SourceMeta {
  readonly title?: string
  readonly author?: string
  /** What closes the text besides the author: an agency, initials, as they stand. */
  readonly credit?: string
  readonly published?: string
  readonly canonical?: string
  readonly siteName?: string
  readonly language?: string
  readonly pageTitle?: string
  readonly description?: string
  readonly slug?: string
  readonly keyphrase?: string
}

/** Less was done than asked, or something was mended: a coded remark in a result, never an exception. */
export interface Note {
  readonly code: string
  readonly detail: string
}

/** What `read` returns: plain text (markup removed, NFC, never altered afterwards) with its blocks. */
export interface SourceText {
  readonly name: string
  readonly text: string
  readonly blocks: readonly Block[]
  readonly meta: SourceMeta
  readonly notes: readonly Note[]
}

/** One sentence: `index` in the document, `block` the index of its block. A block of code has no sentence. */
export interface Sentence<T extends Token = Token> extends Span {
  readonly index: number
  readonly block: number
  readonly tokens: readonly T[]
}

/** A text with its sentences; `T` tells which stages have run: Token, TaggedToken, ParsedToken. */
export interface Doc<T extends Token = Token> extends SourceText {
  readonly sentences: readonly Sentence<T>[]
}

export type ParsedSentence = Sentence<ParsedToken>
