import type {AnalysedDoc, Passage} from '../document/index.js'
import type {Complaint} from './complaint.js'
import type {Sources} from './open-sources.js'
import {openWritten, verify} from './verify.js'

/** A page ready to be held to its sources: its analysed text, and which passage each of its sentences belongs to. */
export interface Page {
  readonly doc: AnalysedDoc
  readonly passageOf: (sentence: number) => Passage | undefined
}

/** What the guard says of one sentence of a page; `complaints` is never empty. */
export interface SentenceComplaints {
  readonly sentence: number
  readonly passage?: string
  readonly complaints: readonly Complaint[]
}

/**
 * Hold every sentence of a page to the source sentences that its passage names.
 *
 * A passage without a source (« L’essentiel », « Repères chronologiques ») is a fixed text of the house and claims
 * nothing; a sentence outside all passages is held to the whole of file 0.
 */
export function verifyArticle(page: Page, sources: Sources): SentenceComplaints[] {
  const written = openWritten(page.doc, sources)
  const found: SentenceComplaints[] = []
  for (const {index} of page.doc.sentences) {
    const passage = page.passageOf(index)
    if (passage !== undefined && passage.from.length === 0) continue
    const complaints = verify(written, index, sources, passage?.from ?? [])
    if (complaints.length > 0) found.push({sentence: index, ...(passage && {passage: passage.id}), complaints})
  }
  return found
}
