import type {AnalysedDoc, SourceSpan} from '../document/index.js'
import type {Complaint} from './complaint.js'
import {connectiveComplaints} from './connective-complaints.js'
import {dateComplaints} from './date-complaints.js'
import {findQuotations} from './find-quotations.js'
import {genderComplaints} from './gender-complaints.js'
import {hedgeComplaints} from './hedge-complaints.js'
import {nameComplaints} from './name-complaints.js'
import {numberComplaints} from './number-complaints.js'
import {evidenceReadings, type Sources} from './open-sources.js'
import {participantComplaints} from './participant-complaints.js'
import {predicateComplaints} from './predicate-complaints.js'
import {privationComplaints} from './privation-complaints.js'
import {quotationComplaints} from './quotation-complaints.js'
import {readSentence} from './read-doc.js'
import type {Reading} from './reading.js'
import {describedComplaints} from './role-complaints.js'
import {onlyNamesDiffer, plainKey, plainWords} from './same-sentence.js'
import {speakerComplaints} from './speaker-complaints.js'
import {stageComplaints} from './stage-complaints.js'
import {voiceComplaints} from './voice-complaints.js'
import {wordComplaints} from './word-complaints.js'
import type {WrittenSentence} from './written-sentence.js'

const CHECKS: readonly ((written: WrittenSentence) => Complaint[])[] = [
  nameComplaints,
  describedComplaints,
  numberComplaints,
  dateComplaints,
  quotationComplaints,
  speakerComplaints,
  stageComplaints,
  predicateComplaints,
  participantComplaints,
  privationComplaints,
  hedgeComplaints,
  connectiveComplaints,
  wordComplaints,
  voiceComplaints,
  genderComplaints,
]

/** A written text made ready for `verify`: each sentence is read once, when first asked for. */
export interface Written {
  readonly doc: AnalysedDoc
  readonly reading: (sentence: number) => Reading | undefined
  readonly quotations: ReturnType<typeof findQuotations>
}

/** Make a written text ready: one sentence, a passage or a whole page. */
export function openWritten(doc: AnalysedDoc, sources: Sources): Written {
  const quotations = findQuotations(doc)
  const known = new Map<number, Reading>()
  const reading = (index: number) => {
    const sentence = doc.sentences[index]
    if (sentence === undefined) return undefined
    const found = known.get(index) ?? readSentence(doc, sentence, quotations, sources.lexis, sources.metonyms)
    known.set(index, found)
    return found
  }
  return {doc, reading, quotations}
}

/**
 * Name everything that one written sentence claims and its source does not carry.
 *
 * @param sentence  Index into `written.doc.sentences`; the sentence before it, in the same block, is its context.
 * @param evidence  The source sentences that carry it; none means the whole of file 0. Names and roles are looked for
 *   in all the sources.
 * @returns Complaints in text order; empty when every claim is carried, or the sentence does not exist.
 */
export function verify(
  written: Written,
  sentence: number,
  sources: Sources,
  evidence: readonly SourceSpan[],
): Complaint[] {
  if (written.doc.sentences[sentence] === undefined) return []
  const support = evidenceReadings(sources, evidence)
  if (isRestored(written, sentence, sources, support)) return []
  const reading = written.reading(sentence)!
  const before = written.doc.sentences[sentence - 1]
  const isContinued = before !== undefined && before.block === written.doc.sentences[sentence]!.block
  const previous = isContinued ? written.reading(sentence - 1) : undefined
  const input: WrittenSentence = {
    doc: written.doc,
    reading,
    ...(previous && {previous}),
    quotations: written.quotations,
    evidence: support,
    sources,
  }
  return CHECKS.flatMap(check => check(input)).sort((a, b) => a.span.start - b.span.start)
}

/** A sentence of the source as it stands, or with its names in full, departs from nothing. */
function isRestored(written: Written, index: number, sources: Sources, evidence: readonly Reading[]): boolean {
  const words = plainWords(written.doc, written.doc.sentences[index]!, written.quotations)
  if (sources.sentences.has(plainKey(words))) return true
  return evidence.some(source => {
    const theirs = sources.plain.get(source) ?? []
    return theirs.length > 2 && theirs.length <= words.length + 3 && onlyNamesDiffer(words, theirs, sources.names)
  })
}
