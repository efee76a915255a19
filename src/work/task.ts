import type {
  Article,
  ArticleBlock,
  Finding,
  Light,
  Metadata,
  Profile,
  SourceText,
  Span,
  WriteRequest,
} from '../document/index.js'
import type {ArticlePackage} from '../export/index.js'
import type {UiLanguage} from '../messages/index.js'
import type {Plan} from '../plan/index.js'
import type {RequestOptions, SourceFormat} from '../read/index.js'

/** A source as a door received it: bytes of whatever format is read, by content unless `format` says. */
export interface GivenBytes {
  readonly name: string
  readonly bytes: Uint8Array
  readonly format?: SourceFormat
  /** The address it was read from, when it was read from one. */
  readonly url?: string
}

/** A source as bytes, or one that was read before and stored. */
export type GivenSource = GivenBytes | {readonly read: SourceText}

/** What is wished of an article: the options of `write`, and a request in plain words. */
export interface Wishes extends RequestOptions {
  readonly brief?: string
  /** Who writes the sections: `<provider>:<model>`; absent or `embedded`, our own writer. */
  readonly writer?: string
}

/** How far a model is: section `number` of `count`, both from 1. */
export interface SectionStep {
  readonly number: number
  readonly count: number
  readonly heading: string
}

/** Read a source and say what it is. */
export interface ReadTask {
  readonly kind: 'read'
  readonly ui: UiLanguage
  readonly source: GivenSource
  readonly wishes: Wishes
}

/** Plan an article, write nothing. */
export interface PlanTask {
  readonly kind: 'plan'
  readonly ui: UiLanguage
  readonly source: GivenSource
  readonly wishes: Wishes
}

/** Write an article. */
export interface WriteTask {
  readonly kind: 'write'
  readonly ui: UiLanguage
  readonly source: GivenSource
  readonly context: readonly GivenSource[]
  readonly wishes: Wishes
}

/** Check a finished text, or an article as edited. */
export interface CheckTask {
  readonly kind: 'check'
  readonly ui: UiLanguage
  readonly text?: GivenSource
  readonly article?: EditedArticle
  readonly against?: GivenSource
  readonly profile: Profile
  readonly keyphrase?: string
  readonly words?: number
  readonly withYoast: boolean
}

/** Have Yoast's own assessors judge a finished text, or an article as edited, and nothing else. */
export interface AssessTask {
  readonly kind: 'assess'
  readonly ui: UiLanguage
  readonly text?: GivenSource
  readonly article?: EditedArticle
  readonly keyphrase?: string
}

/** Load what a first task would wait for. */
export interface WarmTask {
  readonly kind: 'warm'
  readonly ui: UiLanguage
}

/** An article as an editor changed it: what it says, without the fates of source sentences. */
export interface EditedArticle {
  readonly metadata: Metadata
  readonly blocks: readonly ArticleBlock[]
}

/** A piece of work on an article; values only, so that it can be sent to a thread. */
export type Task = ReadTask | PlanTask | WriteTask | CheckTask | AssessTask | WarmTask

/** What reading gives. */
export interface ReadResult {
  readonly source: SourceText
  readonly words: number
  readonly request: WriteRequest
}

/** What planning gives. */
export interface PlanResult {
  readonly plan: Plan
  readonly request: WriteRequest
}

/** What writing gives: the package as the command line prints it, and the source as it was read. */
export interface WriteTaskResult {
  readonly package: WrittenPackage
  readonly source: SourceText
  readonly words: number
}

/** The JSON package with its schema's name first. */
export type WrittenPackage = {readonly schema: string} & ArticlePackage

/** What checking gives; scores only when Yoast's assessors were run. */
export interface CheckTaskResult {
  readonly text: string
  readonly words: number
  readonly lights: readonly Light[]
  readonly findings: readonly Finding[]
  readonly passages: readonly (Span & {readonly id: string})[]
  readonly scores?: Scores
}

/** Yoast's two overall scores, 0 to 100. */
export interface Scores {
  readonly yoastSeo: number
  readonly yoastReadability: number
}

/** What Yoast's assessors say. */
export interface AssessTaskResult {
  readonly lights: readonly Light[]
  readonly scores: Scores
}

/** The result of a task, by its kind. */
export type ResultOf<T extends Task> = T extends ReadTask
  ? ReadResult
  : T extends PlanTask
    ? PlanResult
    : T extends WriteTask
      ? WriteTaskResult
      : T extends CheckTask
        ? CheckTaskResult
        : T extends AssessTask
          ? AssessTaskResult
          : null

/** The whole article of an edited one, for the functions that take no less. */
export function wholeArticle({metadata, blocks}: EditedArticle): Article {
  return {metadata, blocks, fates: []}
}
