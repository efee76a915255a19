import {createRoute, z} from '@hono/zod-openapi'
import {type FileFormat, toFile} from '../../export/index.js'
import {readVersion, type VersionPackage} from '../../store/index.js'
import {type EditedArticle, wholeArticle} from '../../work/index.js'
import type {App, Call, Services} from '../context.js'
import {articleSchema} from '../schemas.js'
import {exportFormatSchema} from '../stored-schemas.js'
import {jsonBody, problems} from './documented.js'

const file = {
  200: {
    description: 'The file, as an attachment.',
    content: {
      'text/html': {schema: z.string()},
      'text/markdown': {schema: z.string()},
      'application/json': {schema: z.unknown()},
      'application/ld+json': {schema: z.unknown()},
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
        schema: z.string().openapi({format: 'binary'}),
      },
    },
  },
  ...problems,
}

/** The routes that turn an article into a file. */
export function exportRoutes(app: App, {store}: Services): void {
  app.openapi(
    createRoute({
      method: 'post',
      path: '/v1/export/{format}',
      operationId: 'exportArticle',
      summary: 'Turn an article as edited into a file.',
      request: {params: z.object({format: exportFormatSchema}), body: jsonBody(articleSchema)},
      responses: file,
    }),
    async call => {
      const article = call.req.valid('json')
      return await send(call, call.req.valid('param').format, article, {
        metadata: article.metadata,
        article: {blocks: article.blocks},
      })
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/v1/articles/{id}/export/{format}',
      operationId: 'exportStored',
      summary: 'Turn a version of a stored article, the newest unless said, into a file.',
      request: {
        params: z.object({id: z.uuid(), format: exportFormatSchema}),
        query: z.object({version: z.coerce.number().int().min(1).max(1e9).optional()}),
      },
      responses: file,
    }),
    async call => {
      const {id, format} = call.req.valid('param')
      const version = await readVersion(await store.database(), id, call.req.valid('query').version)
      const pack = version.package as VersionPackage & {article: Pick<EditedArticle, 'blocks'>}
      const article = {metadata: pack.metadata, blocks: pack.article.blocks} as EditedArticle
      return await send(call, format, article, pack)
    },
  )
}

async function send(call: Call, format: FileFormat, edited: EditedArticle, pack: object): Promise<never> {
  const {name, type, body} = await toFile(format, wholeArticle(edited), () => JSON.stringify(pack, null, 2))
  // A page made here is for another site: it never shows under the studio's own address.
  return call.body(typeof body === 'string' ? body : new Uint8Array(body), 200, {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}"`,
  }) as never
}
