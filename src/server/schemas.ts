import {z} from '@hono/zod-openapi'

/** A short text on one line. */
const label = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}]*$/u)
const address = z
  .string()
  .max(2000)
  .regex(/^https?:\/\/[^\s<>"]+$/i)
  .refine(value => URL.canParse(value))
const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/)
  .refine(value => !Number.isNaN(Date.parse(value)))

/** A source, exactly one of four ways. */
export const sourceSchema = z
  .union([
    z.strictObject({text: z.string().min(1), name: label(200).optional()}),
    z.strictObject({html: z.string().min(1), name: label(200).optional()}),
    z.strictObject({url: address}),
    z.strictObject({docx: z.base64().min(1), name: label(200).optional()}),
  ])
  .openapi('Source', {
    description:
      'A source: plain text or Markdown (a request in plain words may stand at its top), HTML (a page or a fragment; no script of it runs), the address of a page, or a DOCX file in base64.',
  })
export type SourceInput = z.infer<typeof sourceSchema>

const profile = z.enum(['yoast', 'presse'])

/** What is wished of an article: the options of the command line. */
export const wishesShape = {
  words: z.int().min(200).max(20_000).optional(),
  lang: z
    .string()
    .regex(/^fr(?:-[A-Z]{2})?$/)
    .optional(),
  profile: profile.optional(),
  keyphrase: label(100).optional(),
  title: label(300).optional(),
  writer: label(200)
    .optional()
    .openapi({description: 'Who writes the sections: one of /v1/providers; `embedded` unless said.'}),
  brief: label(2000).optional().openapi({description: 'A request in plain words.'}),
  published: date.optional(),
  author: label(300).optional(),
  publisher: label(300).optional(),
  sourceUrl: address.optional(),
  siteUrl: address.optional(),
  image: z.strictObject({url: address, alt: label(300)}).optional(),
}
export const wishesSchema = z.strictObject(wishesShape).openapi('Wishes')
export type WishesInput = z.infer<typeof wishesSchema>

const span = {start: z.int().min(0), end: z.int().min(0)}
const passage = z
  .object({
    id: label(100),
    text: z.string().max(100_000),
    by: z.string().max(200),
    from: z.array(z.object({file: z.int().min(0), ...span})).max(1000),
    operations: z.array(z.string().max(200)).max(200),
    label: z.string().max(1000).optional(),
    role: z.enum(['question', 'answer']).optional(),
    href: z.string().max(2000).optional(),
  })
  .openapi('Passage')
const block = z
  .object({
    kind: z.enum([
      'standfirst',
      'keyPoints',
      'heading',
      'paragraph',
      'list',
      'table',
      'code',
      'quote',
      'timeline',
      'people',
      'faq',
      'sources',
    ]),
    part: z.enum(['standfirst', 'keyPoints', 'body', 'timeline', 'people', 'faq', 'sources']),
    level: z.int().min(1).max(6).optional(),
    ordered: z.boolean().optional(),
    passages: z.array(passage).max(5000),
  })
  .openapi('Block')
const metadata = z
  .object({
    headline: z.string().max(1000),
    headlineAlternatives: z.array(z.string().max(1000)).max(20),
    title: z.string().max(1000),
    titleAlternatives: z.array(z.string().max(1000)).max(20),
    description: z.string().max(5000),
    descriptionAlternatives: z.array(z.string().max(5000)).max(20),
    slug: z.string().max(300),
    keyphrase: z.string().max(300),
    language: z.string().max(35),
    canonical: z.string().max(2000).optional(),
    published: z.string().max(40).optional(),
    author: z.string().max(300).optional(),
    credit: z.string().max(300).optional(),
    publisher: z.string().max(300).optional(),
    sourceUrl: z.string().max(2000).optional(),
    image: z.object({url: z.string().max(2000), alt: z.string().max(1000)}).optional(),
  })
  .openapi('Metadata')

/** An article as an editor has it. */
export const articleSchema = z
  .object({metadata, blocks: z.array(block).max(5000)})
  .openapi('EditedArticle', {description: 'An article as edited: `metadata` and `article.blocks` of a package.'})

const light = z
  .object({
    id: z.string(),
    group: z.enum(['contract', 'facts', 'seo', 'readability', 'french', 'originality', 'markup']),
    source: z.string(),
    status: z.enum(['good', 'ok', 'bad']),
    actual: z.union([z.number(), z.string()]).optional(),
    expected: z.union([z.number(), z.string()]).optional(),
    message: z.string(),
  })
  .openapi('Light')
const finding = z
  .object({
    check: z.string(),
    severity: z.enum(['error', 'warning', 'info']),
    ...span,
    message: z.string(),
    passage: z.string().optional(),
    fix: z.object({...span, text: z.string()}).optional(),
    actual: z.union([z.number(), z.string()]).optional(),
    expected: z.union([z.number(), z.string()]).optional(),
  })
  .openapi('Finding')
const note = z.object({code: z.string(), detail: z.string()}).openapi('Note')
const scores = z.object({yoastSeo: z.number(), yoastReadability: z.number()})
const writeRequest = z.looseObject({
  words: z.int(),
  lang: z.string(),
  profile,
  understood: z.array(z.string()),
  notUnderstood: z.array(z.string()),
})

/** The JSON package, `intertitre/1`; its whole description is data/schema/intertitre-1.schema.json. */
export const packageSchema = z
  .looseObject({
    schema: z.literal('intertitre/1'),
    request: writeRequest,
    metadata,
    article: z.object({blocks: z.array(block)}),
    source: z.object({
      files: z.array(
        z.object({
          name: z.string(),
          words: z.int(),
          sentences: z.array(
            z.object({...span, usedIn: z.array(z.string()).optional(), dropped: z.string().optional()}),
          ),
        }),
      ),
    }),
    lights: z.array(light),
    findings: z.array(finding),
    notes: z.array(note),
    counts: z.record(z.string(), z.number()),
    scores,
    status: z.object({
      met: z.boolean(),
      unmet: z.array(
        z.object({
          requirement: z.string(),
          actual: z.union([z.number(), z.string()]),
          expected: z.union([z.number(), z.string()]),
          remedy: z.string(),
        }),
      ),
    }),
  })
  .openapi('Package')

/** A source as read: what a reader sees of it, markup removed. */
export const sourceTextSchema = z
  .object({
    name: z.string(),
    text: z.string(),
    blocks: z.array(z.object({kind: z.string(), ...span, level: z.int().optional(), ordered: z.boolean().optional()})),
    meta: z.record(z.string(), z.string()),
    notes: z.array(note),
  })
  .openapi('SourceText')

export const readResultSchema = z
  .object({source: sourceTextSchema, words: z.int(), request: writeRequest})
  .openapi('ReadResult')
export const planResultSchema = z.object({plan: z.looseObject({}), request: writeRequest}).openapi('PlanResult')
export const checkResultSchema = z
  .object({
    text: z.string(),
    words: z.int(),
    lights: z.array(light),
    findings: z.array(finding),
    passages: z.array(z.object({id: z.string(), ...span})),
    scores: scores.optional(),
  })
  .openapi('CheckResult')

/** What is judged: a text, a page, or an article as edited. */
const judgedShape = {
  text: z.string().min(1).optional(),
  html: z.string().min(1).optional(),
  article: articleSchema.optional(),
  keyphrase: label(100).optional(),
}
const isOneText = ({text, html, article}: {text?: unknown; html?: unknown; article?: unknown}) =>
  [text, html, article].filter(given => given !== undefined).length === 1
const oneText = 'Exactly one of `text`, `html` and `article`.'

/** What is checked, and what it is held to. */
export const checkInputSchema = z
  .strictObject({
    ...judgedShape,
    against: z.union([sourceSchema, z.strictObject({articleId: z.uuid()})]).optional(),
    profile: profile.optional(),
    words: z.int().min(200).max(20_000).optional(),
    yoast: z
      .boolean()
      .optional()
      .openapi({description: 'Run Yoast’s own assessors, the slowest part; true unless said.'}),
  })
  .refine(isOneText)
  .openapi('CheckInput', {description: oneText})

export const assessInputSchema = z
  .strictObject(judgedShape)
  .refine(isOneText)
  .openapi('AssessInput', {description: oneText})
export const assessResultSchema = z.object({lights: z.array(light), scores}).openapi('AssessResult')

export const writeInputSchema = z
  .strictObject({
    source: sourceSchema,
    context: z.array(sourceSchema).max(10).optional(),
    ...wishesShape,
    save: z.boolean().optional().openapi({description: 'Store the article; the answer then has `saved`.'}),
  })
  .openapi('WriteInput')

export const writeStoredSchema = z
  .strictObject({...wishesShape, context: z.array(sourceSchema).max(10).optional()})
  .openapi('WriteStoredInput')

export const savedSchema = z.object({articleId: z.uuid(), version: z.int()}).openapi('Saved')

/** RFC 9457. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    errors: z.array(z.object({path: z.string(), message: z.string()})).optional(),
  })
  .openapi('Problem')
