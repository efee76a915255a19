import {createRoute, z} from '@hono/zod-openapi'
import {type ErrorCode, IntertitreError} from '../../document/index.js'
import {submitJobs} from '../../jobs/index.js'
import {cancelJob, countJobs, listJobs, readJob, readVersion, type StoredJob} from '../../store/index.js'
import {answer} from '../answer.js'
import type {App, Call, Services} from '../context.js'
import {jobInputSchema, jobListSchema, jobQuerySchema, jobSchema, submittedSchema} from '../job-schemas.js'
import {problemOf} from '../problem.js'
import {refuseUnoffered} from '../refuse-unoffered.js'
import {packageSchema} from '../schemas.js'
import {jsonAnswer, jsonBody, problems} from './documented.js'

const idParams = z.object({id: z.uuid()})

/** The routes of articles that are written in the background. */
export function jobRoutes(app: App, services: Services): void {
  const {store, queue, say} = services
  const shown = ({problem, ...job}: StoredJob, call: Call) => {
    const ui = call.get('ui')
    const {code, fields} = (problem ?? {}) as {code?: ErrorCode; fields?: Record<string, string | number>}
    return {...job, problem: code ? problemOf(new IntertitreError(code, fields), say[ui], ui) : null}
  }

  app.openapi(
    createRoute({
      method: 'post',
      path: '/v1/jobs',
      operationId: 'submitJobs',
      summary: 'Submit articles to be written and stored; with an Idempotency-Key, once however often it is sent.',
      request: {
        headers: z.object({'idempotency-key': z.string().trim().min(8).max(200).optional()}),
        body: jsonBody(z.strictObject({articles: z.array(jobInputSchema).min(1).max(500)})),
      },
      responses: {202: jsonAnswer('The jobs, in the order sent.', submittedSchema), ...problems},
    }),
    async call => {
      const ui = call.get('ui')
      const inputs = call.req.valid('json').articles.map(article => ({...article, ui}))
      for (const {writer} of inputs) refuseUnoffered(services, writer)
      const key = call.req.valid('header')['idempotency-key']
      const {batch, jobs} = await submitJobs(await store.database(), await queue(), inputs, key)
      return answer(call, {batch, jobs: jobs.map(job => shown(job, call))}, 202)
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/v1/jobs',
      operationId: 'listJobs',
      summary: 'List jobs, the newest first, with how many there are in each state.',
      request: {query: jobQuerySchema},
      responses: {200: jsonAnswer('The jobs.', jobListSchema), ...problems},
    }),
    async call => {
      const {limit = 100, ...query} = call.req.valid('query')
      const database = await store.database()
      const jobs = await listJobs(database, {...query, limit})
      return answer(call, {jobs: jobs.map(job => shown(job, call)), counts: await countJobs(database, query.batch)})
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/v1/jobs/{id}',
      operationId: 'readJob',
      summary: 'Read a job.',
      request: {params: idParams},
      responses: {200: jsonAnswer('The job.', jobSchema), ...problems},
    }),
    async call => answer(call, shown(await readJob(await store.database(), call.req.valid('param').id), call)),
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/v1/jobs/{id}/result',
      operationId: 'readJobResult',
      summary: 'Read the package that a job wrote; 404 before it is done.',
      request: {params: idParams},
      responses: {200: jsonAnswer('The package.', packageSchema), ...problems},
    }),
    async call => {
      const database = await store.database()
      const {id, articleId, version} = await readJob(database, call.req.valid('param').id)
      if (articleId === null || version === null) throw new IntertitreError('not-found', {what: 'result', id})
      return answer(call, (await readVersion(database, articleId, version)).package)
    },
  )

  app.openapi(
    createRoute({
      method: 'delete',
      path: '/v1/jobs/{id}',
      operationId: 'cancelJob',
      summary: 'Cancel a job; one that has ended stays as it is.',
      request: {params: idParams},
      responses: {200: jsonAnswer('The job.', jobSchema), ...problems},
    }),
    async call => answer(call, shown(await cancelJob(await store.database(), call.req.valid('param').id), call)),
  )
}
