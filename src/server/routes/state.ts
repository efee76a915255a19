import {createRoute, z} from '@hono/zod-openapi'
import {answer} from '../answer.js'
import type {App, Services} from '../context.js'
import {jsonAnswer, problems} from './documented.js'

/** Who may write; `endpoint` is where a text would go. A key is never shown. */
const writer = z.object({
  id: z.string(),
  name: z.string(),
  isDefault: z.boolean(),
  isRemote: z.boolean(),
  endpoint: z.string().optional(),
})

/** The routes that say how the server is. */
export function stateRoutes(app: App, {pool, store, metrics, version, writers}: Services): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/v1/health',
      operationId: 'health',
      summary: 'Whether the server answers.',
      responses: {200: jsonAnswer('It does.', z.object({status: z.literal('ok'), version: z.string()}))},
    }),
    call => answer(call, {status: 'ok', version}),
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/v1/ready',
      operationId: 'ready',
      summary: 'Whether the server can work: the store opens and answers.',
      responses: {
        200: jsonAnswer('It can.', z.object({status: z.literal('ready'), threads: z.int(), waiting: z.int()})),
        503: problems[503],
      },
    }),
    async call => {
      await (await store.database()).query('select 1')
      const {threads, waiting} = pool.load()
      return answer(call, {status: 'ready', threads, waiting})
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/v1/providers',
      operationId: 'providers',
      summary: 'The writers that this server has.',
      responses: {
        200: jsonAnswer('The writers, the default one first.', z.object({writers: z.array(writer)})),
        ...problems,
      },
    }),
    call => {
      const own = {id: 'embedded', name: 'Intertitre', isDefault: true, isRemote: false}
      return answer(call, {writers: [own, ...writers.map(one => ({...one, name: one.id, isDefault: false}))]})
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/v1/metrics',
      operationId: 'metrics',
      summary: 'Counters for Prometheus.',
      responses: {
        200: {description: 'Prometheus’s text form.', content: {'text/plain': {schema: z.string()}}},
        ...problems,
      },
    }),
    async call => call.body(await metrics.text(), 200, {'Content-Type': metrics.contentType}) as never,
  )
}
