import {type ArticleBlock, type SentenceFate, sentencesOver} from '../../document/index.js'
import type {Assignment} from '../writer.js'

/** What became of each source sentence: the passages that say it, or why it was dropped; in the order of files and text. */
export function fatesOf(written: readonly ArticleBlock[], {plan: {dropped}, sources}: Assignment): SentenceFate[] {
  const uses = sources.map(source => source.sentences.map((): string[] => []))
  for (const {passages} of written)
    for (const {id, from} of passages)
      for (const span of from) {
        const source = sources[span.file]
        if (source) for (const sentence of sentencesOver(source, span)) uses[span.file]![sentence]!.push(id)
      }
  const reasons = new Map(dropped.map(({sentence, reason}) => [sentence, reason]))
  return sources.flatMap((source, file) =>
    source.sentences.map(sentence => {
      const usedIn = uses[file]![sentence.index]!
      const reason = file === 0 ? reasons.get(sentence.index) : undefined
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
