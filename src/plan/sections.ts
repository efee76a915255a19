import {type AnalysedDoc, annotationsOf} from '../document/index.js'
import {type Cohesion, cohesionOf} from './cohesion.js'
import type {SectionBlock} from './plan.js'
import {type SectionUnit, sectionUnits} from './section-units.js'

/** A run of blocks that stand under one subheading; `heading` is the source's own heading block, when it has one. */
export interface SectionDraft {
  readonly heading?: number
  readonly level: 2 | 3
  readonly blocks: readonly SectionBlock[]
  readonly words: number
}

/** How well some sentences can be headed: the score of their best subheading, 0 when nothing tells their news. */
export type Headable = (sentences: readonly number[]) => number

/** Words in a section: 80 to 200 is the aim, 40 the floor (editorial.md, « Subheadings »). */
const WORDS = {floor: 40, least: 70, best: 95, most: 200}

/** A score from which a subheading is as good as any for choosing where to part. */
const GOOD_HEADING = 1.6

/** What a section costs that nothing can head. */
const BARE = 2

/** Words over which a paragraph stays parted: under Yoast's 150 (rules.md §1), since what is written can be longer. */
const LONG_PARAGRAPH = 110

/**
 * Part the body into topic sections, in the source's order.
 *
 * The source's headings are always boundaries. Between them, boundaries are chosen jointly (dynamic programming over
 * paragraphs and pieces of long ones) so that sections keep to 80–200 words, part where the neighbouring sentences have
 * least in common, and have something to be headed with.
 *
 * @param skip  Sentences that stand elsewhere (the standfirst) or are dropped.
 */
export function sectionsOf(doc: AnalysedDoc, skip: ReadonlySet<number>, headable: Headable = () => 1): SectionDraft[] {
  const cohesion = cohesionOf(doc)
  const drafts: SectionDraft[] = []
  let group: SectionUnit[] = []
  let heading: {block: number; level: 2 | 3} | undefined
  const flush = (): void => {
    for (const [index, part] of partition(doc, group, heading !== undefined, cohesion, headable).entries())
      drafts.push({
        ...(index === 0 && heading ? {heading: heading.block} : {}),
        level: index === 0 && heading ? heading.level : 2,
        blocks: joinPieces(part),
        words: part.reduce((sum, unit) => sum + unit.words, 0),
      })
    group = []
  }
  for (const unit of sectionUnits(doc, skip)) {
    if (unit.headingLevel !== undefined) {
      // A heading with nothing under it but deeper headings stays: it is theirs.
      if (group.length === 0 && heading?.level === 2 && unit.headingLevel > 2)
        drafts.push({heading: heading.block, level: 2, blocks: [], words: 0})
      flush()
      heading = {block: unit.block.sourceBlocks[0]!, level: unit.headingLevel > 2 ? 3 : 2}
    } else group.push(unit)
  }
  flush()
  return drafts
}

/** Choose the boundaries between units that cost least in all; `isHeaded` when the first part has a heading already. */
function partition(
  doc: AnalysedDoc,
  units: readonly SectionUnit[],
  isHeaded: boolean,
  cohesion: Cohesion,
  headable: Headable,
): SectionUnit[][] {
  const count = units.length
  const costs = units.map((_, start) => (start === 0 ? 0 : boundaryCost(doc, units, start, cohesion)))
  const best = new Array<number>(count + 1).fill(Number.POSITIVE_INFINITY)
  const previous = new Array<number>(count + 1).fill(0)
  best[0] = 0
  for (let end = 1; end <= count; end++) {
    let words = 0
    let sentences: number[] = []
    for (let start = end - 1; start >= 0; start--) {
      words += units[start]!.words
      if (words > 2.5 * WORDS.most && start < end - 1) break
      sentences = [...prose(units[start]!), ...sentences]
      const isOwn = start === 0 && isHeaded
      const heading = isOwn ? GOOD_HEADING : Math.min(GOOD_HEADING, headable(sentences))
      const cost =
        best[start]! + lengthCost(words) + costs[start]! + 0.6 * (GOOD_HEADING - heading) + (heading > 0 ? 0 : BARE)
      if (cost < best[end]!) {
        best[end] = cost
        previous[end] = start
      }
    }
  }
  const parts: SectionUnit[][] = []
  for (let end = count; end > 0; end = previous[end]!) parts.unshift(units.slice(previous[end]!, end))
  return parts
}

