import {type Page, readText, sharedPercent} from '../check/index.js'
import {
  type AnalysedDoc,
  type Article,
  type ArticleBlock,
  countWords,
  type Part,
  sentenceWords,
} from '../document/index.js'

/** The restated parts (editorial.md, « The anatomy »). */
const RESTATED: ReadonlySet<Part> = new Set(['keyPoints', 'timeline', 'people', 'faq'])

/** Words over which a sentence is long (rules.md §1, Yoast). */
const LONG_WORDS = 20

/** The figures that decide what another round would do otherwise; shares are percentages with one decimal. */
export interface Tally {
  readonly words: number
  readonly longSentences: number
  readonly restatedShare: number
}

/** Count an article by its passages, each taken for one sentence but where a quotation has several: what analysis would say to within a percent, at no cost. */
export function tallyOf({blocks}: Article): Tally {
  let [words, restated, sentences, long] = [0, 0, 0, 0]
  for (const block of blocks)
    for (const passage of block.passages) {
      const own = sentenceWords(readText(passage))
      const all = own.reduce((sum, one) => sum + one, 0)
      words += all
      if (RESTATED.has(block.part)) restated += all
      if (block.kind === 'code' || block.kind === 'table') continue
      sentences += own.length
      long += own.filter(one => one > LONG_WORDS).length
    }
  return {words, longSentences: share(long, sentences), restatedShare: share(restated, words)}
}

/** The figures of the report: words by the rule of `countWords`, sentences, shares as percentages with one decimal. */
export function countsOf(page: Page, sources: readonly AnalysedDoc[]): Tally & Record<string, number> {
  const {doc, blockOf} = page
  let restated = 0
  for (const [index, block] of doc.blocks.entries())
    if (RESTATED.has(blockOf[index]!.part)) restated += countWords(doc.text.slice(block.start, block.end))
  const words = countWords(doc.text)
  const sentences = doc.sentences.flatMap(({start, end, block}) =>
    sentenceWords(doc.text.slice(start, end)).map(own => ({
      isLong: own > LONG_WORDS,
      isProse: isProse(blockOf[block]),
    })),
  )
  const prose = sentences.filter(sentence => sentence.isProse)
  return {
    words,
    sourceWords: countWords(sources[0]?.text ?? ''),
    subheadings: page.article.blocks.filter(block => block.kind === 'heading' || block.kind === 'faq').length,
    sections: page.article.blocks.filter(block => block.kind === 'heading' && block.part === 'body').length,
    sentences: sentences.length,
    longSentences: share(sentences.filter(sentence => sentence.isLong).length, sentences.length),
    proseSentences: prose.length,
    proseLongSentences: share(prose.filter(sentence => sentence.isLong).length, prose.length),
    restatedShare: share(restated, words),
  }
}

/**
 * All figures of the JSON package: those of `countsOf`, sentences over 25 words (newsroom usage), sentences that carry a
 * connective, on the page and in the prose alone, and five-word runs shared with the sources (quotations left out).
 */
export function reportedCounts(page: Page, sources: readonly AnalysedDoc[]): Record<string, number> {
  const {doc, blockOf} = page
  const connectives = page.connectives()
  const all = doc.sentences.map(({start, end, block}, index) => ({
    words: countWords(doc.text.slice(start, end)),
    isProse: isProse(blockOf[block]),
    isJoined: (connectives[index]?.length ?? 0) > 0,
  }))
  const prose = all.filter(sentence => sentence.isProse)
  const portion = (of: typeof all, holds: (sentence: (typeof all)[number]) => boolean): number =>
    share(of.filter(holds).length, of.length)
  return {
    ...countsOf(page, sources),
    over25: portion(all, ({words}) => words > 25),
    proseOver25: portion(prose, ({words}) => words > 25),
    connectives: portion(all, ({isJoined}) => isJoined),
    proseConnectives: portion(prose, ({isJoined}) => isJoined),
    overlap5: sharedPercent(page, 5) ?? 0,
  }
}

function isProse(block: ArticleBlock | undefined): boolean {
  return block?.kind === 'paragraph' || block?.kind === 'standfirst' || block?.kind === 'quote'
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10
}
