import {type Article, type ArticleBlock, countWords, type SourceSpan, sentencesOver} from '../../document/index.js'
import {typography} from '../../language/index.js'
import type {Assignment} from '../writer.js'

/** One source sentence that a section has to tell. */
export interface Fact extends SourceSpan {
  readonly id: string
  readonly text: string
}

/** One section of the article as it stands, and what a model is told of it. */
export interface SectionBrief {
  /** Indexes into the article’s blocks, half open; the heading is the first one when there is one. */
  readonly first: number
  readonly end: number
  readonly heading?: string
  readonly headings: readonly string[]
  readonly facts: readonly Fact[]
  /** Words of its prose as it stands, and words aimed at. */
  readonly words: number
  readonly target: number
  /** Whether it is nothing but prose: lists, tables and code are not given to a model. */
  readonly isProse: boolean
}

/** The sections of the body, in order, with their budgets: what the page lacks of the words asked for is shared among them. */
export function sectionBriefs(article: Article, {plan, sources, request, french}: Assignment): SectionBrief[] {
  const headed = plan.sections.filter(({heading}) => heading !== undefined)
  const ranges = bodyRanges(article.blocks)
  const words = ranges.map(({first, end}) => wordsOf(article.blocks.slice(first, end)))
  const body = words.reduce((sum, count) => sum + count, 0)
  const missing = Math.max(0, request.words - wordsOf(article.blocks))
  const growth = body === 0 ? 1 : Math.min(MOST_GROWTH, 1 + missing / body)
  let headings = 0
  return ranges.map(({first, end}, index) => {
    const blocks = article.blocks.slice(first, end)
    const isHeaded = blocks[0]!.kind === 'heading'
    const planned = isHeaded ? headed[headings++] : undefined
    const heading = isHeaded ? blocks[0]!.passages[0]!.text : undefined
    return {
      first,
      end,
      ...(heading !== undefined && {heading}),
      headings: [...new Set([heading, ...(planned?.candidates ?? []).map(({text}) => typography(text, french).text)])]
        .filter(text => text !== undefined)
        .slice(0, MOST_HEADINGS),
      facts: factsOf(blocks, sources),
      words: words[index]!,
      target: Math.round(words[index]! * growth),
      isProse: blocks.every(({kind}) => kind === 'heading' || kind === 'paragraph' || kind === 'quote'),
    }
  })
}

/** Prose made longer than this from the same facts would be padding. */
const MOST_GROWTH = 1.25

/** Subheadings proposed. */
const MOST_HEADINGS = 4

function bodyRanges(blocks: readonly ArticleBlock[]): {first: number; end: number}[] {
  const ranges: {first: number; end: number}[] = []
  blocks.forEach(({part, kind}, index) => {
    if (part !== 'body') return
    const last = ranges.at(-1)
    if (kind === 'heading' || last === undefined || last.end !== index) ranges.push({first: index, end: index + 1})
    else last.end = index + 1
  })
  return ranges
}

function wordsOf(blocks: readonly ArticleBlock[]): number {
  return blocks
    .flatMap(({passages}) => passages)
    .reduce((sum, {text, label}) => sum + countWords(`${label ?? ''} ${text}`), 0)
}

function factsOf(blocks: readonly ArticleBlock[], sources: Assignment['sources']): Fact[] {
  const facts = new Map<string, Fact>()
  for (const {kind, passages} of blocks)
    if (kind !== 'heading')
      for (const {from} of passages)
        for (const span of from) {
          const source = sources[span.file]
          if (!source) continue
          for (const index of sentencesOver(source, span)) {
            const {start, end} = source.sentences[index]!
            const key = `${span.file}:${start}`
            if (!facts.has(key))
              facts.set(key, {
                id: `f${facts.size + 1}`,
                file: span.file,
                start,
                end,
                text: source.text.slice(start, end),
              })
          }
        }
  return [...facts.values()]
}
