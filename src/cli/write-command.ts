import {performance} from 'node:perf_hooks'
import {countWords} from '../document/index.js'
import type {WriteResult} from '../engine/index.js'
import {type ArticleFile, type FileFormat, toFile, toJson} from '../export/index.js'
import type {Say, UiLanguage} from '../messages/index.js'
import {buildRequest, type RequestOptions, readBrief} from '../read/index.js'
import {modelFailure} from '../work/index.js'
import {explainArticle} from './explain-article.js'
import type {Io} from './io.js'
import {type ModelCommandOptions, openModel} from './open-model.js'
import {usualFormats} from './option-values.js'
import {paintFor} from './paint.js'
import {showProgress} from './progress.js'
import {readInput} from './read-input.js'
import {refuseUnwritable, writeFiles} from './write-files.js'
import {writeReport} from './write-report.js'
import {openYoastThread} from './yoast-thread.js'

/** The options of `write` as parsed. */
export interface WriteCommandOptions extends RequestOptions, ModelCommandOptions {
  readonly brief?: string
  readonly format?: readonly FileFormat[]
  readonly out?: string
  readonly stdout?: FileFormat
  readonly context?: readonly string[]
  readonly quiet?: boolean
  readonly timings?: boolean
  readonly explain?: boolean
}

/**
 * Run `write`: read, write, put out, report.
 *
 * @returns The exit status: 0 when the requirements are met, else 1.
 * @throws IntertitreError when it could not run; nothing is written then.
 */
export async function runWrite(
  path: string,
  options: WriteCommandOptions,
  io: Io,
  say: Say,
  ui: UiLanguage,
): Promise<0 | 1> {
  const begun = performance.now()
  const folder = options.out ?? (options.stdout ? undefined : 'out')
  if (folder !== undefined) refuseUnwritable(folder)
  const yoast = openYoastThread()
  const input = await readInput(path, io, true)
  yoast.warm(input.source.text)
  const brief = options.brief === undefined ? input.brief : readBrief(options.brief)
  const model = await openModel(options, io)
  const request = buildRequest(options, brief, say, ui, model !== undefined)
  const context = []
  for (const file of options.context ?? []) context.push((await readInput(file, io, false)).source)
  const read = performance.now()

  const progress = showProgress(io, options.quiet === true, say)
  const stop = new AbortController()
  const forget = model && io.onInterrupt?.(() => stop.abort())
  let result: WriteResult
  let opened = read
  try {
    progress.step('open')
    const {openEngine, writeArticle} = await import('../engine/index.js')
    const engine = openEngine(ui)
    opened = performance.now()
    result = await writeArticle(input.source, request, engine, {
      context,
      onProgress: progress.step,
      now: () => performance.now(),
      assess: yoast.assess,
      ...(model && {model: {...model, signal: stop.signal, onSection: progress.section}}),
    })
  } catch (error) {
    throw modelFailure(error, model?.provider.id ?? '')
  } finally {
    forget?.()
    await model?.provider.close?.()
    progress.end()
    yoast.close()
  }

  const files = folder === undefined ? [] : writeFiles(folder, await outputs(result, options.format ?? usualFormats))
  if (options.stdout) io.stdout.write((await outputOf(result, options.stdout)).body)
  const reported = options.stdout ? io.stderr : io.stdout
  const paint = paintFor(reported, io.env)
  if (!options.quiet) reported.write(writeReport(result, files, say, paint))
  if (options.explain) reported.write(explainArticle(result, [input.source, ...context], say, paint))
  if (options.timings) {
    const timings = {read: read - begun, open: opened - read, ...result.timings, total: performance.now() - begun}
    const words = countWords(input.source.text)
    io.stderr.write(
      `${Object.entries(timings)
        .map(([step, ms]) => `${step} ${Math.round(ms)} ms`)
        .join(', ')} (${say('cli/source-words', {words})})\n`,
    )
  }
  return result.status.met ? 0 : 1
}

/** What each file holds, by its name. */
async function outputs(result: WriteResult, formats: readonly FileFormat[]) {
  const files = new Map<string, string | Uint8Array>()
  for (const format of formats) {
    const {name, body} = await outputOf(result, format)
    files.set(name, body)
  }
  return files
}

function outputOf({article, package: pack}: WriteResult, format: FileFormat): Promise<ArticleFile> {
  return toFile(format, article, () => toJson(pack))
}
