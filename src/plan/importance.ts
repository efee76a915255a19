import type {AnalysedDoc} from '../document/index.js'
import {contentLemmas} from './content-words.js'

/**
 * How much each sentence matters to the story, 0 to 1, by sentence index.
 *
 * Half comes from the place (news is written with the main facts first), half from how many of the words that the
 * whole text comes back to it holds. Headings, captions and the title score 0: they are not facts of the body.
 */
export function importanceOf(doc: AnalysedDoc): number[] {
  const counts = new Map<string, number>()
  const lemmas = doc.sentences.map(sentence => contentLemmas(sentence))
  for (const set of lemmas) for (const lemma of set) counts.set(lemma, (counts.get(lemma) ?? 0) + 1)
  const bodyKinds = new Set(['paragraph', 'quote', 'listItem'])
  const body = doc.sentences.filter(sentence => bodyKinds.has(doc.blocks[sentence.block]?.kind ?? 'paragraph'))
  const central = lemmas.map(set => {
    let sum = 0
    for (const lemma of set) if ((counts.get(lemma) ?? 0) > 1) sum += Math.log(counts.get(lemma)!)
    return set.size === 0 ? 0 : sum / Math.sqrt(set.size + 4)
  })
  const most = Math.max(...central, 1e-9)
  const rank = new Map(body.map((sentence, position) => [sentence.index, position]))
  return doc.sentences.map(sentence => {
    const position = rank.get(sentence.index)
    if (position === undefined) return 0
    const place = 1 / (1 + position / 6)
    return 0.5 * place + 0.5 * (central[sentence.index]! / most)
  })
}
