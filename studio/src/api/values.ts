import type {
  ArticleBlock,
  Finding,
  Light,
  Metadata,
  Note,
  Profile,
  SourceText,
  Span,
} from '../../../src/document/index.js'

/** What is wished of an article: the options of the writer, as the API takes them. */
export interface Wishes {
  readonly words?: number
  readonly profile?: Profile
  readonly keyphrase?: string
  readonly brief?: string
  readonly published?: string
  readonly author?: string
  readonly title?: string
  readonly siteUrl?: string
  /** Who writes the sections; our own writer unless said. */
  readonly writer?: string
}

/** Who may write. */
export interface Writer {
  readonly id: string
  readonly name: string
  readonly isDefault: boolean
  /** Whether a text leaves the server's machine, for `endpoint`. */
  readonly isRemote: boolean
  readonly endpoint?: string
}

/** How far a model is: section `number` of `count`. */
export interface SectionStep {
  readonly number: number
  readonly count: number
  readonly heading: string
}

/** What the server understood of a request. */
export interface Understanding extends Wishes {
  readonly words: number
  readonly understood: readonly string[]
  readonly notUnderstood: readonly string[]
}

/** A source as the API takes it. */
export type GivenSource =
  | {readonly text: string; readonly name?: string}
  | {readonly html: string; readonly name?: string}
  | {readonly url: string}
  | {readonly docx: string; readonly name?: string}

/** Metadata and blocks: an article as an editor has it. */
export interface EditedArticle {
  readonly metadata: Metadata
  readonly blocks: readonly ArticleBlock[]
}

/** One sentence of the source. */
export interface SourceSentence extends Span {
  readonly dropped?: string
}

/** The JSON package, as far as the studio reads it. An edited version has metadata and article only. */
export interface ArticlePackage {
  readonly metadata: Metadata
  readonly article: {readonly blocks: readonly ArticleBlock[]}
  readonly request?: Understanding
  readonly source?: {readonly files: readonly {readonly sentences: readonly SourceSentence[]}[]}
  readonly notes?: readonly Note[]
  readonly status?: {
    readonly met: boolean
    readonly unmet: readonly {readonly requirement: string; readonly remedy: string}[]
  }
}

export interface ArticleSettings {
  readonly wishes?: Wishes
  readonly ignored?: readonly string[]
}

export interface ArticleSummary {
  readonly id: string
  readonly name: string
  readonly headline: string
  readonly state: 'new' | 'written' | 'edited'
  readonly version: number
  readonly revision: number
  readonly sourceWords: number
  readonly words: number | null
  readonly met: boolean | null
  readonly createdAt: string
  readonly updatedAt: string
}

export interface StoredArticle extends ArticleSummary {
  readonly source: SourceText
  readonly settings: ArticleSettings
  readonly draft: Partial<EditedArticle> | null
}

export interface VersionSummary {
  readonly number: number
  readonly kind: 'written' | 'edited' | 'restored'
  readonly headline: string
  readonly words: number
  readonly met: boolean | null
  readonly createdAt: string
}

export interface StoredVersion extends VersionSummary {
  readonly package: ArticlePackage
}

/** What a check answers; spans are into `text`, or into the field of the metadata that a finding's `passage` names. */
export interface CheckResult {
  readonly text: string
  readonly words: number
  readonly lights: readonly Light[]
  readonly findings: readonly Finding[]
  readonly passages: readonly (Span & {readonly id: string})[]
}

/** What Yoast's assessors answer. */
export interface AssessResult {
  readonly lights: readonly Light[]
  readonly scores: {readonly yoastSeo: number; readonly yoastReadability: number}
}

/** An article that is written in the background. */
export interface Job {
  readonly id: string
  readonly name: string
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  readonly step: string | null
  readonly articleId: string | null
  readonly problem: {readonly detail: string} | null
}

/** The newest jobs, with how many there are in each state. */
export interface JobList {
  readonly jobs: readonly Job[]
  readonly counts: Readonly<Record<Job['state'], number>>
}

export interface ReadResult {
  readonly source: SourceText
  readonly words: number
  readonly request: Understanding
}
