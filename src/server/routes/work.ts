import {createRoute, z} from '@hono/zod-openapi'
import {streamSSE} from 'hono/streaming'
import {addVersion, createArticle, readArticle} from '../../store/index.js'
import {
  type GivenSource,
  givenSource,
  givenWishes,
  type Wishes,
  type WriteTask,
  type WriteTaskResult,
} from '../../work/index.js'
import {answer} from '../answer.js'
import type {App, Call, Services} from '../context.js'
import {problemOf} from '../problem.js'
import {refuseUnoffered} from '../refuse-unoffered.js'
import {
  assessInputSchema,
  assessResultSchema,
  checkInputSchema,
  checkResultSchema,
  packageSchema,
  planResultSchema,
  readResultSchema,
  savedSchema,
  sourceSchema,
  type wishesSchema,
  wishesShape,
  writeInputSchema,
  writeStoredSchema,
} from '../schemas.js'
import {jsonAnswer, jsonBody, problems} from './documented.js'

/** Milliseconds that a model may take for an article, its patience for each section included. */
const MODEL_MS = 1_200_000

const sourceInput = z.strictObject({source: sourceSchema, ...wishesShape})

/** What writing answers: the package, with where it was stored when it was. */
const written = {
  200: {
    description: 'The package; or, asked for as a stream, the events `progress`, `section` and `result` or `problem`.',
    content: {
      'application/json': {schema: packageSchema.and(z.object({saved: savedSchema.optional()}))},
      'text/event-stream': {schema: z.string()},
    },
  },
  ...problems,
}

/** The routes that work on a text and keep nothing, unless asked to. */
export function workRoutes(app: App, services: Services): void {
  const {pool, store} = services
  const sourceOf = (input: z.infer<typeof sourceSchema>, call: Call) =>
    givenSource(input, services.fetchPage, call.req.raw.signal)

  app.openapi(
    createRoute({
      method: 'post',
      path: '/v1/read',
      operationId: 'read',
      summary: 'Read a source: its text, blocks and metadata, and what is understood of a request at its top.',
      request: {body: jsonBody(sourceInput)},
      responses: {200: jsonAnswer('The source as read.', readResultSchema), ...problems},
    }),
    async call => {
      const {source, ...wishes} = call.req.valid('json')
      const task = {
        kind: 'read',
        ui: call.get('ui'),
        source: await sourceOf(source, call),
        wishes: givenWishes(wishes),
      } as const
      return answer(call, await pool.run(task, {signal: call.req.raw.signal}))
    },
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/v1/plan',
      operationId: 'plan',
      summary: 'Plan an article and write nothing.',
      request: {body: jsonBody(sourceInput)},
      responses: {200: jsonAnswer('The plan.', planResultSchema), ...problems},
    }),
    async call => {
      const {source, ...wishes} = call.req.valid('json')
      const task = {
        kind: 'plan',
        ui: call.get('ui'),
        source: await sourceOf(source, call),
        wishes: givenWishes(wishes),
      } as const
      return answer(call, await pool.run(task, {signal: call.req.raw.signal}))
    },
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/v1/check',
      operationId: 'check',
      summary: 'Check a finished text, a page, or an article as edited, alone or against its source.',
      request: {body: jsonBody(checkInputSchema)},
      responses: {200: jsonAnswer('Lights and findings.', checkResultSchema), ...problems},
    }),
    async call => {
      const {text, html, article, against, keyphrase, profile = 'yoast', words, yoast = true} = call.req.valid('json')
      const ui = call.get('ui')
      const given = text !== undefined ? {text} : html !== undefined ? {html} : undefined
      const source =
        against && 'articleId' in against
          ? {read: (await readArticle(await store.database(), against.articleId)).source}
          : against && (await sourceOf(against, call))
      const task = {
        kind: 'check' as const,
        ui,
        profile,
        withYoast: yoast,
        ...(given && {text: await sourceOf(given, call)}),
        ...(article && {article}),
        ...(source && {against: source}),
        ...(keyphrase !== undefined && {keyphrase}),
        ...(words !== undefined && {words}),
      }
      const session = against && 'articleId' in against ? `check/${against.articleId}` : undefined
      return answer(call, await pool.run(task, {signal: call.req.raw.signal, ...(session && {session})}))
    },
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/v1/assess',
      operationId: 'assess',
      summary: 'Yoast’s own lights and scores for a text, a page, or an article as edited, and nothing else.',
      request: {body: jsonBody(assessInputSchema)},
      responses: {200: jsonAnswer('Yoast’s lights and scores.', assessResultSchema), ...problems},
    }),
    async call => {
      const {text, html, article, keyphrase} = call.req.valid('json')
      const given = text !== undefined ? {text} : html !== undefined ? {html} : undefined
      const task = {
        kind: 'assess' as const,
        ui: call.get('ui'),
        ...(given && {text: await sourceOf(given, call)}),
        ...(article && {article}),
        ...(keyphrase !== undefined && {keyphrase}),
      }
      return answer(call, await pool.run(task, {signal: call.req.raw.signal, session: 'assess'}))
    },
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/v1/write',
      operationId: 'write',
      summary: 'Write an article; with `save`, store it.',
      request: {body: jsonBody(writeInputSchema)},
      responses: written,
    }),
    async call => {
      const {source, context = [], save = false, ...wishes} = call.req.valid('json')
      const given = await sourceOf(source, call)
      const others = []
      for (const other of context) others.push(await sourceOf(other, call))
      const keep = async (result: WriteTaskResult) => {
        if (!save) return undefined
        const database = await store.database()
        const {name} = result.source
        const settings = {wishes}
        const article = await createArticle(database, {
          name,
          source: result.source,
          sourceWords: result.words,
          settings,
        })
        return await saveResult(services, article.id, result)
      }
      return await write(call, services, taskOf(call, given, others, givenWishes(wishes), services), keep)
    },
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/v1/articles/{id}/write',
      operationId: 'writeStored',
      summary: 'Write a new version of a stored article from its source; wishes given here go before its settings.',
      request: {params: z.object({id: z.uuid()}), body: jsonBody(writeStoredSchema)},
      responses: written,
    }),
    async call => {
      const {id} = call.req.valid('param')
      const article = await readArticle(await store.database(), id)
      const kept = (article.settings['wishes'] ?? {}) as z.infer<typeof wishesSchema>
      const {context = [], ...given} = call.req.valid('json')
      const others = []
      for (const other of context) others.push(await sourceOf(other, call))
      const task = taskOf(call, {read: article.source}, others, givenWishes({...kept, ...given}), services)
      return await write(call, services, task, result => saveResult(services, id, result))
    },
  )
}

