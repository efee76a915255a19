import type {ArticleBlock, Passage, Span} from '../../../src/document/index.js'
import type {SourceSentence} from '../api/values.js'

/** The passages that come from a sentence of the source, by id, in the article's order. */
export function passagesFrom(blocks: readonly ArticleBlock[], {start, end}: Span): string[] {
  return blocks
    .flatMap(block => block.passages)
    .filter(({from}) => from.some(span => span.file === 0 && span.start < end && span.end > start))
    .map(({id}) => id)
}

/** The source sentences that a passage comes from, by index. */
export function sentencesOf(passage: Passage | undefined, sentences: readonly SourceSentence[]): number[] {
  if (!passage) return []
  return sentences.flatMap(({start, end}, index) =>
    passage.from.some(span => span.file === 0 && span.start < end && span.end > start) ? [index] : [],
  )
}

/** The passage with this id. */
export function passageOf(blocks: readonly ArticleBlock[], id: string | undefined): Passage | undefined {
  if (id === undefined) return undefined
  for (const {passages} of blocks) {
    const found = passages.find(passage => passage.id === id)
    if (found) return found
  }
  return undefined
}
