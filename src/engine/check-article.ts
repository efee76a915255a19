import {articleOfText, assessYoast, lightsOf, pageOf, runChecks} from '../check/index.js'
import type {AnalysedDoc, Finding, Light, Profile, SourceText} from '../document/index.js'
import {toHtmlPage} from '../export/index.js'
import {analyse} from '../language/index.js'
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
}

/** What `checkArticle` finds; the spans of findings are into `text`, or into the field that `passage` names (`metadata.title`). */
export interface CheckResult {
  readonly text: string
  readonly lights: readonly Light[]
  readonly findings: readonly Finding[]
  readonly scores: {readonly yoastSeo: number; readonly yoastReadability: number}
}

/**
 * Check a finished text by whatever hand: all our checks, then Yoast's.
 *
 * Deterministic; any text will do. Lights for what cannot be judged (facts without a source) are absent, not green.
 */
export function checkArticle(source: SourceText, request: CheckRequest, {french, say}: Engine): CheckResult {
  const {profile, keyphrase, against, html} = request
  const article = articleOfText(source, keyphrase === undefined ? {} : {keyphrase})
  const sources = against ? [isAnalysed(against) ? against : analyse(against, french)] : []
  const page = pageOf(article, french, analyse, {profile, sources, ...(html !== undefined && {html})})
  const findings = runChecks(page, say)
  const yoast = assessYoast(html ?? toHtmlPage(article), article.metadata)
  return {
    text: page.doc.text,
    lights: lightsOf(page, findings, yoast, say),
    findings,
    scores: {yoastSeo: yoast.seo, yoastReadability: yoast.readability},
  }
}

function isAnalysed(source: SourceText | AnalysedDoc): source is AnalysedDoc {
  return 'sentences' in source && 'entities' in source
}
