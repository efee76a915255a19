import type {Finding, Light, Profile, SourceText} from '../document/index.js'
import {IntertitreError} from '../document/index.js'
import type {Say, UiLanguage} from '../messages/index.js'
import {checkJson, checkReport} from './check-report.js'
import type {Io} from './io.js'
import {paintFor} from './paint.js'
import {readInput} from './read-input.js'

/** The options of `check` as parsed. */
export interface CheckCommandOptions {
  readonly keyphrase?: string
  readonly against?: string
  readonly profile?: Profile
  readonly failUnder?: number
  readonly format?: 'text' | 'json'
}

/** The engine's side of `check`; `text` is the one the findings' spans are in. */
interface CheckResult {
  readonly lights: readonly Light[]
  readonly findings: readonly Finding[]
  readonly scores: {readonly yoastSeo: number; readonly yoastReadability: number}
  readonly text?: string
}

/**
 * Run `check`: report what is wrong with a finished text.
 *
 * @returns The exit status: 1 with a finding at error level, or the lower of the two Yoast scores under `--fail-under`.
 * @throws IntertitreError when it could not run.
 */
export async function runCheck(
  path: string,
  options: CheckCommandOptions,
  io: Io,
  say: Say,
  ui: UiLanguage,
): Promise<0 | 1> {
  const {source} = await readInput(path, io, false)
  const against = options.against === undefined ? undefined : (await readInput(options.against, io, false)).source
  const engine: object = await import('../engine/index.js')
  const {openEngine, checkArticle} = engine as {
    openEngine(ui: UiLanguage): object
    checkArticle?: (source: SourceText, asked: object, engine: object) => CheckResult | Promise<CheckResult>
  }
  if (!checkArticle) throw new IntertitreError('internal', {detail: 'checkArticle'})
  const {keyphrase, profile = 'yoast', failUnder = 0} = options
  const asked = {profile, ...(keyphrase === undefined ? {} : {keyphrase}), ...(against ? {against} : {})}
  const {text, ...found} = await checkArticle(source, asked, openEngine(ui))
  const checked = {...found, name: source.name, text: text ?? source.text, sourceText: source.text}
  io.stdout.write(
    options.format === 'json' ? checkJson(checked) : checkReport(checked, say, paintFor(io.stdout, io.env)),
  )
  const lower = Math.min(found.scores.yoastSeo, found.scores.yoastReadability)
  return found.findings.some(({severity}) => severity === 'error') || lower < failUnder ? 1 : 0
}
