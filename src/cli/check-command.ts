import type {Profile} from '../document/index.js'
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
  const {source, html} = await readInput(path, io, false)
  const against = options.against === undefined ? undefined : (await readInput(options.against, io, false)).source
  const {openEngine, checkArticle} = await import('../engine/index.js')
  const {keyphrase, profile = 'yoast', failUnder = 0} = options
  const asked = {
    profile,
    ...(keyphrase === undefined ? {} : {keyphrase}),
    ...(against ? {against} : {}),
    ...(html === undefined ? {} : {html}),
  }
  const found = checkArticle(source, asked, openEngine(ui))
  const checked = {...found, name: source.name, sourceText: source.text}
  io.stdout.write(
    options.format === 'json' ? checkJson(checked) : checkReport(checked, say, paintFor(io.stdout, io.env)),
  )
  const lower = Math.min(found.scores.yoastSeo, found.scores.yoastReadability)
  return found.findings.some(({severity}) => severity === 'error') || lower < failUnder ? 1 : 0
}
