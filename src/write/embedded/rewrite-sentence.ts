import {type AnalysedDoc, countWords, type ParsedSentence} from '../../document/index.js'
import {asSentence, compose, type French, piecesWith, type Replacement} from '../../language/index.js'
import type {Part} from './operation.js'
import {partingOperations} from './operations/index.js'
import {holdsTogether} from './reanalysis.js'

/** A sentence as it will be written: one text or several, with what was done. */
export interface Rewritten {
  readonly texts: readonly string[]
  readonly operations: readonly string[]
  /** Operations that were tried and undone because the result read otherwise. */
  readonly undone: readonly string[]
}

/**
 * Write a source sentence: as it stands, or in several where it is longer than wanted and the analysis is certain.
 *
 * @param splitOver  Sentences of more words than this are parted where an operation fits.
 * @param names  Short forms to be replaced by full names.
 */
export function rewriteSentence(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  splitOver: number,
  names: readonly Replacement[],
  french: French,
): Rewritten {
  const whole = sentence.tokens.map(token => token.index)
  const text = doc.text.slice(sentence.start, sentence.end)
  const undone: string[] = []
  if (countWords(text) > splitOver) {
    for (const operation of partingOperations) {
      const parts = operation.apply({doc, sentence, french})
      if (!parts) continue
      const texts = parts.map(part => asSentence(compose(withNames(part, sentence, names), doc, french)))
      if (holdsTogether(texts, sentence, french))
        return {texts, operations: [operation.id, ...(names.length > 0 ? ['full-name'] : [])], undone}
      undone.push(operation.id)
    }
  }
  if (names.length === 0) return {texts: [closed(text.replace(/\s*\n\s*/g, ' '))], operations: [], undone}
  const named = compose(piecesWith(sentence, whole, names), doc, french)
  return {texts: [closed(named)], operations: ['full-name'], undone}
}

/** A sentence that leads on to a list or a quotation keeps its colon. */
function closed(text: string): string {
  return /[:;]\s*$/.test(text) ? text : asSentence(text)
}

function withNames(part: Part, sentence: ParsedSentence, names: readonly Replacement[]) {
  return part.pieces.flatMap(piece => ('kept' in piece ? piecesWith(sentence, piece.kept, names) : [piece]))
}
