import {articleOfText, assessYoast, lightsOf, pageOf, runChecks, yoastLights} from '../check/index.js'
import {
  type AnalysedDoc,
  type Article,
  countWords,
  type Finding,
  type Light,
  type Profile,
  type SourceText,
  type Span,
  type WriteRequest,
} from '../document/index.js'
import {toHtmlPage} from '../export/index.js'
import type {Sources} from '../fidelity/index.js'
import {analyse} from '../language/index.js'
import type {Say} from '../messages/index.js'
import type {Engine} from './engine.js'

/** What a finished text is checked for. */
export interface CheckRequest {
  readonly profile: Profile
  /** When absent, the one that the text's own metadata give. */
  readonly keyphrase?: string
  /** The raw source that its facts are held to; without one there are no lights for facts. */
  readonly against?: SourceText | AnalysedDoc
  /** The page as it stands, when the text was read from one: its pictures, links and markup are judged then. */
  readonly html?: string
  /** What was asked of the article, when it was written to a request: its length is judged then. */
  readonly request?: WriteRequest
  /** Leave Yoast's own assessors out, the slowest part by far: scores are then 0 and its lights absent. */
  readonly withoutYoast?: boolean
}

/** What `checkArticle` finds; the spans of findings are into `text`, or into the field that `passage` names (`metadata.title`). */
export interface CheckResult {
  readonly text: string
  readonly words: number
  readonly lights: readonly Light[]
  readonly findings: readonly Finding[]
  readonly scores: {readonly yoastSeo: number; readonly yoastReadability: number}
  /** Where each passage stands in `text`, in order. */
  readonly passages: readonly (Span & {readonly id: string})[]
}

/** What Yoast's assessors say of a text, without anything of ours. */
export type Assessed = Pick<CheckResult, 'lights' | 'scores'>

/** Who has read the sources already, by the date of publication that relative dates are read with. */
export type OpenedSources = (published: string | undefined) => Sources

/**
 * Check a finished text by whatever hand, or an article as edited: all our checks, then Yoast's.
 *
 * Deterministic; any text will do. Lights for what cannot be judged (facts without a source) are absent, not green.
 *
 * @param opened  For callers that check against the same source again and again: see `openCheckSession`.
 */
export function checkArticle(
  given: SourceText | Article,
  request: CheckRequest,
  engine: Engine,
  opened?: OpenedSources,
): CheckResult {
  const {french, say} = engine
  const {profile, against, html, withoutYoast} = request
  const article = articleOf(given, request)
  const sources = against ? [isAnalysed(against) ? against : analyse(against, french)] : []
  const page = pageOf(article, french, analyse, {
    profile,
    sources,
    ...(opened && {opened: opened(article.metadata.published ?? request.request?.published)}),
    ...(html !== undefined && {html}),
    ...(request.request && {request: request.request}),
  })
  const findings = runChecks(page, say)
  const yoast = withoutYoast ? undefined : assessYoast(html ?? toHtmlPage(article), article.metadata)
  return {
    text: page.doc.text,
    words: countWords(page.doc.text),
    lights: lightsOf(page, findings, yoast, say),
    findings,
    scores: {yoastSeo: yoast?.seo ?? 0, yoastReadability: yoast?.readability ?? 0},
    passages: page.placed.map(({passage, start, end}) => ({id: passage.id, start, end})),
  }
}

/** Yoast's assessors alone: they need no analysis of ours. */
export function assessArticle(
  given: SourceText | Article,
  request: Pick<CheckRequest, 'keyphrase' | 'html'>,
  say: Say,
): Assessed {
  const article = articleOf(given, request)
  const report = assessYoast(request.html ?? toHtmlPage(article), article.metadata)
  const {seo, readability} = report
  return {lights: yoastLights(report, say), scores: {yoastSeo: seo, yoastReadability: readability}}
}

function articleOf(given: SourceText | Article, {keyphrase}: Pick<CheckRequest, 'keyphrase'>): Article {
  if (isArticle(given)) return given
  return articleOfText(given, keyphrase === undefined ? {} : {keyphrase})
}

function isArticle(given: SourceText | Article): given is Article {
  return 'metadata' in given
}

function isAnalysed(source: SourceText | AnalysedDoc): source is AnalysedDoc {
  return 'sentences' in source && 'entities' in source
}
