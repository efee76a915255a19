import {assessYoast, lightsOf, type Page, pageOf, runChecks, type YoastReport} from '../check/index.js'
import {
  type AnalysedDoc,
  countWords,
  type Finding,
  IntertitreError,
  type Light,
  type Metadata,
  type ModelReport,
  type SourceText,
  type WriteRequest,
} from '../document/index.js'
import {type ArticlePackage, packageFiles, toHtmlPage} from '../export/index.js'
import {openSources} from '../fidelity/index.js'
import {analyse, withMemory} from '../language/index.js'
import {planArticle} from '../plan/index.js'
import {type Effort, embeddedWriter, type Written} from '../write/index.js'
import {acceptProse, acceptSource} from './accept-source.js'
import {countsOf, reportedCounts} from './counts.js'
import type {Engine} from './engine.js'
import {checkedWithoutFrench, withTranslatedQuotations} from './in-another-language.js'
import {isLighter, lighterEfforts} from './lighten.js'
import {type ModelOptions, modelRound} from './model-round.js'
import type {WriteResult} from './result.js'
import {revise, settle} from './revise.js'
import {unmetOf} from './status.js'
import {translatedArticle} from './translated-article.js'
import {translatedSource} from './translated-source.js'
import type {TranslationRun} from './translation-desk.js'
import {withoutFlagged} from './without-flagged.js'

/** What a run may be given besides the request. `now` in milliseconds, for timings only. */
export interface WriteOptions {
  readonly context?: readonly SourceText[]
  readonly onProgress?: (step: string) => void
  readonly now?: () => number
  /** Leave Yoast's own assessors out: for callers that run them elsewhere; scores are then 0 and its lights absent. */
  readonly withoutYoast?: boolean
  /** Who runs Yoast's assessors, a thread beside this one say; without it, or when it answers nothing, the engine does. */
  readonly assess?: Assess
  /** A model that writes the sections; without one the embedded writer’s stand. */
  readonly model?: ModelOptions
}

/** Yoast's report on a page, made elsewhere; undefined when it can't be had there. */
export type Assess = (html: string, metadata: Metadata) => Promise<YoastReport | undefined>

type Timed = <T>(step: string, work: () => T) => T

/**
 * Write an article from a source: analyse, plan, write, check, revise until nothing is left to gain.
 *
 * Deterministic; reads nothing but its arguments.
 *
 * @throws IntertitreError `too-few-words`, `wrong-language`, `no-prose`, `untranslated`; `bad-option` for another language
 *   than French without a model.
 */
export async function writeArticle(
  given: SourceText,
  asked: WriteRequest,
  engine: Engine,
  options: WriteOptions = {},
): Promise<WriteResult> {
  const {say} = engine
  const french = withMemory(engine.french)
  const timings: Record<string, number> = {}
  const timed: Timed = (step, work) => {
    options.onProgress?.(step)
    const begun = options.now?.() ?? 0
    const done = work()
    if (options.now) timings[step] = (timings[step] ?? 0) + options.now() - begun
    return done
  }
  const isFrench = asked.lang.startsWith('fr')
  if (!isFrench && !options.model)
    throw new IntertitreError('bad-option', {option: '--lang', value: asked.lang, reason: 'lang'})
  // Whatever is asked for is first an article in French, which is translated at the end.
  const request: WriteRequest = isFrench ? asked : {...asked, lang: 'fr'}
  const run: TranslationRun = {budget: {most: options.model?.maxTokensTotal, used: 0}, sent: []}
  const {source, from} = await translatedSource(given, engine, options.model, run)
  await acceptSource(source)
  const sources = timed('analyse', () => [source, ...(options.context ?? [])].map(file => analyse(file, french)))
  acceptProse(sources[0]!)
  let plan = timed('plan', () => planArticle(sources[0]!, request, french, sources.slice(1)))

  const {published} = request
  const opened = timed('check', () => openSources(sources, french, published === undefined ? {} : {published}))
  const check = (written: Written, effort: Effort, against = opened): Round =>
    timed('check', () => {
      const html = toHtmlPage(written.article)
      const page = pageOf(written.article, french, analyse, {sources, request, html, opened: against})
      return {written, effort, html, page, findings: runChecks(page, say)}
    })
  const round = (first: Effort): Round => {
    const {written, effort} = timed('write', () =>
      settle(
        current => embeddedWriter.write({plan, sources, request, french, say: engine.sayInArticle, effort: current}),
        first,
        request,
      ),
    )
    return check(written, effort)
  }
  let best = round({
    longShare: 0.25,
    voice: false,
    whole: new Set(),
    keyPoints: 5,
    timeline: true,
    people: true,
    faq: request.faq === false ? 0 : 5,
  })
  // The page, once analysed, may count a sentence or two otherwise than its passages did.
  const next = revise(countsOf(best.page, sources), best.effort, request)
  if (next) {
    const tried = round(next)
    if (isBetter(tried, best)) best = tried
  }
  for (let turn = 0; turn < MOST_MENDINGS; turn++) {
    const mended = withoutFlagged(plan, best.effort, best.written.article, best.findings)
    if (!mended) break
    plan = mended.plan
    best = round(mended.effort)
  }
  let model: ModelReport | undefined
  if (options.model) {
    options.onProgress?.('model')
    const begun = options.now?.() ?? 0
    const {effort, written} = best
    const assignment = {plan, sources, request, french, say: engine.sayInArticle, effort}
    const read = {...(published !== undefined && {published}), allowsParaphrase: true}
    const against = openSources(sources, french, read)
    const {maxTokensTotal} = options.model
    const left = maxTokensTotal === undefined ? {} : {maxTokensTotal: Math.max(1, maxTokensTotal - run.budget.used)}
    const done = await modelRound(assignment, written, against, {...options.model, ...left}, made =>
      check(
        from === undefined ? made : {...made, ...withTranslatedQuotations(made, from, sources[0]!, engine)},
        effort,
        against,
      ),
    )
    best = done.checked
    model = done.report
    for (const sent of model.sent) run.budget.used += sent.inputTokens + sent.outputTokens
    if (!isFrench) {
      const {written: inFrench} = best
      const {article, notes} = await translatedArticle(inFrench.article, asked.lang, engine, options.model, run)
      const translated = {...inFrench, article, notes: [...inFrench.notes, ...notes]}
      best = {...best, written: translated, ...checkedWithoutFrench(translated, sources, asked, french, engine)}
    }
    model = {...model, sent: [...run.sent, ...model.sent]}
    if (options.now) timings['model'] = options.now() - begun
  }
  // Yoast's rules are another set for each language; those of French say nothing of another.
  if (options.withoutYoast || !isFrench) return finish(best, undefined, sources, asked, engine, timings, model)

  const assess = async ({html, written}: Round): Promise<YoastReport> => {
    options.onProgress?.('yoast')
    const begun = options.now?.() ?? 0
    const {metadata} = written.article
    const report = (await options.assess?.(html, metadata)) ?? assessYoast(html, metadata)
    if (options.now) timings['yoast'] = (timings['yoast'] ?? 0) + options.now() - begun
    return report
  }
  let yoast = await assess(best)
  // Another round would undo what the model wrote.
  if (request.profile === 'yoast' && !model)
    for (const effort of lighterEfforts(best.effort, yoast)) {
      const tried = round(effort)
      // No passive had a doer, say: the same page need not be assessed again.
      if (tried.html === best.html) continue
      const report = await assess(tried)
      // Never fewer words than were asked for, for the sake of a light.
      const words = countsOf(tried.page, sources)['words']!
      const isShort = words < request.words && words < countsOf(best.page, sources)['words']!
      if (isShort || !isLighter(report, yoast) || errorsOf(tried) > errorsOf(best)) continue
      best = tried
      yoast = report
      if (yoast.readability >= READABILITY) break
    }
  return finish(best, yoast, sources, asked, engine, timings, model)
}