function taskOf(
  call: Call,
  source: GivenSource,
  context: readonly GivenSource[],
  wishes: Wishes,
  services: Services,
): WriteTask {
  refuseUnoffered(services, wishes.writer)
  return {kind: 'write', ui: call.get('ui'), source, context, wishes}
}

type Saved = {readonly articleId: string; readonly version: number}

async function saveResult({store}: Services, articleId: string, {package: pack}: WriteTaskResult): Promise<Saved> {
  const {number} = await addVersion(await store.database(), articleId, {
    kind: 'written',
    package: pack,
    words: pack.counts['words'] ?? 0,
    met: pack.status.met,
  })
  return {articleId, version: number}
}

/** Write, as one answer or as a stream of events, whichever the caller takes. */
async function write(
  call: Call,
  services: Services,
  task: WriteTask,
  keep: (result: WriteTaskResult) => Promise<Saved | undefined>,
): Promise<never> {
  const {pool, say} = services
  const patience = task.wishes.writer ? {deadlineMs: MODEL_MS} : {}
  if (!/\btext\/event-stream\b/.test(call.req.header('accept') ?? '')) {
    const result = await pool.run(task, {signal: call.req.raw.signal, ...patience})
    const saved = await keep(result)
    return answer(call, {...result.package, ...(saved && {saved})})
  }
  const ui = call.get('ui')
  return streamSSE(call, async stream => {
    const stopping = new AbortController()
    stream.onAbort(() => stopping.abort())
    const send = (event: string, data: unknown) => stream.writeSSE({event, data: JSON.stringify(data)})
    try {
      const result = await pool.run(task, {
        signal: stopping.signal,
        onStep: (step, section) => void send('progress', {step, ...(section && {section})}),
        ...patience,
      })
      for (const [index, blocks] of sectionsOf(result).entries()) await send('section', {index, blocks})
      const saved = await keep(result)
      await send('result', {...result.package, ...(saved && {saved})})
    } catch (error) {
      if (!stopping.signal.aborted) await send('problem', problemOf(error, say[ui], ui))
    }
  }) as never
}

/** The blocks under each subheading, what comes before the first one first. */
function sectionsOf({package: pack}: WriteTaskResult) {
  const sections: (typeof pack.article.blocks)[number][][] = [[]]
  for (const block of pack.article.blocks) {
    if (block.kind === 'heading' && (block.level ?? 2) === 2) sections.push([])
    sections.at(-1)!.push(block)
  }
  return sections.filter(blocks => blocks.length > 0)
}
