import {countWords, type SourceText} from '../document/index.js'
import {
  assessArticle,
  type CheckRequest,
  type CheckSession,
  checkArticle,
  type Engine,
  engineIn,
  openCheckSession,
  openSay,
  planSource,
  type SectionEvent,
  writeArticle,
} from '../engine/index.js'
import {toJson} from '../export/index.js'
import {buildRequest, readBrief} from '../read/index.js'
import {type Env, modelFailure, openWriter} from './open-writer.js'
import {type ReadSource, readGiven} from './read-given.js'
import {
  type AssessTask,
  type AssessTaskResult,
  type CheckTask,
  type CheckTaskResult,
  type PlanTask,
  type ReadTask,
  type ResultOf,
  type SectionStep,
  type Task,
  type Wishes,
  type WriteTask,
  type WriteTaskResult,
  wholeArticle,
} from './task.js'

/** Sessions kept in one thread, some 15 MB each: an editor's checks come against the same source again and again. */
const MOST_KEPT = 6

/** Told where a task is; while a model writes, at which section. */
export type OnStep = (step: string, section?: SectionStep) => void

/** Runs tasks one after the other; `onStep` is told where a task is. */
export type Runner = <T extends Task>(task: T, onStep: OnStep) => Promise<ResultOf<T>>

/** Make the function that runs tasks on one engine, opened when the first task comes. @param env  Where keys of models are. */
export function openRunner(open: () => Engine, env: Env): Runner {
  let engine: Engine | undefined
  const kept = new Map<string, CheckSession>()
  const sessionOf = (source: SourceText, current: Engine): CheckSession => {
    const key = `${source.name}\0${source.text}`
    const session = kept.get(key) ?? openCheckSession(source, current)
    kept.delete(key)
    kept.set(key, session)
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!)
    return session
  }
  const run = (task: Task, onStep: OnStep): Promise<ResultOf<Task>> => {
    // Yoast's assessors need no French of ours: a thread that runs nothing else never loads it.
    if (task.kind === 'assess') return assess(task)
    engine ??= open()
    const current = engineIn(engine, task.ui)
    switch (task.kind) {
      case 'read':
        return readOnly(task, current)
      case 'plan':
        return planOnly(task, current)
      case 'write':
        return write(task, current, onStep, env)
      case 'check':
        return check(task, current, sessionOf)
      case 'warm':
        return warm(current)
    }
  }
  return run as Runner
}

async function readOnly({source: given, wishes}: ReadTask, engine: Engine) {
  const read = await readGiven(given, true)
  return {source: read.source, words: countWords(read.source.text), request: requestOf(read, wishes, engine)}
}

async function planOnly({source: given, wishes}: PlanTask, engine: Engine) {
  const read = await readGiven(given, true)
  const request = requestOf(read, wishes, engine)
  return {plan: await planSource(read.source, request, engine), request}
}

async function write(task: WriteTask, engine: Engine, onStep: OnStep, env: Env): Promise<WriteTaskResult> {
  const read = await readGiven(task.source, true)
  const request = requestOf(read, task.wishes, engine)
  const context = []
  for (const given of task.context) context.push((await readGiven(given, false)).source)
  const {writer} = task.wishes
  const provider = isModel(writer) ? await openWriter(writer, env) : undefined
  try {
    const model = provider && {
      provider,
      onSection: ({kind, section: number, sections: count, heading}: SectionEvent) =>
        void (kind !== 'text' && onStep('model', {number, count, heading})),
    }
    const options = {context, onProgress: (step: string) => onStep(step), ...(model && {model})}
    const result = await writeArticle(read.source, request, engine, options)
    return {package: JSON.parse(toJson(result.package)), source: read.source, words: countWords(read.source.text)}
  } catch (error) {
    throw modelFailure(error, writer ?? '')
  } finally {
    await provider?.close?.()
  }
}

function isModel(writer: string | undefined): writer is string {
  return writer !== undefined && writer !== 'embedded'
}

async function check(
  task: CheckTask,
  engine: Engine,
  sessionOf: (source: SourceText, engine: Engine) => CheckSession,
): Promise<CheckTaskResult> {
  const {profile, keyphrase, words, withYoast} = task
  const text = task.text && (await readGiven(task.text, false))
  const given = text ? text.source : wholeArticle(task.article!)
  const request: CheckRequest = {
    profile,
    withoutYoast: !withYoast,
    ...(keyphrase !== undefined && {keyphrase}),
    ...(text?.html !== undefined && {html: text.html}),
    ...(words !== undefined && {request: {words, lang: 'fr', profile, understood: [], notUnderstood: []}}),
  }
  const session = task.against && sessionOf((await readGiven(task.against, false)).source, engine)
  const {scores, ...found} = session ? session.check(given, request, engine) : checkArticle(given, request, engine)
  return {...found, ...(withYoast && {scores})}
}

async function assess({text: given, article, keyphrase, ui}: AssessTask): Promise<AssessTaskResult> {
  const text = given && (await readGiven(given, false))
  const request = {...(keyphrase !== undefined && {keyphrase}), ...(text?.html !== undefined && {html: text.html})}
  return assessArticle(text ? text.source : wholeArticle(article!), request, openSay(ui))
}

/** A check of one sentence loads the lists, the model and Yoast's package. */
async function warm(engine: Engine): Promise<null> {
  const bytes = new TextEncoder().encode('Le conseil a voté le budget.')
  const {source} = await readGiven({name: 'warm', bytes}, false)
  checkArticle(source, {profile: 'yoast'}, engine)
  return null
}

function requestOf({brief}: ReadSource, {brief: words, writer, ...options}: Wishes, {say, ui}: Engine) {
  const asked = words === undefined ? brief : readBrief(words)
  return buildRequest(options, asked, say, ui, isModel(writer))
}
