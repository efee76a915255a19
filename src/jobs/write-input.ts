import {addVersion, createArticle, type Database} from '../store/index.js'
import {
  type FetchPage,
  givenSource,
  givenWishes,
  type Pool,
  type RunOptions,
  type WriteTaskResult,
} from '../work/index.js'
import type {JobInput} from './submit.js'

/** Milliseconds that a model may take; the queue gives the job to somebody else a little later. */
const MODEL_MS = 540_000

/** Write what a job asks for, in a thread, after everybody who waits in person. */
export async function writeInput(
  {source, context = [], ui, ...wishes}: JobInput,
  pool: Pool,
  fetchPage: FetchPage,
  options: Pick<RunOptions, 'signal' | 'onStep'>,
): Promise<WriteTaskResult> {
  const given = await givenSource(source, fetchPage, options.signal)
  const others = []
  for (const other of context) others.push(await givenSource(other, fetchPage, options.signal))
  return await pool.run(
    {kind: 'write', ui, source: given, context: others, wishes: givenWishes(wishes)},
    {...options, isBackground: true, ...(wishes.writer && {deadlineMs: MODEL_MS})},
  )
}

/** Store what a job wrote: the article, and its version under the job's id, which no second one can have. */
export async function storeArticle(
  database: Database,
  job: string,
  {source: _sent, context: _context, ui: _ui, ...wishes}: JobInput,
  {source, words, package: pack}: WriteTaskResult,
): Promise<{articleId: string; version: number}> {
  const {id} = await createArticle(database, {name: source.name, source, sourceWords: words, settings: {wishes}})
  const {number} = await addVersion(database, id, {
    kind: 'written',
    package: pack,
    words: pack.counts['words'] ?? 0,
    met: pack.status.met,
    job,
  })
  return {articleId: id, version: number}
}
