import {type AnalysedDoc, overlaps, type SourceSpan} from '../document/index.js'
import {type Complaint, openSources, openWritten, type Sources, verify} from '../fidelity/index.js'
import type {French} from '../language/index.js'
import type {PlacedPassage} from './page.js'

/** What the page's two texts claim and the sources do not carry, each list in text order. */
export interface Complaints {
  readonly doc: readonly Complaint[]
  readonly head: readonly Complaint[]
}

/** What a page must have for its facts to be checked. */
export interface Checkable {
  readonly doc: AnalysedDoc
  readonly head: AnalysedDoc
  readonly placed: readonly PlacedPassage[]
  readonly sources: readonly AnalysedDoc[]
  readonly french: French
  readonly published?: string
}

/**
 * Hold every sentence of a page to its sources.
 *
 * A sentence is held to the spans that its passages name, a sentence without any (and the metadata) to the whole source.
 */
export function complaintsOf(page: Checkable, opened?: Sources): Complaints {
  if (page.sources.length === 0) return {doc: [], head: []}
  const options = page.published === undefined ? {} : {published: page.published}
  const sources = opened ?? openSources(page.sources, page.french, options)
  const complain = (
    doc: AnalysedDoc,
    evidenceOf: (sentence: {start: number; end: number}) => readonly SourceSpan[],
  ) => {
    const written = openWritten(doc, sources)
    return doc.sentences.flatMap((sentence, index) => {
      const kind = doc.blocks[sentence.block]?.kind
      return kind === 'code' || kind === 'table' ? [] : verify(written, index, sources, evidenceOf(sentence))
    })
  }
  return {
    doc: complain(page.doc, sentence =>
      page.placed.filter(placed => overlaps(placed, sentence)).flatMap(({passage}) => passage.from),
    ),
    head: complain(page.head, () => []),
  }
}
