import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {KEY, STORY} from './support/desk.js'
import {type ModelServer, sourceWords, startModelServer} from './support/model-server.js'
import {type Running, startCommand} from './support/serve.js'

let folder = ''
let model: ModelServer
let server: Running
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'intertitre-writers-'))
  model = await startModelServer(asked => ({text: JSON.stringify(sourceWords(asked))}))
  const env = {
    INTERTITRE_DATA: folder,
    // The second one has no key here, and is not offered.
    INTERTITRE_WRITERS: 'compatible:essai, mistral:grand',
    INTERTITRE_BASE_URL: model.url,
    INTERTITRE_API_KEY: KEY,
  }
  server = await startCommand(['serve', '--port', '0', '--threads', '1'], env, /adresse (http\S+)/)
})
afterAll(async () => {
  await server.kill('SIGTERM')
  await model.close()
  rmSync(folder, {recursive: true, force: true})
})

const ask = (path: string, body?: object, accept = 'application/json') =>
  fetch(new URL(path, server.address), {
    ...(body && {method: 'POST', body: JSON.stringify(body)}),
    headers: {'content-type': 'application/json', accept},
  })
const wishes = {words: 200, profile: 'presse'}

test('the writers that have their key are offered, and no key is shown', async () => {
  const text = await (await ask('/v1/providers')).text()
  expect(JSON.parse(text).writers).toEqual([
    {id: 'embedded', name: 'Intertitre', isDefault: true, isRemote: false},
    {id: 'compatible:essai', name: 'compatible:essai', isDefault: false, isRemote: false, endpoint: model.url},
  ])
  expect(text).not.toContain(KEY)
})

test('a model writes, told section by section; the key goes to it and nowhere else', async () => {
  const body = {source: {text: STORY}, ...wishes, writer: 'compatible:essai'}
  const stream = await (await ask('/v1/write', body, 'text/event-stream')).text()
  expect(stream).toMatch(
    /event: progress\ndata: \{"step":"model","section":\{"number":1,"count":1,"heading":"[^"]+"\}\}/,
  )
  const [, result = ''] = /event: result\ndata: (.*)/.exec(stream) ?? []
  expect(JSON.parse(result).request.writer).toBe('compatible:essai')
  expect(model.asked[0]!.headers.authorization).toBe(`Bearer ${KEY}`)
  expect(stream).not.toContain(KEY)
})

test.each(['mistral:grand', 'compatible:autre', 'gguf:/etc/passwd'])('%s is not offered and refused', async writer => {
  const asked = model.asked.length
  for (const [path, body] of [
    ['/v1/write', {source: {text: STORY}, writer}],
    ['/v1/jobs', {articles: [{source: {text: STORY}, writer}]}],
  ] as const) {
    const answer = await ask(path, body)
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({code: 'bad-option', detail: expect.stringContaining(writer)})
  }
  expect(model.asked.length).toBe(asked)
})

test('a stored article is written with context documents of the moment', async () => {
  const {id} = (await (await ask('/v1/articles', {source: {text: STORY}})).json()) as {id: string}
  const context = [
    {
      name: 'bilan.txt',
      text: 'La bibliothèque de Corvigny compte 41 000 livres et 62 places assises. La bibliothèque a été inaugurée en 1974.',
    },
  ]
  const written = await (await ask(`/v1/articles/${id}/write`, {...wishes, context})).json()
  expect(written).toMatchObject({saved: {articleId: id, version: 1}, source: {files: [{}, {name: 'bilan.txt'}]}})
})
