import type {ArticleBlock, Passage} from '../../../src/document/index.js'
import type {SourceSentence} from '../api/values.js'
import {sentencesOf} from '../panes/provenance-of.js'
import {type DifferentRun, wordDifference} from '../panes/word-difference.js'

/** A passage beside the source sentences it comes from. */
export interface CompareRow {
  readonly id: string
  readonly block: ArticleBlock['kind']
  readonly text: string
  readonly operations: readonly string[]
  /** The two texts word by word; empty when the passage comes from no sentence. */
  readonly runs: readonly DifferentRun[]
}

/** The article passage by passage beside its source, and the source sentences that none of them says. */
export interface Comparison {
  readonly rows: readonly CompareRow[]
  readonly unused: readonly string[]
}

/** @param covered  The sentences that the article says, by their index: see `coveredSentences`. */
export function compareRows(
  blocks: readonly ArticleBlock[],
  sentences: readonly SourceSentence[],
  source: string,
  covered: ReadonlyMap<number, unknown>,
): Comparison {
  const said = ({start, end}: SourceSentence) => source.slice(start, end)
  const rowOf = (block: ArticleBlock['kind'], passage: Passage): CompareRow => {
    const {id, label, operations} = passage
    const text = [label, passage.text].filter(Boolean).join('\u00A0: ')
    const from = sentencesOf(passage, sentences).map(index => said(sentences[index]!))
    return {id, block, text, operations, runs: from.length > 0 ? wordDifference(from.join(' '), text) : []}
  }
  return {
    rows: blocks.flatMap(({kind, passages}) => passages.map(passage => rowOf(kind, passage))),
    unused: sentences.flatMap((sentence, index) => (covered.has(index) ? [] : [said(sentence)])),
  }
}
