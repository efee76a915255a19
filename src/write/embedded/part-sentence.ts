import type {AnalysedDoc, ParsedSentence} from '../../document/index.js'
import {asSentence, compose, type French} from '../../language/index.js'
import type {Part} from './operation.js'
import {partingOperations} from './operations/index.js'
import {holdsTogether} from './reanalysis.js'

/** A sentence said in several, and the operation that did it. */
export interface Parted {
  readonly parts: readonly Part[]
  readonly texts: readonly string[]
  readonly operation: string
}

/** Part a sentence by the first operation that fits and whose result, read afresh, says the same; undefined when none does. */
export function partSentence(doc: AnalysedDoc, sentence: ParsedSentence, french: French): Parted | undefined {
  for (const operation of partingOperations) {
    const parts = operation.apply({doc, sentence, french})
    if (!parts) continue
    const texts = parts.map(part => asSentence(compose(part.pieces, doc, french)))
    const heads = parts.map(part => sentence.tokens[part.head]!.lemma)
    if (holdsTogether(texts, heads, french)) return {parts, texts, operation: operation.id}
  }
  return undefined
}
