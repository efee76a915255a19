import {type AnalysedDoc, annotationsOf, countWords, type ParsedSentence, sentencesOver} from '../document/index.js'
import {clausesOf} from '../language/index.js'
import type {SectionBlock} from './plan.js'

/** Characters of a line that may be a subheading (editorial.md, « Subheadings »: 75 at most). */
const CROSSHEAD = 75

/** Words over which a paragraph may be parted between two sections, and in each of its pieces at least (half the floor of a section). */
const LONG_PARAGRAPH = 60
const CHUNK = 30

/** The smallest thing that a section is made of: a paragraph, a piece of a long one, a list, a table, code. */
export interface SectionUnit {
  readonly block: SectionBlock
  readonly words: number
  readonly headingLevel?: number
  /** Goes with the unit before (a list after its sentence, an answer after its question, words after their speaker). */
  readonly clings: boolean
  /** Opens with a word that points to the sentence before: a pronoun, a connective, a demonstrative; or has no verb. */
  readonly hangs: boolean
  /** Goes on within the paragraph of the unit before. */
  readonly isWithin: boolean
}

/** First words that make a poor start of a section. */
const HANGING =
  /^(?:[«“"]\s*)?(il|elle|ils|elles|celui-ci|celle-ci|ceux-ci|ce dernier|cette dernière|ces derniers|cela|ce|cet|cette|ces|c[’']|mais|or|et|car|donc|ainsi|puis|ensuite|enfin|pourtant|cependant|toutefois|en effet|en revanche|de plus|en outre|par ailleurs|d[’']où|lui|eux|selon lui|selon elle|son|sa|ses|leur|leurs|le premier|la première|le second|la seconde|les deux|l[’']un|l[’']une|pour le second|pour la seconde|même si|avant de|d[’']ailleurs|là|aussi|dont|ni|oui|non|résultat|bref|alors|du coup|autant|d[’']autres|certains|certaines|tous|toutes|chacun|chacune|à cette occasion|dans ce cadre|au contraire|à l[’']inverse|sinon|une autre|un autre)(?=[\s,.:’'-])/i

/** The units of the body in the source's order; a unit with `headingLevel` is the source's own subheading. */
export function sectionUnits(doc: AnalysedDoc, skip: ReadonlySet<number>): SectionUnit[] {
  const byBlock = new Map<number, number[]>()
  for (const sentence of doc.sentences)
    if (!skip.has(sentence.index)) byBlock.set(sentence.block, [...(byBlock.get(sentence.block) ?? []), sentence.index])
  const units: SectionUnit[] = []
  for (const [index, block] of doc.blocks.entries()) {
    if (block.kind === 'title' || block.kind === 'caption') continue
    const sentences = byBlock.get(index) ?? []
    if (sentences.length === 0 && block.kind !== 'code' && block.kind !== 'table') continue
    const text = doc.text.slice(block.start, block.end)
    const isHeading = block.kind === 'heading' || isCrosshead(doc, index)
    const kind = block.kind === 'listItem' ? 'list' : block.kind === 'heading' ? 'paragraph' : block.kind
    const words = wordsOf(doc, sentences, text)
    const isLong = block.kind === 'paragraph' && words > LONG_PARAGRAPH
    const chunks = isLong ? chunksOf(doc, sentences) : [sentences]
    for (const [place, chunk] of chunks.entries()) {
      const before = units[units.length - 1]
      units.push({
        block: {kind, ...(block.ordered ? {ordered: true} : {}), sentences: chunk, sourceBlocks: [index]},
        words: chunks.length === 1 ? words : wordsOf(doc, chunk, text),
        ...(isHeading ? {headingLevel: block.level ?? 2} : {}),
        hangs: chunk[0] !== undefined && hangs(doc, doc.sentences[chunk[0]]!),
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
    // « Par Nadia Perrin, à Vaulnes » signs the text.
    !/^Par \p{Lu}/u.test(text) &&
    next.end - next.start > 2 * CROSSHEAD &&
    countWords(text) >= 2
  )
}

/** Whether a sentence leans on the one before: by its first words, for want of a verb, or because its speaker is named there. */
function hangs(doc: AnalysedDoc, sentence: ParsedSentence): boolean {
  const text = doc.text.slice(sentence.start, sentence.end)
  const {quotations} = annotationsOf(doc, sentence.index)
  // « Il s’agit d’un pas décisif », a dit la ministre: what is quoted points nowhere when its speaker is named beside it.
  const isNamed = quotations.some(
    ({complete, start, speaker}) =>
      complete &&
      start === sentence.start &&
      speaker !== undefined &&
      !/(?:^|-)(?:il|elle|ils|elles|on)$/i.test(doc.text.slice(speaker.span.start, speaker.span.end)),
  )
  if (!isNamed && HANGING.test(text)) return true
  const speaker = quotations.find(({start, end}) => start <= sentence.start && sentence.start < end)?.speaker
  if (speaker && sentencesOver(doc, speaker.clause).some(index => index < sentence.index)) return true
  if (quotations.length > 0) return false
  return clausesOf(sentence).length === 0
}

/** Words of some sentences; of the whole block when it has none (code, tables). */
function wordsOf(doc: AnalysedDoc, sentences: readonly number[], text: string): number {
  if (sentences.length === 0) return countWords(text)
  let sum = 0
  for (const index of sentences)
    sum += countWords(doc.text.slice(doc.sentences[index]!.start, doc.sentences[index]!.end))
  return sum
}

/**
 * A long paragraph in pieces of at least `CHUNK` words, parted only before sentences that stand on their own feet and
 * outside quotations that run on.
 */
function chunksOf(doc: AnalysedDoc, sentences: readonly number[]): number[][] {
  const chunks: number[][] = []
  let open: number[] = []
  for (const index of sentences) {
    const sentence = doc.sentences[index]!
    const isInside = annotationsOf(doc, index).quotations.some(
      ({start, end}) => start < sentence.start && sentence.start < end,
    )
    if (open.length > 0 && wordsOf(doc, open, '') >= CHUNK && !isInside && !hangs(doc, sentence)) {
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
function endsOpen(doc: AnalysedDoc, unit: SectionUnit): boolean {
  const last = unit.block.sourceBlocks[unit.block.sourceBlocks.length - 1]!
  const block = doc.blocks[last]!
  return /[:?]\s*$/.test(doc.text.slice(block.start, block.end))
}
