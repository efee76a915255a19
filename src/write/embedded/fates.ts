import type {ArticleBlock, SentenceFate} from '../../document/index.js'
import type {Assignment} from '../writer.js'

/** What became of each source sentence: the passages that say it, or why it was dropped; in the order of files and text. */
export function fatesOf(written: readonly ArticleBlock[], {plan: {dropped}, sources}: Assignment): SentenceFate[] {
  const spans = written.flatMap(block =>
    block.passages.flatMap(passage => passage.from.map(span => ({...span, id: passage.id}))),
  )
  return sources.flatMap((source, file) =>
    source.sentences.map(sentence => {
      const usedIn = spans
        .filter(span => span.file === file && span.start < sentence.end && sentence.start < span.end)
        .map(span => span.id)
      const reason = file === 0 ? dropped.find(other => other.sentence === sentence.index)?.reason : undefined
      const isTitle = source.blocks[sentence.block]?.kind === 'title'
      return {
        file,
        start: sentence.start,
        end: sentence.end,
        usedIn,
        ...(reason ? {dropped: reason} : usedIn.length === 0 && isTitle ? {usedIn: ['headline']} : {}),
      }
    }),
  )
}
