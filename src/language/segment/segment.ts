import type {Doc, Sentence, SourceText, Token} from '../../document/index.js'
import type {French} from '../french.js'
import {scanWords} from './scan-words.js'
import {sentenceEnds} from './sentence-ends.js'
import {splitContractions} from './split-contractions.js'

/**
 * Part a text into sentences and tokens, block by block; no sentence crosses two blocks, a line break is a space.
 *
 * Blocks of code and tables have no sentence: both are carried over as they stand. A block that holds no word or sign
 * has none either.
 */
export function segment(source: SourceText, french: French): Doc<Token> {
  const sentences: Sentence[] = []
  source.blocks.forEach((block, index) => {
    if (block.kind === 'code' || block.kind === 'table') return
    const words = scanWords(source.text, block, french)
    const bounds = [0, ...sentenceEnds(words, source.text, french), words.length]
    for (let i = 0; i + 1 < bounds.length; i++) {
      const own = words.slice(bounds[i], bounds[i + 1])
      if (own.length === 0) continue
      const tokens = splitContractions(own, source.text, french)
      sentences.push({start: own[0]!.start, end: own.at(-1)!.end, index: sentences.length, block: index, tokens})
    }
  })
  return {...source, sentences}
}
