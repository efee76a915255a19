import {ask, send} from './request.js'
import type {
  ArticleSettings,
  ArticleSummary,
  AssessResult,
  CheckResult,
  EditedArticle,
  GivenSource,
  JobList,
  ReadResult,
  StoredArticle,
  StoredVersion,
  VersionSummary,
  Wishes,
  Writer,
} from './values.js'

/** Read a source, and what is understood of a request, without keeping anything. */
export function readSource(source: GivenSource, wishes: Wishes, signal?: AbortSignal): Promise<ReadResult> {
  return ask('/v1/read', {method: 'POST', body: {source, ...wishes}, ...(signal && {signal})})
}

/** How an article is checked: held to the source of a stored article. */
export interface CheckOptions {
  readonly articleId: string
  readonly wishes: Wishes
  readonly words: number
  readonly signal: AbortSignal
}

/** Check an article as edited, by our own checks. */
export function checkArticle(article: EditedArticle, options: CheckOptions): Promise<CheckResult> {
  const {articleId, wishes, words, signal} = options
  const {profile} = wishes
  const body = {article, against: {articleId}, words, yoast: false, ...(profile && {profile})}
  return ask('/v1/check', {method: 'POST', body, signal})
}

/** Have Yoast's assessors judge an article as edited. */
export function assessArticle(article: EditedArticle, signal: AbortSignal): Promise<AssessResult> {
  return ask('/v1/assess', {method: 'POST', body: {article}, signal})
}

/** Who may write on this server, the usual one first. */
export async function listWriters(): Promise<Writer[]> {
  return (await ask<{writers: Writer[]}>('/v1/providers')).writers
}

/** List stored articles, the last changed first. */
export function listArticles(
  query: Readonly<Record<string, string>>,
): Promise<{articles: ArticleSummary[]; next?: string}> {
  return ask(`/v1/articles?${new URLSearchParams(query)}`)
}

export function createArticle(source: GivenSource, settings: ArticleSettings): Promise<StoredArticle> {
  return ask('/v1/articles', {method: 'POST', body: {source, settings}})
}

export function readArticle(id: string): Promise<StoredArticle> {
  return ask(`/v1/articles/${id}`)
}

/** What may change of a stored article. */
export interface ArticleChange {
  readonly name?: string
  readonly source?: GivenSource
  readonly settings?: ArticleSettings
  readonly draft?: object | null
}

export function updateArticle(id: string, change: ArticleChange): Promise<StoredArticle> {
  return ask(`/v1/articles/${id}`, {method: 'PATCH', body: change})
}

export function deleteArticle(id: string): Promise<void> {
  return ask(`/v1/articles/${id}`, {method: 'DELETE'})
}

export async function listVersions(id: string): Promise<VersionSummary[]> {
  return (await ask<{versions: VersionSummary[]}>(`/v1/articles/${id}/versions`)).versions
}

export function readVersion(id: string, number: number): Promise<StoredVersion> {
  return ask(`/v1/articles/${id}/versions/${number}`)
}

export function saveVersion(id: string, article: EditedArticle): Promise<StoredVersion> {
  return ask(`/v1/articles/${id}/versions`, {method: 'POST', body: {article}})
}

export function restoreVersion(id: string, number: number): Promise<StoredVersion> {
  return ask(`/v1/articles/${id}/versions`, {method: 'POST', body: {restore: number}})
}

/** A file of the article as edited, in one of the server's formats. */
export async function exportArticle(article: EditedArticle, format: string): Promise<Blob> {
  const response = await send(`/v1/export/${format}`, {method: 'POST', body: article, accept: '*/*'})
  return await response.blob()
}

/** Have articles written in the background; sent again with the same key, once. */
export function submitJobs(sources: readonly GivenSource[], key: string): Promise<unknown> {
  const articles = sources.map(source => ({source}))
  return ask('/v1/jobs', {method: 'POST', body: {articles}, headers: {'Idempotency-Key': key}})
}

export function listJobs(): Promise<JobList> {
  return ask('/v1/jobs?limit=50')
}

export function cancelJob(id: string): Promise<unknown> {
  return ask(`/v1/jobs/${id}`, {method: 'DELETE'})
}

/** Trade the server's token for a cookie. */
export function openSession(token: string): Promise<void> {
  return ask('/v1/session', {method: 'POST', body: {token}})
}
