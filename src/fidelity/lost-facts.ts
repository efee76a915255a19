import type {AnalysedDoc, Article, Passage, SourceSpan, Span} from '../document/index.js'
import {overlaps} from '../document/index.js'
import {nameRuns} from './describe-names.js'
import {findRow} from './find-quotations.js'
import {fold, foldedWords} from './fold.js'
import type {Sources} from './open-sources.js'
import type {Reading} from './reading.js'
import {openWritten} from './verify.js'

/** A fact of a used source sentence that none of the passages which cover it states. `text` is the source's. */
export interface LostFact extends SourceSpan {
  readonly kind: 'name' | 'number' | 'date' | 'quotation'
  readonly text: string
  readonly passages: readonly string[]
}

/** What of file 0 the article leaves out. */
export interface LostFacts {
  /** Sentences that no passage covers and that are not listed as dropped. */
  readonly sentences: readonly SourceSpan[]
  readonly facts: readonly LostFact[]
}

/**
 * Find what the article has lost of its source. Context files need not be used, so only file 0 is looked at.
 *
 * @param writtenDoc  The analysed text of the article’s page.
 */
export function lostFacts(
  article: Pick<Article, 'blocks' | 'fates'>,
  sources: Sources,
  writtenDoc: AnalysedDoc,
): LostFacts {
  const passages = article.blocks.flatMap(block => block.passages)
  const written = openWritten(writtenDoc, sources)
  const readings = writtenDoc.sentences.flatMap(({index}) => written.reading(index) ?? [])
  const values = new Set(readings.flatMap(({quantities}) => quantities.map(({value}) => value)))
  const moments = new Set(readings.flatMap(reading => reading.moments.map(({key}) => key)))
  const sentences: SourceSpan[] = []
  const facts: LostFact[] = []
  for (const reading of sources.readings[0] ?? []) {
    const covering = passages.filter(({from}) => from.some(span => span.file === 0 && overlaps(span, reading)))
    const isDropped = article.fates.some(
      fate => fate.file === 0 && fate.dropped !== undefined && overlaps(fate, reading),
    )
    if (isDropped) continue
    if (covering.length === 0) sentences.push({file: 0, start: reading.start, end: reading.end})
    else facts.push(...lostOf(reading, covering, sources, values, moments))
  }
  return {sentences, facts}
}

function lostOf(
  reading: Reading,
  covering: readonly Passage[],
  sources: Sources,
  values: ReadonlySet<number>,
  moments: ReadonlySet<string>,
): LostFact[] {
  const {text} = sources.docs[0]!
  const words = covering.flatMap(passage => foldedWords(`${passage.label ?? ''} ${passage.text}`))
  const known = new Set(words)
  const ids = covering.map(({id}) => id)
  const found: LostFact[] = []
  const lose = (kind: LostFact['kind'], {start, end}: Span) =>
    found.push({kind, file: 0, start, end, text: text.slice(start, end), passages: ids})
  for (const run of nameRuns(reading)) {
    const isKept = run.words.some(
      word => foldedWords(word.text).every(piece => known.has(piece)) || keepsPlace(word.concepts, known, sources),
    )
    if (!isKept) lose('name', {start: run.words[0]!.start, end: run.words.at(-1)!.end})
  }
  for (const quantity of reading.quantities) {
    const isKept = foldedWords(text.slice(quantity.start, quantity.end)).every(word => known.has(word))
    if (!isKept && !values.has(quantity.value)) lose('number', quantity)
  }
  for (const moment of reading.moments) {
    const isKept = foldedWords(text.slice(moment.start, moment.end)).every(word => known.has(word))
    if (!isKept && !moments.has(moment.key)) lose('date', moment)
  }
  for (const {span, words: said} of sources.quotations[0] ?? []) {
    if (span.start < reading.start || span.start >= reading.end) continue
    const pieces = text
      .slice(span.start + 1, span.end - 1)
      .split(/[.!?…](?=[\s\u00A0\u202F])/u)
      .map(foldedWords)
    if (said.length > 0 && pieces.some(piece => piece.length > 0 && findRow(words, piece) < 0)) lose('quotation', span)
  }
  return found
}

/** « la Chine » is kept by « chinois », and by « Pékin » where the source uses both. */
function keepsPlace(concepts: ReadonlySet<string>, known: ReadonlySet<string>, {lexis, metonyms}: Sources): boolean {
  for (const form of known) {
    const place = lexis.places.get(fold(form))
    if (place && (!place.capital || metonyms.has(place.place)) && concepts.has(`place:${place.place}`)) return true
  }
  return false
}
