import {IntertitreError, type SourceText} from '../document/index.js'
import type {Database, Row} from './database.js'

/** Values that JSON can hold, by name. */
export type Json = Readonly<Record<string, unknown>>

/** `new`: a source only; `written`: its newest version is a writer's; `edited`: a person's. */
export type ArticleState = 'new' | 'written' | 'edited'

/** An article in a list. Times are ISO 8601; `version` is the newest one's number, 0 before the first. */
export interface ArticleSummary {
  readonly id: string
  readonly name: string
  readonly headline: string
  readonly state: ArticleState
  readonly version: number
  readonly revision: number
  readonly sourceWords: number
  readonly words: number | null
  readonly met: boolean | null
  readonly createdAt: string
  readonly updatedAt: string
}

/** An article with its source, the settings it is written with, and what an editor has not made a version of yet. */
export interface StoredArticle extends ArticleSummary {
  readonly source: SourceText
  readonly settings: Json
  readonly draft: Json | null
}

const summary =
  'id, name, headline, state, version, revision, source_words, words, met, created_at, updated_at' as const
const whole = `${summary}, source, settings, draft` as const

/** What a new article is made of. */
export interface NewArticle {
  readonly name: string
  readonly source: SourceText
  readonly sourceWords: number
  readonly settings: Json
}

/** Store a source as a new article. */
export async function createArticle(database: Database, article: NewArticle): Promise<StoredArticle> {
  const {name, source, sourceWords, settings} = article
  const headline = (source.meta.title ?? source.text.split('\n', 1)[0] ?? name).slice(0, 300)
  const [row] = await database.query(
    `insert into intertitre.article (name, headline, state, source, source_words, settings)
     values ($1, $2, 'new', $3, $4, $5) returning ${whole}`,
    [name, headline, JSON.stringify(source), sourceWords, JSON.stringify(settings)],
  )
  return wholeOf(row!)
}

/** How a list is asked for: the newest first, `after` the cursor of the last one seen. */
export interface ArticleQuery {
  readonly search?: string
  readonly state?: ArticleState
  readonly after?: string
  readonly limit: number
}

/** One page of the list; `next` is the cursor of the following one. */
export interface ArticlePage {
  readonly articles: readonly ArticleSummary[]
  readonly next?: string
}

/** List articles, the last changed first. @throws IntertitreError `bad-request` for a cursor that is none of ours. */
export async function listArticles(database: Database, query: ArticleQuery): Promise<ArticlePage> {
  const [time, id] = query.after === undefined ? [null, null] : placeOf(query.after)
  const search = query.search?.trim() ? `%${query.search.trim().replace(/[\\%_]/g, '\\$&')}%` : null
  const rows = await database.query(
    `select ${summary} from intertitre.article
     where ($1::text is null or headline ilike $1 or name ilike $1)
       and ($2::text is null or state = $2)
       and ($3::timestamptz is null or (updated_at, id) < ($3::timestamptz, $4::uuid))
     order by updated_at desc, id desc limit $5`,
    [search, query.state ?? null, time, id, query.limit + 1],
  )
  const articles = rows.slice(0, query.limit).map(summaryOf)
  const last = articles.at(-1)
  return {articles, ...(rows.length > query.limit && last && {next: `${last.updatedAt}_${last.id}`})}
}

/** Read one article. @throws IntertitreError `not-found`. */
export async function readArticle(database: Database, id: string): Promise<StoredArticle> {
  const [row] = await database.query(`select ${whole} from intertitre.article where id = $1`, [id])
  if (!row) throw new IntertitreError('not-found', {what: 'article', id})
  return wholeOf(row)
}

/** What may be changed of an article; what is absent stays. */
export interface ArticleChange {
  readonly name?: string
  readonly source?: SourceText
  readonly sourceWords?: number
  readonly settings?: Json
  readonly draft?: Json | null
}

/**
 * Change an article; its revision goes up by one.
 *
 * @param revision  The revision that the change was made on; when another came between, nothing is changed.
 * @throws IntertitreError `not-found`, `conflict`.
 */
export async function updateArticle(
  database: Database,
  id: string,
  change: ArticleChange,
  revision?: number,
): Promise<StoredArticle> {
  const {name, source, sourceWords, settings, draft} = change
  const [row] = await database.query(
    `update intertitre.article set
       name = coalesce($2, name),
       source = coalesce($3::jsonb, source),
       source_words = coalesce($4, source_words),
       settings = coalesce($5::jsonb, settings),
       draft = case when $6 then $7::jsonb else draft end,
       revision = revision + 1,
       updated_at = date_trunc('milliseconds', now())
     where id = $1 and ($8::integer is null or revision = $8) returning ${whole}`,
    [
      id,
      name ?? null,
      source ? JSON.stringify(source) : null,
      sourceWords ?? null,
      settings ? JSON.stringify(settings) : null,
      draft !== undefined,
      draft ? JSON.stringify(draft) : null,
      revision ?? null,
    ],
  )
  if (row) return wholeOf(row)
  const current = await readArticle(database, id)
  throw new IntertitreError('conflict', {id, revision: current.revision})
}

/** Delete an article with its versions. @throws IntertitreError `not-found`. */
export async function deleteArticle(database: Database, id: string): Promise<void> {
  const rows = await database.query('delete from intertitre.article where id = $1 returning id', [id])
  if (rows.length === 0) throw new IntertitreError('not-found', {what: 'article', id})
}

function placeOf(cursor: string): [string, string] {
  const [, time, id] = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)_([0-9a-f-]{36})$/.exec(cursor) ?? []
  if (!time || !id) throw new IntertitreError('bad-request', {detail: 'after'})
  return [time, id]
}

function summaryOf(row: Row): ArticleSummary {
  return {
    id: String(row['id']),
    name: String(row['name']),
    headline: String(row['headline']),
    state: row['state'] as ArticleState,
    version: Number(row['version']),
    revision: Number(row['revision']),
    sourceWords: Number(row['source_words']),
    words: row['words'] === null ? null : Number(row['words']),
    met: row['met'] as boolean | null,
    createdAt: timeOf(row['created_at']),
    updatedAt: timeOf(row['updated_at']),
  }
}

function wholeOf(row: Row): StoredArticle {
  return {
    ...summaryOf(row),
    source: row['source'] as SourceText,
    settings: row['settings'] as Json,
    draft: row['draft'] as Json | null,
  }
}

/** A time of the database as ISO 8601. */
export function timeOf(value: unknown): string {
  return (value as Date).toISOString()
}
