import type {AnalysedDoc, ParsedSentence} from '../../document/index.js'
import {asSentence, compose, type French, piecesWith, type Replacement} from '../../language/index.js'
import {genderSlip} from './gender-slip.js'
import type {Part} from './operation.js'
import {type Parted, partLong, textOf} from './part-sentence.js'
import {analyseAlone} from './reanalysis.js'
import {voiceSentence} from './voice-sentence.js'

/** A source sentence as it will be read: one text or several, with what was done to it. */
export interface WrittenSentence {
  readonly texts: readonly string[]
  readonly operations: readonly string[]
  /** How many of the texts, from the second on, are the items of a list that the first leads in to. */
  readonly items: number
}

/**
 * Write a source sentence, whole or parted, with full names where its section first names somebody.
 *
 * @param fullNames  Short forms to be replaced by full names.
 */
export function writeSentence(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  parted: Parted | undefined,
  fullNames: readonly Replacement[],
  french: French,
): WrittenSentence {
  const slip = genderSlip(doc, sentence)
  // A full name in the pronoun's place needs no other pronoun.
  const mended = slip && !fullNames.some(({first}) => first === slip.first) ? [slip] : []
  const names = [...fullNames, ...mended]
  const named = [...(fullNames.length > 0 ? ['full-name'] : []), ...(mended.length > 0 ? ['mended'] : [])]
  const items = parted?.parts.filter(({list}) => list === 'item').length ?? 0
  if (parted && (names.length === 0 || parted.parts.length === 0))
    return {texts: parted.texts, operations: parted.operations, items}
  if (parted) {
    const texts = parted.parts.map(part => textOf({...part, pieces: withNames(part, sentence, names)}, doc, french))
    const again = items > 0 ? {texts, operations: []} : partLong(texts, french)
    return {texts: again.texts, operations: [...new Set([parted.operation, ...again.operations, ...named])], items}
  }
  if (names.length === 0)
    return {
      texts: [closed(doc.text.slice(sentence.start, sentence.end).replace(/\s*\n\s*/g, ' '))],
      operations: [],
      items,
    }
  const whole = sentence.tokens.map(token => token.index)
  return {texts: [closed(compose(piecesWith(sentence, whole, names), doc, french))], operations: named, items}
}

/** What opens a sentence and looks back to the subject of the one before. */
const LOOKS_BACK =
  /^(?:il|elle|ils|elles|celui-ci|celle-ci|ceux-ci|celles-ci|ce dernier|cette dernière|ces derniers|ces dernières|son|sa|ses|leur|leurs)(?![\p{L}’'-])/iu

/**
 * Texts with each passive whose doer is named said with the doer first, unless what follows looks back to its subject.
 *
 * @param next  What follows the last text; '' at the end.
 */
export function voiced({texts, operations, items}: WrittenSentence, next: string, french: French): WrittenSentence {
  if (items > 0) return {texts, operations, items}
  const done = texts.map((text, index) => {
    if (LOOKS_BACK.test(texts[index + 1] ?? next)) return undefined
    const alone = analyseAlone(text, french)
    const [sentence, ...more] = alone.sentences
    return sentence && more.length === 0 ? voiceSentence(alone, sentence, french) : undefined
  })
  const named = done.flatMap(made => (made ? [made.operation] : []))
  return {
    texts: texts.map((text, index) => done[index]?.text ?? text),
    operations: [...new Set([...operations, ...named])],
    items,
  }
}

/** A sentence that leads on to a list or a quotation keeps its colon. */
function closed(text: string): string {
  return /[:;]\s*$/.test(text) ? text : asSentence(text)
}

function withNames(part: Part, sentence: ParsedSentence, names: readonly Replacement[]) {
  return part.pieces.flatMap(piece => ('kept' in piece ? piecesWith(sentence, piece.kept, names) : [piece]))
}
