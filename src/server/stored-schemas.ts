import {z} from '@hono/zod-openapi'
import {fileFormats} from '../export/index.js'
import {articleSchema, packageSchema, sourceSchema, sourceTextSchema, wishesSchema} from './schemas.js'

const state = z.enum(['new', 'written', 'edited'])

/** The settings an article is written with; `ignored` are the findings an editor does not want to see again. */
const settings = z
  .strictObject({wishes: wishesSchema.optional(), ignored: z.array(z.string().max(500)).max(2000).optional()})
  .openapi('Settings')

const summary = {
  id: z.uuid(),
  name: z.string(),
  headline: z.string(),
  state,
  version: z.int().openapi({description: 'Number of the newest version; 0 before the first.'}),
  revision: z.int().openapi({description: 'Goes up by one with every change; also the ETag.'}),
  sourceWords: z.int(),
  words: z.int().nullable(),
  met: z.boolean().nullable(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
}
const articleSummary = z.object(summary).openapi('ArticleSummary')
export const articlePageSchema = z
  .object({articles: z.array(articleSummary), next: z.string().optional()})
  .openapi('ArticlePage')

const draft = z
  .record(z.string(), z.unknown())
  .nullable()
  .openapi({description: 'Whatever the editor keeps between two versions; cleared by a new version.'})

export const storedArticleSchema = z
  .object({...summary, source: sourceTextSchema, settings, draft})
  .openapi('StoredArticle')

export const newArticleSchema = z
  .strictObject({
    source: sourceSchema,
    name: z.string().trim().min(1).max(200).optional(),
    settings: settings.optional(),
  })
  .openapi('NewArticle')

export const articleChangeSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(200).optional(),
    source: sourceSchema.optional(),
    settings: settings.optional(),
    draft: draft.optional(),
  })
  .openapi('ArticleChange')

export const articleQuerySchema = z.object({
  search: z.string().max(200).optional(),
  state: state.optional(),
  after: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
})

const kind = z.enum(['written', 'edited', 'restored'])
const versionSummary = {
  number: z.int(),
  kind,
  headline: z.string(),
  words: z.int(),
  met: z.boolean().nullable(),
  createdAt: z.iso.datetime(),
}
export const versionListSchema = z
  .object({versions: z.array(z.object(versionSummary).openapi('VersionSummary'))})
  .openapi('VersionList')
export const versionSchema = z
  .object({
    ...versionSummary,
    package: z.union([
      packageSchema,
      z.object({metadata: articleSchema.shape.metadata, article: z.object({blocks: articleSchema.shape.blocks})}),
    ]),
  })
  .openapi('Version')
export const newVersionSchema = z
  .union([
    z.strictObject({article: articleSchema}),
    z.strictObject({restore: z.int().min(1).openapi({description: 'Number of the version to bring back.'})}),
  ])
  .openapi('NewVersion')

export const exportFormatSchema = z.enum(fileFormats)
