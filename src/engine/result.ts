import type {Article, Finding, Light, ModelReport, Note} from '../document/index.js'
import type {ArticlePackage, Unmet} from '../export/index.js'

/** What a run of `writeArticle` gives: the article, its JSON package, and how it stands against what was asked. */
export interface WriteResult {
  readonly article: Article
  readonly package: ArticlePackage
  readonly lights: readonly Light[]
  readonly findings: readonly Finding[]
  readonly notes: readonly Note[]
  readonly counts: Readonly<Record<string, number>>
  readonly scores: {readonly yoastSeo: number; readonly yoastReadability: number}
  readonly status: {readonly met: boolean; readonly unmet: readonly Unmet[]}
  /** What a model did, when one wrote. */
  readonly model?: ModelReport
  /** Milliseconds by step; empty when no clock was given. */
  readonly timings: Readonly<Record<string, number>>
}
