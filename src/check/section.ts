import {type ArticleBlock, countWords, type ParsedSentence, type Span} from '../document/index.js'
import type {Page} from './page.js'

/** A subheading with what stands under it until the next one; the first section of a page may have no subheading. */
export interface Section extends Span {
  readonly heading?: DocBlock
  readonly blocks: readonly DocBlock[]
  /** Words under the subheading, itself left out. */
  readonly words: number
}

/** A block of the page's doc, with the article block it comes from. */
export interface DocBlock extends Span {
  readonly index: number
  readonly text: string
  readonly block: ArticleBlock
  readonly isHeading: boolean
  readonly level: number
}

/** The doc's blocks with their article blocks, in text order. */
export function docBlocksOf({doc, blockOf}: Page): DocBlock[] {
  return doc.blocks.map(({start, end, kind, level}, index) => ({
    start,
    end,
    index,
    text: doc.text.slice(start, end),
    block: blockOf[index]!,
    isHeading: kind === 'heading',
    level: level ?? 2,
  }))
}

/** The page cut at its subheadings; a question of the FAQ does not open a section. */
export function sectionsOf(page: Page): Section[] {
  const sections: Section[] = []
  let heading: DocBlock | undefined
  let blocks: DocBlock[] = []
  const close = () => {
    const first = heading ?? blocks[0]
    if (!first) return
    const end = (blocks[blocks.length - 1] ?? first).end
    const words = blocks.reduce((sum, block) => sum + countWords(block.text), 0)
    sections.push({...(heading && {heading}), blocks, words, start: first.start, end})
  }
  for (const block of docBlocksOf(page)) {
    if (block.isHeading && block.block.kind === 'heading') {
      close()
      heading = block
      blocks = []
    } else blocks.push(block)
  }
  close()
  return sections
}

/** The page's subheadings, FAQ questions left out. */
export function subheadingsOf(page: Page): DocBlock[] {
  return docBlocksOf(page).filter(({isHeading, block}) => isHeading && block.kind === 'heading')
}

/** The sentences of running prose: standfirst, paragraphs and FAQ answers, in text order. */
export function proseOf(page: Page): ParsedSentence[] {
  return page.doc.sentences.filter(({block}) => {
    const kind = page.doc.blocks[block]?.kind
    return kind === 'paragraph'
  })
}

/** The words of a sentence as WordPress counts them. */
export function wordsIn({doc}: Page, {start, end}: Span): number {
  return countWords(doc.text.slice(start, end))
}

/** The text of a span of the page's doc. */
export function textOf({doc}: Page, {start, end}: Span): string {
  return doc.text.slice(start, end)
}
