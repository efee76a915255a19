import {type AnalysedDoc, countWords} from '../document/index.js'
import {contentLemmas, overlapShare} from './content-words.js'
import type {SectionBlock} from './plan.js'

/** Characters of a line that may be a subheading (editorial.md, « Subheadings »: 75 at most). */
const CROSSHEAD = 75

/** Words over which a paragraph is parted (Yoast's limit is 150, rules.md §1), and in each of its parts at least. */
const LONG_PARAGRAPH = 110
const CHUNK = 45

/** A run of blocks that stand under one subheading; `heading` is the source's own heading block, when it has one. */
export interface SectionDraft {
  readonly heading?: number
  readonly level: 2 | 3
  readonly blocks: readonly SectionBlock[]
  readonly words: number
}

/** Words in a section: the bar allows 40 to 200; at about 70 a reader meets a subheading a screen (editorial.md, « The anatomy »). */
const AIM = {best: 72, spread: 60, most: 170, floor: 40}

/**
 * Part the body into topic sections, in the source's order.
 *
 * The source's headings are always boundaries. Between them, boundaries are chosen jointly (dynamic programming over
 * blocks) so that sections keep to 40–200 words, best about 70, and part where neighbouring blocks share fewest words and names.
 *
 * @param skip  Sentences that stand elsewhere (the standfirst) or are dropped.
 */
export function sectionsOf(doc: AnalysedDoc, skip: ReadonlySet<number>): SectionDraft[] {
  const units = unitsOf(doc, skip)
  const drafts: SectionDraft[] = []
  let group: Unit[] = []
  let heading: {block: number; level: 2 | 3} | undefined
  const flush = (): void => {
    if (group.length > 0 || heading)
      for (const [index, part] of partition(group).entries())
        drafts.push({
          ...(index === 0 && heading ? {heading: heading.block} : {}),
          level: index === 0 && heading ? heading.level : 2,
          blocks: mergeLists(part),
          words: part.reduce((sum, unit) => sum + unit.words, 0),
        })
    group = []
  }
  for (const unit of units) {
    if (unit.headingLevel !== undefined) {
      flush()
      heading = {block: unit.block.sourceBlocks[0]!, level: unit.headingLevel > 2 ? 3 : 2}
    } else group.push(unit)
  }
  flush()
  return drafts.filter(draft => draft.blocks.length > 0)
}

