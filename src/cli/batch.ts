import {createHash} from 'node:crypto'
import {mkdirSync} from 'node:fs'
import {basename} from 'node:path'
import {performance} from 'node:perf_hooks'
import {type Command, Option} from 'commander'
import {IntertitreError, type Profile} from '../document/index.js'
import {type FileFormat, toFile} from '../export/index.js'
import {explainError, type Say, type UiLanguage} from '../messages/index.js'
import {
  type GivenBytes,
  givenSource,
  openPool,
  usualThreads,
  type WriteTaskResult,
  wholeArticle,
} from '../work/index.js'
import {type BatchItem, batchItems, readFileItem} from './batch-items.js'
import {type ManifestLine, openManifest} from './batch-manifest.js'
import {showBar} from './batch-progress.js'
import type {Io} from './io.js'
import {readFormats, readLabel, readProfile, readUi, readWords, usualFormats} from './option-values.js'
import {packageVersion} from './package-version.js'
import {readCount} from './serve.js'
import {refuseUnwritable, writeFiles} from './write-files.js'

/** The options of `batch` as parsed. */
export interface BatchOptions {
  readonly out?: string
  readonly jobs?: number
  readonly words?: number
  readonly profile?: Profile
  readonly format?: readonly FileFormat[]
}

/** Failed files that the exit status can tell; more are as many. */
const MOST_TOLD = 100

/** Milliseconds for one article: nobody waits for it in person. */
const DEADLINE_MS = 600_000

/** Declare the argument and options of `batch` on its command. */
export function batchOptions(command: Command, say: Say): Command {
  return command
    .argument('<source>', say('cli/help-batch-source'))
    .description(say('cli/help-batch'))
    .addOption(new Option('--out <folder>', say('cli/help-out')).argParser(readLabel('--out', 4000)))
    .addOption(new Option('--jobs <n>', say('cli/help-concurrency')).argParser(readCount('--jobs', 1, 64)))
    .addOption(new Option('--words <n>', say('cli/help-words')).argParser(readWords))
    .addOption(new Option('--profile <name>', say('cli/help-profile')).argParser(readProfile))
    .addOption(new Option('--format <list>', say('cli/help-format')).argParser(readFormats))
    .addOption(new Option('--ui <language>', say('cli/help-ui')).argParser(readUi))
    .addHelpText('after', `\n${say('cli/help-batch-examples')}`)
}

/**
 * Run `batch`: write every article that is missing or has changed, whatever becomes of the others.
 *
 * @returns The exit status: how many could not be written, at most 100.
 * @throws IntertitreError when nothing could be begun.
 */
export async function runBatch(
  argument: string,
  options: BatchOptions,
  io: Io,
  say: Say,
  ui: UiLanguage,
): Promise<number> {
  const {out = 'out', jobs = usualThreads(), format = usualFormats, words, profile} = options
  refuseUnwritable(out)
  const items = await batchItems(argument)
  mkdirSync(out, {recursive: true})
  const manifest = openManifest(out)
  const asked = {...(words !== undefined && {words}), ...(profile && {profile})}
  // One thread more than jobs: the pool keeps one for people, and nobody asks here.
  const pool = openPool({threads: jobs + 1})
  const bar = showBar(io, items.length)
  const counts = {written: 0, unmet: 0, kept: 0, failed: 0}

  const writeOne = async (item: BatchItem): Promise<ManifestLine | 'kept'> => {
    const begun = performance.now()
    let digest = ''
    try {
      const source = await bytesOf(item)
      const wishes = {...asked, ...item.wishes}
      digest = digestOf([packageVersion(), wishes, format], source)
      if (manifest.find(item.id, digest)) return 'kept'
      const task = {kind: 'write', ui, source, context: [], wishes} as const
      const result = await pool.run(task, {isBackground: true, deadlineMs: DEADLINE_MS})
      const name = manifest.nameFor(item.id, result.package.metadata.slug)
      const files = writeFiles(out, await bodiesOf(result, name, format))
      return lineOf(
        item.id,
        digest,
        result,
        files.map(file => basename(file)),
        performance.now() - begun,
      )
    } catch (error) {
      const code = error instanceof IntertitreError ? error.code : 'internal'
      const message = explainError(error, say, ui)
      return {id: item.id, digest, status: 'failed', milliseconds: Math.round(performance.now() - begun), code, message}
    }
  }

  const queue = [...items]
  const workOne = async (): Promise<void> => {
    for (let item = queue.shift(); item; item = queue.shift()) {
      const line = await writeOne(item)
      if (line === 'kept') counts.kept++
      else {
        manifest.add(line)
        counts[line.status === 'met' ? 'written' : line.status]++
        bar.say(resultLine(line, say))
      }
      bar.step()
    }
  }
  try {
    await Promise.all(Array.from({length: jobs}, workOne))
  } finally {
    bar.end()
    await pool.close()
  }
  io.stdout.write(`${say('cli/batch-total', {...counts, total: items.length})}\n`)
  return Math.min(counts.failed, MOST_TOLD)
}

async function bytesOf({source}: BatchItem): Promise<GivenBytes> {
  if ('problem' in source) throw source.problem
  if ('file' in source) return readFileItem(source.file)
  const {fetchPage} = await import('../fetch/index.js')
  return await givenSource(source, address => fetchPage(address))
}

function digestOf(asked: unknown, {bytes}: GivenBytes): string {
  return createHash('sha256').update(JSON.stringify(asked)).update(bytes).digest('hex')
}

/** The files by their name, which is the batch's: several articles may have one slug. */
async function bodiesOf({package: pack}: WriteTaskResult, name: string, formats: readonly FileFormat[]) {
  const article = wholeArticle({metadata: pack.metadata, blocks: pack.article.blocks})
  const bodies = new Map<string, string | Uint8Array>()
  for (const format of formats) {
    const {ending, body} = await toFile(format, article, () => JSON.stringify(pack, null, 2))
    bodies.set(`${name}.${ending}`, body)
  }
  return bodies
}

function lineOf(id: string, digest: string, result: WriteTaskResult, files: string[], ms: number): ManifestLine {
  const {lights, counts, scores, status, request} = result.package
  const count = (wanted: string) => lights.filter(light => light.status === wanted).length
  return {
    id,
    digest,
    status: status.met ? 'met' : 'unmet',
    milliseconds: Math.round(ms),
    words: counts['words'] ?? 0,
    wordsWanted: request.words,
    lights: {good: count('good'), ok: count('ok'), bad: count('bad')},
    ...scores,
    files,
    unmet: status.unmet.map(({requirement}) => requirement),
  }
}

function resultLine({id, status, words, milliseconds, message, files = []}: ManifestLine, say: Say): string {
  const name = id.replace(/\p{Cc}/gu, '?').slice(0, 80)
  const mark = say(`cli/batch-${status}`)
  if (status === 'failed') return `${name}  ${mark}  ${message ?? ''}`
  return `${name}  ${mark}  ${say('cli/batch-words', {words: words ?? 0, seconds: (milliseconds / 1000).toFixed(1)})}  ${files[0] ?? ''}`
}
