import type {AnalysedDoc, Article, Passage} from '../../document/index.js'
import {overlaps} from '../../document/index.js'
import {lostFacts, type Sources} from '../../fidelity/index.js'
import type {CarriedSentence} from './guard-draft.js'
import type {Fact, SectionBrief} from './section-brief.js'

/** A fact of the section that the draft does not tell, or tells without a name, a figure, a date or a quotation of it. */
export interface LostFromDraft {
  readonly fact: Fact
  /** What is missing, as the source has it. */
  readonly missing: readonly string[]
}

/** The facts of a section that its draft has lost, in the order of the source. */
export function lostFromDraft(
  paragraphs: readonly (readonly CarriedSentence[])[],
  doc: AnalysedDoc,
  brief: SectionBrief,
  sources: Sources,
): LostFromDraft[] {
  const passages = paragraphs.flat().map(
    ({text, from}, index): Passage => ({
      id: `p${index + 1}`,
      text,
      by: 'model',
      from,
      operations: [],
    }),
  )
  const article: Pick<Article, 'blocks' | 'fates'> = {blocks: [{kind: 'paragraph', part: 'body', passages}], fates: []}
  const lost = lostFacts(article, sources, doc)
  return brief.facts.flatMap(fact => {
    if (fact.file !== 0) return []
    const isWhole = lost.sentences.some(span => overlaps(span, fact))
    const missing = isWhole ? [fact.text] : lost.facts.filter(item => overlaps(item, fact)).map(({text}) => text)
    return missing.length > 0 ? [{fact, missing}] : []
  })
}
