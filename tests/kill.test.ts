import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {openEmbedded} from '../src/store/index.js'
import {embeddedTemplate, openTestDatabase, type TestDatabase, testServer} from './support/databases.js'
import {type Running, startCommand, until} from './support/serve.js'

// Its first paragraphs: what is tested is that they are written once, not how.
const whole = readFileSync(new URL('../examples/articles/conseil-municipal.txt', import.meta.url), 'utf8')
const text = whole.slice(0, whole.lastIndexOf('\n', 1400))
const articles = [200, 220, 240].map(words => ({source: {text}, words, profile: 'presse'}))
const running: Running[] = []
let folder = ''
let database: TestDatabase | undefined

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'intertitre-kill-'))
  const prepared = await openEmbedded({folder, template: await embeddedTemplate()})
  await prepared.close()
  if (testServer) database = await openTestDatabase('postgresql')
  await database?.database()
}, 120_000)
afterAll(async () => {
  await Promise.all(running.map(one => one.kill()))
  await database?.close()
  rmSync(folder, {recursive: true, force: true})
})

async function start(args: readonly string[], env: Readonly<Record<string, string>>, ready: RegExp): Promise<Running> {
  const one = await startCommand(args, env, ready)
  running.push(one)
  return one
}

interface Jobs {
  readonly counts: Readonly<Record<string, number>>
  readonly jobs: readonly {readonly articleId: string | null; readonly attempts: number}[]
}

async function ask<T>(address: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> {
  const answer = await fetch(new URL(path, address), {
    ...(body !== undefined && {method: 'POST', body: JSON.stringify(body)}),
    headers: {'content-type': 'application/json', ...headers},
  })
  return (await answer.json()) as T
}

/** Every job has one article, and there is no other. */
async function expectEachOnce(address: string): Promise<void> {
  const {jobs} = await ask<Jobs>(address, '/v1/jobs')
  const written = jobs.map(({articleId}) => articleId)
  expect(new Set(written).size).toBe(articles.length)
  const stored = await ask<{articles: {id: string; version: number}[]}>(address, '/v1/articles')
  expect(stored.articles.map(({id}) => id).sort()).toEqual([...written].sort())
  expect(stored.articles.map(({version}) => version)).toEqual([1, 1, 1])
  expect(Math.max(...jobs.map(({attempts}) => attempts))).toBeGreaterThan(1)
}

const allDone = (address: string) => async () =>
  (await ask<Jobs>(address, '/v1/jobs')).counts['done'] === articles.length

const serving = /adresse (http\S+)/

test('the server killed in the middle: no article is lost, none is written twice', async () => {
  const env = {INTERTITRE_DATA: folder}
  const first = await start(['serve', '--port', '0', '--threads', '2'], env, serving)
  const sent = await ask<{batch: string}>(first.address, '/v1/jobs', {articles}, {'idempotency-key': 'lot-de-mardi'})
  await until(async () => (await ask<Jobs>(first.address, '/v1/jobs')).counts['running'] === 1)
  await expect(
    start(['serve', '--port', '0'], env, serving).then(one => ask(one.address, '/v1/ready')),
  ).resolves.toMatchObject({code: 'data-in-use'})
  await first.kill()
  const second = await start(['serve', '--port', '0', '--threads', '2'], env, serving)
  const again = await ask<{batch: string}>(second.address, '/v1/jobs', {articles}, {'idempotency-key': 'lot-de-mardi'})
  expect(again.batch).toBe(sent.batch)
  await until(allDone(second.address), 120)
  await expectEachOnce(second.address)
  await second.kill('SIGTERM')
}, 240_000)

test.skipIf(!testServer)(
  'a worker killed in the middle: another takes its article up',
  async () => {
    const env = {DATABASE_URL: database!.address!, INTERTITRE_DATA: folder}
    const server = await start(['serve', '--port', '0', '--threads', '1', '--jobs', '0'], env, serving)
    const working = /Au travail/
    const first = await start(['worker', '--concurrency', '1'], env, working)
    await ask(server.address, '/v1/jobs', {articles})
    await until(async () => (await ask<Jobs>(server.address, '/v1/jobs')).counts['running'] === 1)
    await first.kill()
    await start(['worker', '--concurrency', '2'], env, working)
    await until(allDone(server.address), 120)
    await expectEachOnce(server.address)
  },
  240_000,
)

test('a worker without a shared database says what it needs', async () => {
  await expect(startCommand(['worker'], {}, /Au travail/)).rejects.toThrow(/DATABASE_URL/)
})
