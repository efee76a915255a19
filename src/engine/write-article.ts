import {assessYoast, lightsOf, type Page, pageOf, runChecks, type YoastReport} from '../check/index.js'
import {
  type AnalysedDoc,
  type Article,
  countWords,
  type Finding,
  type SourceText,
  type WriteRequest,
} from '../document/index.js'
import {type ArticlePackage, packageFiles, toHtmlPage} from '../export/index.js'
import {analyse} from '../language/index.js'
import {planArticle} from '../plan/index.js'
import {type Effort, embeddedWriter, type Written} from '../write/index.js'
import {acceptProse, acceptSource} from './accept-source.js'
import {countsOf} from './counts.js'
import type {Engine} from './engine.js'
import type {WriteResult} from './result.js'
import {revise} from './revise.js'
import {unmetOf} from './status.js'

/** What a run may be given besides the request. `now` in milliseconds, for timings only. */
export interface WriteOptions {
  readonly context?: readonly SourceText[]
  readonly onProgress?: (step: string) => void
  readonly now?: () => number
  /** Leave Yoast's own assessors out: for callers that run them elsewhere; scores are then 0 and its lights absent. */
  readonly withoutYoast?: boolean
}

/** Rounds of write, check, revise at most; each but the first must be better than the one before. */
const MOST_ROUNDS = 6

/**
 * Write an article from a source: analyse, plan, write, check, revise until nothing is left to gain.
 *
 * Deterministic; reads nothing but its arguments.
 *
 * @throws IntertitreError `too-few-words`, `wrong-language`, `no-prose`.
 */
export async function writeArticle(
  source: SourceText,
  request: WriteRequest,
  engine: Engine,
  options: WriteOptions = {},
): Promise<WriteResult> {
  const {french, say} = engine
  const timings: Record<string, number> = {}
  const timed = <T>(step: string, work: () => T): T => {
    options.onProgress?.(step)
    const begun = options.now?.() ?? 0
    const done = work()
    if (options.now) timings[step] = (timings[step] ?? 0) + options.now() - begun
    return done
  }
  await acceptSource(source)
  const sources = timed('analyse', () => [source, ...(options.context ?? [])].map(file => analyse(file, french)))
  acceptProse(sources[0]!)
  const plan = timed('plan', () => planArticle(sources[0]!, request, french))

  let effort: Effort | undefined = {longShare: 0.25, keyPoints: 5, timeline: true, people: true, faq: 5}
  let best: Round | undefined
  for (let round = 0; effort && round < MOST_ROUNDS; round++) {
    const current: Effort = effort
    const written = timed('write', () =>
      embeddedWriter.write({plan, sources, request, french, say: engine.sayInArticle, effort: current}),
    )
    const page = timed('check', () => pageOf(written.article, french, analyse, {sources, request}))
    const findings = timed('check', () => runChecks(page, say))
    const tried: Round = {written, page, findings, effort: current}
    if (!best || isBetter(tried, best)) best = tried
    effort = revise(tried, request)
  }
  return finish(best!, sources, request, engine, options, timings, timed)
}

/** One round of writing with what the checks say of it. */
export interface Round {
  readonly written: Written
  readonly page: Page
  readonly findings: readonly Finding[]
  readonly effort: Effort
}

/** Fewer errors, then fewer warnings, then more words. */
function isBetter(a: Round, b: Round): boolean {
  const weigh = ({findings}: Round): number =>
    findings.reduce((sum, {severity}) => sum + (severity === 'error' ? 100 : severity === 'warning' ? 1 : 0), 0)
  const difference = weigh(a) - weigh(b)
  return difference < 0 || (difference === 0 && countWords(a.page.doc.text) > countWords(b.page.doc.text))
}

function finish(
  {written, page, findings}: Round,
  sources: readonly AnalysedDoc[],
  request: WriteRequest,
  {say}: Engine,
  options: WriteOptions,
  timings: Readonly<Record<string, number>>,
  timed: <T>(step: string, work: () => T) => T,
): WriteResult {
  const article: Article = written.article
  const yoast: YoastReport | undefined = options.withoutYoast
    ? undefined
    : timed('yoast', () => assessYoast(toHtmlPage(article), article.metadata))
  const lights = lightsOf(page, findings, yoast, say)
  const counts = countsOf(page, sources)
  const scores = {yoastSeo: yoast?.seo ?? 0, yoastReadability: yoast?.readability ?? 0}
  const unmet = unmetOf({article, counts, findings, lights, scores, request, sources, say})
  const status = {met: unmet.length === 0, unmet}
  const notes = [...sources.flatMap(file => file.notes), ...written.notes]
  const files = sources.map(file => ({name: file.name, words: countWords(file.text)}))
  const pack: ArticlePackage = {
    request: {...request, writer: 'embedded'},
    metadata: article.metadata,
    article: {blocks: article.blocks},
    source: {files: packageFiles(files, article)},
    lights,
    findings,
    notes,
    counts,
    scores,
    status,
  }
  return {article, package: pack, lights, findings, notes, counts, scores, status, timings}
}
