import {IntertitreError} from '../document/index.js'
import {timeOf} from './articles.js'
import type {Database, Row} from './database.js'

/** `written` by a writer, `edited` by a person, `restored` from an older version. */
export type VersionKind = 'written' | 'edited' | 'restored'

/** A version of an article in a list. */
export interface VersionSummary {
  readonly number: number
  readonly kind: VersionKind
  readonly headline: string
  readonly words: number
  readonly met: boolean | null
  readonly createdAt: string
}

/** A version with all that was written: a writer's JSON package, or the part of it that a person changed. */
export interface StoredVersion extends VersionSummary {
  readonly package: VersionPackage
}

/** The least that a version's package has. */
export interface VersionPackage {
  readonly metadata: {readonly headline: string}
  readonly article: object
}

/** What a new version is made of; `job` makes sure that a job's article is stored once, whoever writes it twice. */
export interface NewVersion {
  readonly kind: VersionKind
  readonly package: VersionPackage
  readonly words: number
  readonly met?: boolean
  readonly job?: string
}

const summary = `number, kind, package->'metadata'->>'headline' as headline, words, met, created_at` as const

/**
 * Store a version: the newest one of its article, whose draft it replaces.
 *
 * @throws IntertitreError `not-found` without such an article, `conflict` when its job has stored one already.
 */
export async function addVersion(database: Database, article: string, version: NewVersion): Promise<StoredVersion> {
  return await database.transaction(async inside => {
    const {kind, words, met = null, job = null} = version
    const [row] = await inside.query<{number: number}>(
      `update intertitre.article set
         version = version + 1, revision = revision + 1, state = $2, headline = left($3, 300), words = $4, met = $5,
         draft = null, updated_at = date_trunc('milliseconds', now())
       where id = $1 returning version as number`,
      [article, kind === 'written' ? 'written' : 'edited', version.package.metadata.headline, words, met],
    )
    if (!row) throw new IntertitreError('not-found', {what: 'article', id: article})
    const [stored] = await inside.query(
      `insert into intertitre.version (article, number, kind, package, words, met, job)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (job) do nothing returning ${summary}, package`,
      [article, row.number, kind, JSON.stringify(version.package), words, met, job],
    )
    if (!stored) throw new IntertitreError('conflict', {id: article, revision: row.number})
    return versionOf(stored)
  })
}

/** List an article's versions, the newest first. @throws IntertitreError `not-found`. */
export async function listVersions(database: Database, article: string): Promise<readonly VersionSummary[]> {
  const [found] = await database.query('select id from intertitre.article where id = $1', [article])
  if (!found) throw new IntertitreError('not-found', {what: 'article', id: article})
  const rows = await database.query(
    `select ${summary} from intertitre.version where article = $1 order by number desc`,
    [article],
  )
  return rows.map(summaryOf)
}

/** Read one version; without a number the newest. @throws IntertitreError `not-found`. */
export async function readVersion(database: Database, article: string, number?: number): Promise<StoredVersion> {
  const [row] = await database.query(
    `select ${summary}, package from intertitre.version
     where article = $1 and ($2::integer is null or number = $2) order by number desc limit 1`,
    [article, number ?? null],
  )
  if (!row) throw new IntertitreError('not-found', {what: 'version', id: `${article}/${number ?? ''}`})
  return versionOf(row)
}

function summaryOf(row: Row): VersionSummary {
  return {
    number: Number(row['number']),
    kind: row['kind'] as VersionKind,
    headline: String(row['headline']),
    words: Number(row['words']),
    met: row['met'] as boolean | null,
    createdAt: timeOf(row['created_at']),
  }
}

function versionOf(row: Row): StoredVersion {
  return {...summaryOf(row), package: row['package'] as VersionPackage}
}