function prose({block}: SectionUnit): readonly number[] {
  return block.kind === 'paragraph' || block.kind === 'quote' ? block.sentences : []
}

/** 0 at the best length; steep under the floor and over the most. */
function lengthCost(words: number): number {
  if (words < WORDS.floor) return 1.6 + (WORDS.floor - words) / 20
  if (words < WORDS.least) return (0.7 * (WORDS.least - words)) / (WORDS.least - WORDS.floor)
  if (words <= WORDS.best) return 0
  if (words <= WORDS.most) return 1.1 * ((words - WORDS.best) / (WORDS.most - WORDS.best)) ** 1.5
  return 2.2 + (words - WORDS.most) / 40
}

/** High where the next unit goes on about the same things, or can't open a section. */
function boundaryCost(doc: AnalysedDoc, units: readonly SectionUnit[], start: number, cohesion: Cohesion): number {
  const unit = units[start]!
  const before = units[start - 1]!
  if (unit.clings) return 6
  const near = units.slice(Math.max(0, start - 3), start).flatMap(prose)
  const next = units.slice(start, start + 3).flatMap(prose)
  return (
    1.4 * cohesion(near, next) +
    (unit.hangs ? 2.2 : 0) +
    (unit.isWithin ? 0.3 : 0) +
    (continuesSpeech(doc, before, unit) ? 0.5 : 0) -
    (opensNewActor(doc, near, unit) ? 0.25 : 0)
  )
}

/** Whether both units give the words of one speaker. */
function continuesSpeech(doc: AnalysedDoc, before: SectionUnit, unit: SectionUnit): boolean {
  const speakers = ({block}: SectionUnit): Set<number> =>
    new Set(
      block.sentences.flatMap(index => {
        const {quotations, attributions} = annotationsOf(doc, index)
        return [...quotations, ...attributions].flatMap(({speaker}) => speaker?.entity ?? [])
      }),
    )
  const earlier = speakers(before)
  return [...speakers(unit)].some(entity => earlier.has(entity))
}

/** Whether the unit’s first sentence names, before anything else, somebody or something that the text before it does not. */
function opensNewActor(doc: AnalysedDoc, near: readonly number[], {block}: SectionUnit): boolean {
  const first = block.sentences[0]
  if (first === undefined) return false
  const [opening] = [...annotationsOf(doc, first).mentions].sort((a, b) => a.start - b.start)
  if (!opening || opening.form === 'pronoun' || opening.first > 6) return false
  return near.every(index => annotationsOf(doc, index).mentions.every(({entity}) => entity !== opening.entity))
}

/** Neighbouring list items make one list, and pieces of one paragraph one paragraph, unless it would be long. */
function joinPieces(units: readonly SectionUnit[]): SectionBlock[] {
  const joined: {block: SectionBlock; words: number}[] = []
  for (const {block, isWithin, words} of units) {
    const last = joined[joined.length - 1]
    const isList = block.kind === 'list' && last?.block.kind === 'list' && last.block.ordered === block.ordered
    const isPiece = isWithin && last !== undefined && last.words + words <= LONG_PARAGRAPH
    if (last && (isList || isPiece))
      joined[joined.length - 1] = {
        words: last.words + words,
        block: {
          ...last.block,
          sentences: [...last.block.sentences, ...block.sentences],
          sourceBlocks: [...new Set([...last.block.sourceBlocks, ...block.sourceBlocks])],
        },
      }
    else joined.push({block, words})
  }
  return joined.map(({block}) => block)
}