/** Turns of leaving out what the checks found wrong; each leaves less to find. */
const MOST_MENDINGS = 2

/** Yoast's best readability score: nothing is left to gain there. */
const READABILITY = 90

function errorsOf({findings}: Round): number {
  return findings.filter(({severity}) => severity === 'error').length
}

/** One round of writing with what the checks say of it. */
interface Round {
  readonly written: Written
  readonly effort: Effort
  readonly html: string
  readonly page: Page
  readonly findings: readonly Finding[]
  /** Of a page in another language: what could be judged. */
  readonly lights?: readonly Light[]
}

/** Fewer errors, then fewer warnings, then more words. */
function isBetter(a: Round, b: Round): boolean {
  const weigh = ({findings}: Round): number =>
    findings.reduce((sum, {severity}) => sum + (severity === 'error' ? 100 : severity === 'warning' ? 1 : 0), 0)
  const difference = weigh(a) - weigh(b)
  return difference < 0 || (difference === 0 && countWords(a.page.doc.text) > countWords(b.page.doc.text))
}

function finish(
  {written, page, findings, effort, lights: known}: Round,
  yoast: YoastReport | undefined,
  sources: readonly AnalysedDoc[],
  request: WriteRequest,
  {say}: Engine,
  timings: Readonly<Record<string, number>>,
  model: ModelReport | undefined,
): WriteResult {
  const {article} = written
  const lights = known ?? lightsOf(page, findings, yoast, say)
  // Sentences whose rewriting departed from the source, and that stand as the source has them.
  const counts = {...reportedCounts(page, sources), undone: effort.whole.size}
  const scores = {yoastSeo: yoast?.seo ?? 0, yoastReadability: yoast?.readability ?? 0}
  const unmet = unmetOf({article, counts, findings, lights, scores, request, sources, say})
  const status = {met: unmet.length === 0, unmet}
  const unused = sources
    .slice(1)
    .filter(
      (_, index) =>
        !article.blocks.some(block => block.passages.some(({from}) => from.some(({file}) => file === index + 1))),
    )
    .map(({name}) => ({code: 'engine/context-unused', detail: name}))
  const notes = [...sources.flatMap(file => file.notes), ...written.notes, ...unused]
  const files = sources.map(file => ({name: file.name, words: countWords(file.text)}))
  const pack: ArticlePackage = {
    request: {...request, writer: model?.writer ?? 'embedded'},
    metadata: article.metadata,
    article: {blocks: article.blocks},
    source: {files: packageFiles(files, article)},
    lights,
    findings,
    notes,
    counts,
    scores,
    status,
    ...(model && {model}),
  }
  return {article, package: pack, lights, findings, notes, counts, scores, status, timings, ...(model && {model})}
}
