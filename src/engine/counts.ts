import type {Page} from '../check/index.js'
import {type AnalysedDoc, countWords, type Part} from '../document/index.js'

/** The restated parts (editorial.md, « The anatomy »). */
const RESTATED: ReadonlySet<Part> = new Set(['keyPoints', 'timeline', 'people', 'faq'])

/** The figures of the report: words by the rule of `countWords`, sentences, shares as percentages with one decimal. */
export function countsOf(page: Page, sources: readonly AnalysedDoc[]): Record<string, number> {
  const {doc, blockOf} = page
  let restated = 0
  for (const [index, block] of doc.blocks.entries())
    if (RESTATED.has(blockOf[index]!.part)) restated += countWords(doc.text.slice(block.start, block.end))
  const words = countWords(doc.text)
  const lengths = doc.sentences.map(sentence => countWords(doc.text.slice(sentence.start, sentence.end)))
  const prose = doc.sentences.filter(sentence => {
    const block = blockOf[sentence.block]
    return block?.kind === 'paragraph' || block?.kind === 'standfirst' || block?.kind === 'quote'
  })
  const isLong = (index: number): boolean => lengths[index]! > 20
  return {
    words,
    sourceWords: countWords(sources[0]?.text ?? ''),
    subheadings: page.article.blocks.filter(block => block.kind === 'heading' || block.kind === 'faq').length,
    sections: page.article.blocks.filter(block => block.kind === 'heading' && block.part === 'body').length,
    sentences: doc.sentences.length,
    longSentences: share(doc.sentences.filter(sentence => isLong(sentence.index)).length, doc.sentences.length),
    proseSentences: prose.length,
    proseLongSentences: share(prose.filter(sentence => isLong(sentence.index)).length, prose.length),
    restatedShare: share(restated, words),
  }
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10
}
