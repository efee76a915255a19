import {
  type AnalysedDoc,
  annotationsOf,
  overlaps,
  type ParsedSentence,
  type Span,
  sentencesOver,
} from '../../document/index.js'
import type {Page} from '../page.js'

/** One of the page's two texts: the body (no `in`) or the metadata (`in` is `head`). */
export interface PageText {
  readonly doc: AnalysedDoc
  readonly in?: 'head'
}

/** Both texts of the page, the body first. */
export function textsOf(page: Page): PageText[] {
  return [{doc: page.doc}, {doc: page.head, in: 'head'}]
}

/** The place that a flaw in this text has, without the span. */
export function placeIn({in: where}: PageText): {readonly in?: 'head'} {
  return where ? {in: where} : {}
}

/** Whether a span touches a quotation: what stands there is somebody's words, or another language. */
export function isQuoted(doc: AnalysedDoc, span: Span): boolean {
  return sentencesOver(doc, span).some(sentence =>
    annotationsOf(doc, sentence).quotations.some(quotation => overlaps(quotation, span)),
  )
}

/** The sentences of prose, headings and items: code and tables are not sentences to judge. */
export function judgedSentences(doc: AnalysedDoc): ParsedSentence[] {
  return doc.sentences.filter(({block}) => {
    const kind = doc.blocks[block]?.kind
    return kind !== 'code' && kind !== 'table'
  })
}
