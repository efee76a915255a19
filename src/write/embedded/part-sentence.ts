import {type AnalysedDoc, countWords, type ParsedSentence} from '../../document/index.js'
import {asSentence, compose, type French, remembered} from '../../language/index.js'
import {isStatement} from './certain.js'
import type {Operation, Part} from './operation.js'
import {partingOperations} from './operations/index.js'
import {partReported} from './part-reported.js'
import {analyseAlone, holdsTogether} from './reanalysis.js'

/** Fewest words of a part: shorter ones read as staccato (editorial.md, « Sentences »). */
const LEAST_WORDS = 5

/** Words over which a part is parted once more. */
const STILL_LONG = 24

/**
 * A sentence said in several: `parts` as the operation cut it (none when it cut a statement apart from
 * the words that report it), `texts` as they read, some of them parted once more.
 * `operations` names what was done, in order.
 */
export interface Parted {
  readonly parts: readonly Part[]
  readonly texts: readonly string[]
  readonly operation: string
  readonly operations: readonly string[]
}

/** Part a sentence by the first operation that fits and whose result, read afresh, says the same; undefined when none does. */
export function partSentence(doc: AnalysedDoc, sentence: ParsedSentence, french: French): Parted | undefined {
  return remembered(french, doc, `part-sentence ${sentence.index}`, () => part(doc, sentence, french))
}

function part(doc: AnalysedDoc, sentence: ParsedSentence, french: French): Parted | undefined {
  const parted = partOnce(doc, sentence, french, partingOperations)
  if (parted) return partAgain(parted, french)
  // What is reported at the end is parted by itself; its parts are those of another text.
  const reported = partReported(doc, sentence, french, (alone, statement) =>
    partOnce(alone, statement, french, partingOperations),
  )
  return reported && {...reported, parts: [], operations: [reported.operation, 'attribute']}
}

/** Part what is still long once more. */
function partAgain(parted: Omit<Parted, 'operations'>, french: French): Parted {
  if (parted.parts.some(({list}) => list)) return {...parted, operations: [parted.operation]}
  const again = partLong(parted.texts, french)
  return {...parted, texts: again.texts, operations: [...new Set([parted.operation, ...again.operations])]}
}

/** Texts with those parted that are still long; `operations` names what was done to them. */
export function partLong(
  texts: readonly string[],
  french: French,
): {readonly texts: readonly string[]; readonly operations: readonly string[]} {
  const operations: string[] = []
  const parted = texts.flatMap(text => {
    if (countWords(text) <= STILL_LONG) return [text]
    const alone = analyseAlone(text, french)
    const again = alone.sentences[0] && partOnce(alone, alone.sentences[0], french, partingOperations)
    if (!again || alone.sentences.length > 1) return [text]
    operations.push(again.operation)
    return again.texts
  })
  return {texts: parted, operations}
}

/** A part as it is read: a sentence, the words that lead in to a list, or one of its items. */
export function textOf({pieces, list}: Part, doc: AnalysedDoc, french: French): string {
  const text = compose(pieces, doc, french)
  if (list === undefined) return asSentence(text)
  return list === 'item' ? asSentence(text, '') : `${asSentence(text, '')} :`
}

/** Part a sentence once, by one of these operations. */
export function partOnce(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  french: French,
  operations: readonly Operation[],
): Omit<Parted, 'operations'> | undefined {
  if (!isStatement(sentence) || takesUpOpening(sentence)) return undefined
  for (const operation of operations) {
    const parts = operation.apply({doc, sentence, french})
    if (!parts) continue
    const texts = parts.map(part => textOf(part, doc, french))
    if (parts.some(({list}) => list)) return {parts, texts, operation: operation.id}
    if (texts.some(text => countWords(text) < LEAST_WORDS || /^\d|--/.test(text))) continue
    if (holdsTogether(sentence, parts, texts, french)) return {parts, texts, operation: operation.id}
  }
  return undefined
}

/** « Née d’un pari de Paul Roux, la fête a grandi, et ce dernier… »: what opens the sentence must stay before what takes it up. */
function takesUpOpening({tokens}: ParsedSentence): boolean {
  const opening = tokens.find(({upos}) => upos !== 'PUNCT')
  if (opening?.feats.VerbForm !== 'Part') return false
  return tokens.some(
    ({form, index}) =>
      /^(?:celui-ci|celle-ci|ceux-ci|celles-ci)$/i.test(form) ||
      (/^derni(?:er|ère)s?$/i.test(form) && /^ce(?:t|tte|s)?$/i.test(tokens[index - 1]?.form ?? '')),
  )
}