/** First words that make a poor start of a section. */
const HANGING =
  /^(il|elle|ils|elles|celui-ci|celle-ci|ceux-ci|ce dernier|cette dernière|ces derniers|cela|ce|cet|cette|ces|c[’']|mais|or|et|car|donc|ainsi|puis|ensuite|enfin|pourtant|cependant|toutefois|en effet|en revanche|de plus|en outre|par ailleurs|d[’']où|lui|eux|selon lui|selon elle|son|sa|ses|leur|leurs)(?=[\s,’'-])/i

interface Unit {
  readonly block: SectionBlock
  readonly words: number
  readonly lemmas: ReadonlySet<string>
  readonly headingLevel?: number
  /** Goes with the unit before (a list after its sentence, an answer after its question). */
  readonly clings: boolean
  /** Opens with a word that points to the sentence before: a pronoun, a connective, a demonstrative. */
  readonly hangs: boolean
  /** Goes on within the paragraph of the unit before. */
  readonly isWithin: boolean
}

function unitsOf(doc: AnalysedDoc, skip: ReadonlySet<number>): Unit[] {
  const byBlock = new Map<number, number[]>()
  for (const sentence of doc.sentences)
    if (!skip.has(sentence.index)) byBlock.set(sentence.block, [...(byBlock.get(sentence.block) ?? []), sentence.index])
  const units: Unit[] = []
  for (const [index, block] of doc.blocks.entries()) {
    if (block.kind === 'title' || block.kind === 'caption') continue
    const sentences = byBlock.get(index) ?? []
    if (sentences.length === 0 && block.kind !== 'code' && block.kind !== 'table') continue
    const text = doc.text.slice(block.start, block.end)
    const isHeading = block.kind === 'heading' || isCrosshead(doc, index)
    const kind = block.kind === 'listItem' ? 'list' : block.kind === 'heading' ? 'paragraph' : block.kind
    const words = wordsOf(doc, sentences, text)
    const chunks =
      kind === 'paragraph' && words > LONG_PARAGRAPH && block.kind === 'paragraph'
        ? chunksOf(doc, sentences)
        : [sentences]
    for (const [place, chunk] of chunks.entries()) {
      const before = units[units.length - 1]
      const opening = chunks.length === 1 ? text : sentenceText(doc, chunk[0]!)
      units.push({
        block: {kind, ...(block.ordered ? {ordered: true} : {}), sentences: chunk, sourceBlocks: [index]},
        words: chunks.length === 1 && sentences.length > 0 ? words : wordsOf(doc, chunk, text),
        lemmas: new Set(chunk.flatMap(sentence => [...contentLemmas(doc.sentences[sentence]!)])),
        ...(isHeading ? {headingLevel: block.level ?? 2} : {}),
        hangs: HANGING.test(opening),
        isWithin: place > 0,
        clings:
          before !== undefined &&
          (kind === 'list' ||
            kind === 'code' ||
            kind === 'table' ||
            (place === 0 && endsOpen(doc, before)) ||
            before.headingLevel !== undefined),
      })
    }
  }
  return units
}

/**
 * Whether a paragraph is the source's own subheading set as a line of text: short, without final mark, before a longer
 * paragraph.
 */
export function isCrosshead(doc: AnalysedDoc, index: number): boolean {
  const block = doc.blocks[index]
  const next = doc.blocks[index + 1]
  if (index === 0 || block?.kind !== 'paragraph' || next?.kind !== 'paragraph') return false
  const text = doc.text.slice(block.start, block.end).trim()
  return (
    text.length <= CROSSHEAD &&
    !/[.!…:;,]$/.test(text) &&
    next.end - next.start > 2 * CROSSHEAD &&
    countWords(text) >= 2
  )
}

function sentenceText(doc: AnalysedDoc, index: number): string {
  const {start, end} = doc.sentences[index]!
  return doc.text.slice(start, end)
}

/** Words of some sentences; of the whole block when it has none (code, tables). */
function wordsOf(doc: AnalysedDoc, sentences: readonly number[], text: string): number {
  return sentences.length === 0
    ? countWords(text)
    : sentences.reduce((sum, index) => sum + countWords(sentenceText(doc, index)), 0)
}

/**
 * A long paragraph in chunks of at least `CHUNK` words, parted only before sentences that stand on their own feet and
 * outside quotations that run on.
 */
function chunksOf(doc: AnalysedDoc, sentences: readonly number[]): number[][] {
  const chunks: number[][] = []
  let open: number[] = []
  for (const index of sentences) {
    const {start} = doc.sentences[index]!
    const isInside = doc.quotations.some(quotation => quotation.start < start && start < quotation.end)
    const canPart = !isInside && !HANGING.test(sentenceText(doc, index))
    if (open.length > 0 && canPart && wordsOf(doc, open, '') >= CHUNK) {
      chunks.push(open)
      open = []
    }
    open.push(index)
  }
  if (open.length > 0) {
    const last = chunks[chunks.length - 1]
    if (last && wordsOf(doc, open, '') < CHUNK / 2) last.push(...open)
    else chunks.push(open)
  }
  return chunks
}

/** A paragraph that ends with a colon or a question leads on to the next. */
function endsOpen(doc: AnalysedDoc, unit: Unit): boolean {
  const last = unit.block.sourceBlocks[unit.block.sourceBlocks.length - 1]!
  const block = doc.blocks[last]!
  return /[:?]\s*$/.test(doc.text.slice(block.start, block.end))
}

/** Choose the boundaries between units that cost least in all. */
function partition(units: readonly Unit[]): Unit[][] {
  const count = units.length
  if (count === 0) return []
  const best = new Array<number>(count + 1).fill(Number.POSITIVE_INFINITY)
  const previous = new Array<number>(count + 1).fill(0)
  best[0] = 0
  for (let end = 1; end <= count; end++) {
    let words = 0
    for (let start = end - 1; start >= 0; start--) {
      words += units[start]!.words
      if (words > 3 * AIM.most && start < end - 1) break
      const cost = best[start]! + lengthCost(words) + (start > 0 ? boundaryCost(units, start) : 0)
      if (cost < best[end]!) {
        best[end] = cost
        previous[end] = start
      }
    }
  }
  const parts: Unit[][] = []
  for (let end = count; end > 0; end = previous[end]!) parts.unshift(units.slice(previous[end]!, end))
  return parts
}

/** 0 at the best length, growing with the square of the distance; steep under the floor and over the most. */
function lengthCost(words: number): number {
  const distance = ((words - AIM.best) / AIM.spread) ** 2
  if (words < AIM.floor) return 2 + distance
  return words > AIM.most ? 1 + distance : distance
}

/** High where the next unit goes on about the same things. */
function boundaryCost(units: readonly Unit[], start: number): number {
  const unit = units[start]!
  if (unit.clings) return 6
  if (unit.hangs) return 2.5
  if (unit.isWithin) return 0.3 + 0.7 * overlapShare(units[start - 1]!.lemmas, unit.lemmas)
  return 0.7 * overlapShare(units[start - 1]!.lemmas, unit.lemmas)
}

/** Neighbouring list items make one list. */
function mergeLists(units: readonly Unit[]): SectionBlock[] {
  const blocks: SectionBlock[] = []
  for (const {block} of units) {
    const before = blocks[blocks.length - 1]
    if (block.kind === 'list' && before?.kind === 'list' && before.ordered === block.ordered)
      blocks[blocks.length - 1] = {
        ...before,
        sentences: [...before.sentences, ...block.sentences],
        sourceBlocks: [...before.sourceBlocks, ...block.sourceBlocks],
      }
    else blocks.push(block)
  }
  return blocks
}
