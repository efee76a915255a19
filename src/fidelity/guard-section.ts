import type {AnalysedDoc, SourceSpan} from '../document/index.js'
import {carriersOf, uncarriedWords} from './carriers.js'
import {type Complaint, complaint} from './complaint.js'
import {formComplaints, languageComplaints} from './form-complaints.js'
import {evidenceReadings, type Sources} from './open-sources.js'
import type {Reading} from './reading.js'
import {openWritten, verify} from './verify.js'

/** What the guard says of one sentence by a model: what it may not keep, and the source sentences that carry the rest. */
export interface GuardedSentence {
  readonly sentence: number
  readonly complaints: readonly Complaint[]
  readonly carriers: readonly SourceSpan[]
}

/** Share of a sentence’s content words that must be in its facts, 0 to 1: under it a sentence is filler, however true. */
const LEAST_CARRIED = 0.5

/** Content words from which that share says something. */
const ENOUGH_WORDS = 4

/**
 * Hold a section that a model wrote to its facts: every claim of every sentence (see `verify`), filler that no fact
 * carries, another language, markup, addresses, talk of the tool.
 *
 * Stricter than `verify`, which trusts that each sentence was made from the source’s own words.
 *
 * @param doc  The section alone, analysed.
 * @param evidence  The source sentences it was written from.
 */
export function guardSection(doc: AnalysedDoc, sources: Sources, evidence: readonly SourceSpan[]): GuardedSentence[] {
  const written = openWritten(doc, sources)
  const candidates = evidenceReadings(sources, evidence)
  const readings = doc.sentences.map(({index}) => written.reading(index)!)
  const isQuoted = (place: number) => written.quotations.some(({span}) => span.start <= place && place < span.end)
  const foreign = languageComplaints(readings, sources, isQuoted)
  return readings.map((reading, sentence) => {
    const carriers = carriersOf(reading, candidates)
    const complaints = [
      ...(sentence === 0 ? foreign : []),
      ...formComplaints(doc, reading, sources),
      ...verify(written, sentence, sources, evidence).filter(({severity}) => severity === 'error'),
      ...fillerComplaints(reading, candidates),
    ]
    return {sentence, complaints, carriers: carriers.map(carrier => spanOf(carrier, sources))}
  })
}

/** A sentence most of whose words no fact has; quoted words are the quotation’s affair. */
function fillerComplaints(reading: Reading, facts: readonly Reading[]): Complaint[] {
  const own = reading.words.filter(word => reading.regions[word.region]?.kind !== 'quote')
  if (own.length < ENOUGH_WORDS) return []
  const missing = uncarriedWords(reading, facts).filter(word => own.includes(word))
  if (missing.length <= (1 - LEAST_CARRIED) * own.length) return []
  const words = missing.map(({text}) => `« ${text} »`).join(', ')
  return [complaint('unsupported-word', reading, 'uncarried', {words})]
}

function spanOf(reading: Reading, sources: Sources): SourceSpan {
  const file = sources.readings.findIndex(list => list.includes(reading))
  return {file, start: reading.start, end: reading.end}
}
