import type {
  AnalysedDoc,
  Article,
  ArticleBlock,
  Block,
  BlockKind,
  Metadata,
  Passage,
  Profile,
  SourceText,
  Span,
  WriteRequest,
} from '../document/index.js'
import type {Sources} from '../fidelity/index.js'
import type {French} from '../language/index.js'
import {type Complaints, complaintsOf} from './complaints.js'
import {type Connective, findConnectives} from './reading/connective.js'

/** Where a passage stands in the page's text, with the index of its article block. */
export interface PlacedPassage extends Span {
  readonly passage: Passage
  readonly block: number
}

/** One text of the metadata, where it stands in `page.head.text`. */
export interface HeadField extends Span {
  readonly name: 'headline' | 'title' | 'description'
}

/**
 * What the checks look at: an article as its reader meets it, analysed; made from an article or from a human's text.
 *
 * `doc` is the body (no H1, no metadata): one block of the doc for each paragraph, heading or list item, parted by a
 * blank line. `head` holds headline, title and description, each its own block. `placed` is in text order.
 */
export interface Page {
  readonly article: Article
  readonly metadata: Metadata
  readonly doc: AnalysedDoc
  readonly head: AnalysedDoc
  readonly fields: readonly HeadField[]
  readonly placed: readonly PlacedPassage[]
  /** The article block of each of the doc's blocks. */
  readonly blockOf: readonly ArticleBlock[]
  readonly profile: Profile
  readonly french: French
  readonly sources: readonly AnalysedDoc[]
  readonly request?: WriteRequest
  /** What the page claims and its sources do not carry; found when first asked for, nothing without a source. */
  readonly complaints: () => Complaints
  /** The connectives of each sentence of `doc`, by its index; found when first asked for. */
  readonly connectives: () => readonly (readonly Connective[])[]
  /** The page or fragment as exported, for the checks on markup. */
  readonly html?: string
}

/** What a page may have besides the article. */
export interface PageContext {
  readonly profile?: Profile
  readonly sources?: readonly AnalysedDoc[]
  readonly request?: WriteRequest
  readonly html?: string
  /** The sources as `fidelity` read them, for callers that make several pages of the same ones. */
  readonly opened?: Sources
}

/** How a text becomes an analysed one: `language`'s `analyse`, passed in so that a page costs one analysis a text. */
export type Analyse = (source: SourceText, french: French) => AnalysedDoc

/** Make the page of an article. Linear in its text; the analysis is by far the dearest part. */
export function pageOf(article: Article, french: French, analyse: Analyse, context: PageContext = {}): Page {
  const body = layOut(article)
  const head = layOutHead(article.metadata)
  const published = article.metadata.published ?? context.request?.published
  const read = {
    doc: analyse(body.source, french),
    head: analyse(head.source, french),
    placed: body.placed,
    blockOf: body.blockOf,
    sources: context.sources ?? [],
    french,
    ...(published !== undefined && {published}),
  }
  let complaints: Complaints | undefined
  let connectives: readonly (readonly Connective[])[] | undefined
  return {
    ...read,
    article,
    metadata: article.metadata,
    fields: head.fields,
    profile: context.profile ?? context.request?.profile ?? 'yoast',
    complaints: () => (complaints ??= complaintsOf(read, context.opened)),
    connectives: () => (connectives ??= findConnectives(read.doc, french.lists['connectives'] ?? new Set())),
    ...(context.request && {request: context.request}),
    ...(context.html !== undefined && {html: context.html}),
  }
}

/** The passage that holds the span's start, or undefined for a span outside every passage. */
export function passageAt(page: Page, {start}: Span): PlacedPassage | undefined {
  let low = 0
  let high = page.placed.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (page.placed[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  const found = page.placed[low]
  return found && found.start <= start ? found : undefined
}

/** The text of a passage as a reader meets it: « label : text ». */
export function readText({label, text}: Passage): string {
  return label === undefined ? text : `${label}\u00A0: ${text}`
}

interface Layout {
  readonly source: SourceText
  readonly placed: readonly PlacedPassage[]
  readonly blockOf: readonly ArticleBlock[]
}

function layOut({blocks: articleBlocks}: Article): Layout {
  let text = ''
  const blocks: Block[] = []
  const placed: PlacedPassage[] = []
  const blockOf: ArticleBlock[] = []
  for (const [index, block] of articleBlocks.entries()) {
    const isWhole =
      block.kind === 'standfirst' || block.kind === 'heading' || block.kind === 'paragraph' || block.kind === 'quote'
    for (const [position, passage] of block.passages.entries()) {
      const joins = isWhole && position > 0
      if (text !== '') text += joins ? ' ' : '\n\n'
      const start = text.length
      text += readText(passage)
      const end = text.length
      if (end === start) continue
      placed.push({start, end, passage, block: index})
      const open = blocks[blocks.length - 1]
      if (joins && open && open.end >= start - 1 && blockOf[blockOf.length - 1] === block)
        blocks[blocks.length - 1] = {...open, end}
      else {
        blocks.push({start, end, ...docBlock(block, passage)})
        blockOf.push(block)
      }
    }
  }
  return {source: {name: 'article', text, blocks, meta: {}, notes: []}, placed, blockOf}
}

function docBlock(block: ArticleBlock, passage: Passage): {kind: BlockKind; level?: number; ordered?: boolean} {
  switch (block.kind) {
    case 'heading':
      return {kind: 'heading', level: block.level ?? 2}
    case 'standfirst':
    case 'paragraph':
      return {kind: 'paragraph'}
    case 'faq':
      return passage.role === 'question' ? {kind: 'heading', level: 3} : {kind: 'paragraph'}
    case 'quote':
    case 'code':
    case 'table':
      return {kind: block.kind}
    default:
      return {kind: 'listItem', level: 1, ordered: block.ordered ?? false}
  }
}

function layOutHead(metadata: Metadata): {readonly source: SourceText; readonly fields: readonly HeadField[]} {
  let text = ''
  const blocks: Block[] = []
  const fields: HeadField[] = []
  for (const name of ['headline', 'title', 'description'] as const) {
    const value = metadata[name]
    if (value === '') continue
    if (text !== '') text += '\n\n'
    const span = {start: text.length, end: text.length + value.length}
    text += value
    fields.push({name, ...span})
    blocks.push({...span, kind: name === 'description' ? 'paragraph' : 'title'})
  }
  return {source: {name: 'metadata', text, blocks, meta: {}, notes: []}, fields}
}
