import {type AnalysedDoc, countWords} from '../document/index.js'
import {contentLemmas, overlapShare} from './content-words.js'
import type {SectionBlock} from './plan.js'

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
    const lemmas = new Set(sentences.flatMap(sentence => [...contentLemmas(doc.sentences[sentence]!)]))
    const kind = block.kind === 'listItem' ? 'list' : block.kind === 'heading' ? 'paragraph' : block.kind
    const words = sentences.reduce(
      (sum, sentence) => sum + countWords(doc.text.slice(doc.sentences[sentence]!.start, doc.sentences[sentence]!.end)),
      0,
    )
    const before = units[units.length - 1]
    units.push({
      block: {kind, ...(block.ordered ? {ordered: true} : {}), sentences, sourceBlocks: [index]},
      words: sentences.length === 0 ? countWords(text) : words,
      lemmas,
      ...(block.kind === 'heading' ? {headingLevel: block.level ?? 2} : {}),
      hangs: HANGING.test(text),
      clings:
        before !== undefined &&
        (kind === 'list' ||
          kind === 'code' ||
          kind === 'table' ||
          endsOpen(doc, before) ||
          before.headingLevel !== undefined),
    })
  }
  return units
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
