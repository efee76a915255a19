import type {AnalysedDoc, ArticleBlock, SourceSpan, Span} from '../document/index.js'
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
  readonly blockOf: readonly ArticleBlock[]
  readonly sources: readonly AnalysedDoc[]
  readonly french: French
  readonly published?: string
}

/**
 * Hold every sentence of a page to its sources.
 *
 * The headings of fixed parts (« L’essentiel ») and the list of sources say nothing of the source and are left out.
 * A sentence is held to the spans that its passages name, a sentence without any (and the metadata) to the whole source.
 */
export function complaintsOf(page: Checkable, opened?: Sources): Complaints {
  if (page.sources.length === 0) return {doc: [], head: []}
  const options = page.published === undefined ? {} : {published: page.published}
  const sources = opened ?? openSources(page.sources, page.french, options)
  const complain = (doc: AnalysedDoc, isClaim: (block: number) => boolean, evidenceOf: EvidenceOf) => {
    const written = openWritten(doc, sources)
    return doc.sentences.flatMap((sentence, index) =>
      isClaim(sentence.block) ? verify(written, index, sources, evidenceOf(sentence)) : [],
    )
  }
  const isClaim = (index: number) => {
    const block = page.blockOf[index]
    const isNamed = block?.passages.every(({operations}) => operations.includes('fixed-heading'))
    const isFixed = block?.kind === 'heading' && (block.part !== 'body' || isNamed)
    return block !== undefined && !isFixed && !['code', 'table', 'sources'].includes(block.kind)
  }
  return {
    doc: complain(page.doc, isClaim, sentence =>
      passagesOver(page.placed, sentence).flatMap(({passage}) => passage.from),
    ),
    head: complain(
      page.head,
      () => true,
      () => [],
    ),
  }
}

/** The passages that a span touches; `placed` is in text order. */
function passagesOver(placed: readonly PlacedPassage[], span: Span): PlacedPassage[] {
  let low = 0
  let high = placed.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (placed[middle]!.end <= span.start) low = middle + 1
    else high = middle
  }
  const found: PlacedPassage[] = []
  for (let at = low; at < placed.length && placed[at]!.start < span.end; at++) found.push(placed[at]!)
  return found
}

type EvidenceOf = (sentence: Span) => readonly SourceSpan[]
