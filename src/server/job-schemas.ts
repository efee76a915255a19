import {z} from '@hono/zod-openapi'
import {problemSchema, sourceSchema, wishesShape} from './schemas.js'

const state = z.enum(['waiting', 'running', 'done', 'failed', 'cancelled'])

/** One article of a batch. */
export const jobInputSchema = z
  .strictObject({source: sourceSchema, context: z.array(sourceSchema).max(10).optional(), ...wishesShape})
  .openapi('JobInput')

export const jobSchema = z
  .object({
    id: z.uuid(),
    batch: z.uuid(),
    position: z.int(),
    name: z.string(),
    state,
    step: z.string().nullable(),
    attempts: z.int(),
    articleId: z.uuid().nullable(),
    version: z.int().nullable(),
    problem: problemSchema.nullable(),
    createdAt: z.iso.datetime(),
    startedAt: z.iso.datetime().nullable(),
    endedAt: z.iso.datetime().nullable(),
  })
  .openapi('Job')

export const submittedSchema = z.object({batch: z.uuid(), jobs: z.array(jobSchema)}).openapi('Batch')

export const jobListSchema = z
  .object({
    jobs: z.array(jobSchema),
    counts: z.object({
      waiting: z.int(),
      running: z.int(),
      done: z.int(),
      failed: z.int(),
      cancelled: z.int(),
    }),
  })
  .openapi('JobList')

export const jobQuerySchema = z.object({
  batch: z.uuid().optional(),
  state: state.optional(),
  limit: z.coerce.number().int().min(1).max(1000).optional(),
})
