import {createRoute, z} from '@hono/zod-openapi'
import {countWords, IntertitreError} from '../../document/index.js'
import {
  addVersion,
  createArticle,
  type Database,
  deleteArticle,
  listArticles,
  listVersions,
  type NewVersion,
  readArticle,
  readVersion,
  type StoredArticle,
  updateArticle,
} from '../../store/index.js'
import {givenSource} from '../../work/index.js'
import {answer} from '../answer.js'
import type {App, Call, Services} from '../context.js'
import type {SourceInput} from '../schemas.js'
import {
  articleChangeSchema,
  articlePageSchema,
  articleQuerySchema,
  newArticleSchema,
  newVersionSchema,
  storedArticleSchema,
  versionListSchema,
  versionSchema,
} from '../stored-schemas.js'
import {jsonAnswer, jsonBody, problems} from './documented.js'

const idParams = z.object({id: z.uuid()})
const versionParams = z.object({id: z.uuid(), number: z.coerce.number().int().min(1).max(1e9)})
const ifMatch = z.object({'if-match': z.string().max(40).optional()})

/** The routes of stored articles and their versions. */
export function articleRoutes(app: App, services: Services): void {
  const {pool, store} = services
  const readSource = async (input: SourceInput, call: Call) => {
    const source = await givenSource(input, services.fetchPage, call.req.raw.signal)
    return await pool.run({kind: 'read', ui: call.get('ui'), source, wishes: {}})
  }

  app.openapi(
    createRoute({
      method: 'get',
      path: '/v1/articles',
      operationId: 'listArticles',
      summary: 'List stored articles, the last changed first.',
      request: {query: articleQuerySchema},
      responses: {
        200: jsonAnswer('One page; `next` is the `after` of the following one.', articlePageSchema),
        ...problems,
      },
    }),
    async call => {
      const {limit = 50, ...query} = call.req.valid('query')
      return answer(call, await listArticles(await store.database(), {...query, limit}))
    },
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/v1/articles',
      operationId: 'createArticle',
      summary: 'Store a source as a new article; nothing is written yet.',
      request: {body: jsonBody(newArticleSchema)},
      responses: {201: jsonAnswer('The article.', storedArticleSchema), ...problems},
    }),
    async call => {
      const {source: input, name, settings = {}} = call.req.valid('json')
      const {source, words} = await readSource(input, call)
      const article = await createArticle(await store.database(), {
        name: name ?? source.name,
        source,
        sourceWords: words,
        settings,
      })
      call.header('Location', `/v1/articles/${article.id}`)
      return tagged(call, article, 201)
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/v1/articles/{id}',
      operationId: 'readArticle',
      summary: 'Read a stored article; its newest version is at versions/{version}.',
      request: {params: idParams},
      responses: {200: jsonAnswer('The article.', storedArticleSchema), ...problems},
    }),
    async call => tagged(call, await readArticle(await store.database(), call.req.valid('param').id)),
  )

  app.openapi(
    createRoute({
      method: 'patch',
      path: '/v1/articles/{id}',
      operationId: 'updateArticle',
      summary: 'Change name, source, settings or draft; with If-Match, only when nobody else did meanwhile.',
      request: {params: idParams, headers: ifMatch, body: jsonBody(articleChangeSchema)},
      responses: {200: jsonAnswer('The article.', storedArticleSchema), ...problems},
    }),
    async call => {
      const {source: input, ...change} = call.req.valid('json')
      const read = input && (await readSource(input, call))
      const revision = revisionOf(call.req.valid('header')['if-match'])
      const article = await updateArticle(
        await store.database(),
        call.req.valid('param').id,
        {...change, ...(read && {source: read.source, sourceWords: read.words})},
        revision,
      )
      return tagged(call, article)
    },
  )

  app.openapi(
    createRoute({
      method: 'delete',
      path: '/v1/articles/{id}',
      operationId: 'deleteArticle',
      summary: 'Delete an article with its versions.',
      request: {params: idParams},
      responses: {204: {description: 'Deleted.'}, ...problems},
    }),
    async call => {
      await deleteArticle(await store.database(), call.req.valid('param').id)
      return call.body(null, 204) as never
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/v1/articles/{id}/versions',
      operationId: 'listVersions',
      summary: 'List the versions of an article, the newest first.',
      request: {params: idParams},
      responses: {200: jsonAnswer('The versions.', versionListSchema), ...problems},
    }),
    async call => answer(call, {versions: await listVersions(await store.database(), call.req.valid('param').id)}),
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/v1/articles/{id}/versions/{number}',
      operationId: 'readVersion',
      summary: 'Read one version.',
      request: {params: versionParams},
      responses: {200: jsonAnswer('The version with its package.', versionSchema), ...problems},
    }),
    async call => {
      const {id, number} = call.req.valid('param')
      return answer(call, await readVersion(await store.database(), id, number))
    },
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/v1/articles/{id}/versions',
      operationId: 'addVersion',
      summary: 'Store an article as edited as a new version, or bring an old version back as a new one.',
      request: {params: idParams, body: jsonBody(newVersionSchema)},
      responses: {201: jsonAnswer('The version.', versionSchema), ...problems},
    }),
    async call => {
      const {id} = call.req.valid('param')
      const input = call.req.valid('json')
      const database = await store.database()
      const version: NewVersion =
        'restore' in input ? await restored(database, id, input.restore) : edited(input.article)
      return answer(call, await addVersion(database, id, version), 201)
    },
  )
}

type Edited = Extract<z.infer<typeof newVersionSchema>, {article: unknown}>['article']

function edited({metadata, blocks}: Edited): NewVersion {
  const words = blocks
    .flatMap(({passages}) => passages)
    .reduce((sum, {label = '', text}) => sum + countWords(`${label} ${text}`), 0)
  return {kind: 'edited', package: {metadata, article: {blocks}}, words}
}

async function restored(database: Database, id: string, number: number): Promise<NewVersion> {
  const {package: pack, words, met} = await readVersion(database, id, number)
  return {kind: 'restored', package: pack, words, ...(met !== null && {met})}
}

/** Answer with an article, its revision as the ETag. */
function tagged(call: Call, article: StoredArticle, status: 200 | 201 = 200): never {
  call.header('ETag', `"${article.revision}"`)
  return answer(call, article, status)
}

function revisionOf(tag: string | undefined): number | undefined {
  if (tag === undefined || tag === '*') return undefined
  const [, digits] = /^(?:W\/)?"?(\d{1,9})"?$/.exec(tag) ?? []
  if (digits === undefined) throw new IntertitreError('bad-request', {detail: 'If-Match'})
  return Number(digits)
}
