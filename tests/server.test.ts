import {readFileSync} from 'node:fs'
import {connect} from 'node:net'
import {Ajv2020 as Ajv} from 'ajv/dist/2020.js'
import {Document, Packer, Paragraph} from 'docx'
import {parseHTML} from 'linkedom'
import createClient from 'openapi-fetch'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {IntertitreError} from '../src/document/index.js'
import {openSay} from '../src/engine/index.js'
import {openQueue} from '../src/jobs/index.js'
import {
  type App,
  type AppSettings,
  buildApp,
  type Listening,
  listen,
  openMetrics,
  type Services,
} from '../src/server/index.js'
import {openPool, type Pool} from '../src/work/index.js'
import type {components, paths} from './support/api-types.js'
import {openTestDatabase, type TestDatabase} from './support/databases.js'
import {payloads} from './support/payloads.js'

const root = new URL('..', import.meta.url)
const whole = readFileSync(new URL('examples/articles/conseil-municipal.txt', root), 'utf8')
const text = whole.slice(0, whole.lastIndexOf('\n', 1200))
const token = 'un-jeton-assez-long-1234'

let pool: Pool
let store: TestDatabase
let services: Services
let app: App
const settings: AppSettings = {
  isLoopback: true,
  rate: 1_000_000,
  ui: 'fr',
  studio: new URL('examples', root).pathname,
  now: () => performance.now(),
}

beforeAll(async () => {
  pool = openPool({threads: 2})
  store = await openTestDatabase('embedded')
  let queue: ReturnType<typeof openQueue> | undefined
  services = {
    pool,
    store,
    queue: async () => await (queue ??= openQueue(await store.database())),
    metrics: openMetrics(pool),
    version: '0.0.0',
    writers: [],
    say: {fr: openSay('fr'), en: openSay('en')},
    fetchPage: async address => {
      throw new IntertitreError('refused-address', {address})
    },
  }
  app = buildApp(services, settings)
}, 120_000)
afterAll(async () => {
  await pool.close()
  await store.close()
})

/** Call a route without a socket. */
function call(path: string, body?: unknown, headers: Record<string, string> = {}, method?: string): Promise<Response> {
  const sent = body === undefined ? {} : {body: typeof body === 'string' ? body : JSON.stringify(body)}
  const json: Record<string, string> = body === undefined ? {} : {'content-type': 'application/json'}
  return Promise.resolve(
    app.request(path, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      ...sent,
      headers: {...json, ...headers},
    }),
  )
}

describe('the API', () => {
  test('its OpenAPI document: schemas are JSON Schema, references lead somewhere, operations are named once', async () => {
    const document = (await (await call('/v1/openapi.json')).json()) as Record<string, never>
    expect(document).toMatchObject({openapi: '3.1.0', info: {title: 'Intertitre'}})
    const ajv = new Ajv({strict: false, validateFormats: false})
    ajv.addSchema(document, 'api')
    const {schemas} = document['components'] as unknown as {schemas: Record<string, unknown>}
    for (const name of Object.keys(schemas))
      expect(() => ajv.compile({$ref: `api#/components/schemas/${name}`}), name).not.toThrow()
    const printed = JSON.stringify(document)
    for (const [, name] of printed.matchAll(/"#\/components\/schemas\/([^"]+)"/g)) expect(schemas).toHaveProperty(name!)
    const ids: string[] = []
    for (const [path, methods] of Object.entries(document['paths'] as unknown as Record<string, Record<string, never>>))
      for (const operation of Object.values(methods) as {
        operationId: string
        parameters?: {name: string; in: string}[]
        responses: object
      }[]) {
        ids.push(operation.operationId)
        const declared = (operation.parameters ?? []).filter(one => one.in === 'path').map(({name}) => name)
        expect(declared.sort(), path).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort())
        for (const answer of Object.values(operation.responses)) expect(answer).toHaveProperty('description')
      }
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThan(20)
  })

  test('a client typed from that document writes an article, stores it, edits it and exports it', async () => {
    const client = createClient<paths>({
      baseUrl: 'http://localhost',
      fetch: async request => await app.request(request),
    })
    const written = await client.POST('/v1/write', {body: {source: {text}, words: 200, profile: 'presse', save: true}})
    expect(written.error).toBeUndefined()
    const {saved, ...pack} = written.data as components['schemas']['Package'] & {saved?: components['schemas']['Saved']}
    const schema = JSON.parse(readFileSync(new URL('data/schema/intertitre-1.schema.json', root), 'utf8'))
    const validate = new Ajv({strict: false, validateFormats: false}).compile(schema)
    expect(validate(pack), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true)
    const id = saved!.articleId
    const article = {
      metadata: {...pack.metadata, headline: 'Un titre de la main de l’éditeur'},
      blocks: pack.article.blocks,
    }
    const edited = await client.POST('/v1/articles/{id}/versions', {params: {path: {id}}, body: {article}})
    expect(edited.data).toMatchObject({number: 2, kind: 'edited', headline: 'Un titre de la main de l’éditeur'})
    await client.POST('/v1/articles/{id}/versions', {params: {path: {id}}, body: {restore: 1}})
    const versions = await client.GET('/v1/articles/{id}/versions', {params: {path: {id}}})
    expect(versions.data?.versions.map(({kind}) => kind)).toEqual(['restored', 'edited', 'written'])
    const file = await call(`/v1/articles/${id}/export/md?version=2`)
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="[a-z0-9-]+\.md"$/)
    expect(await file.text()).toContain('Un titre de la main de l’éditeur')
    const checked = await client.POST('/v1/check', {
      body: {article, against: {articleId: id}, words: 200, yoast: false},
    })
    expect(checked.data?.scores).toBeUndefined()
    expect(checked.data?.passages.length).toBeGreaterThan(3)
    const change = {draft: {texte: 'en cours'}}
    const stale = await call(
      `/v1/articles/${id}`,
      change,
      {'if-match': '"1"', 'content-type': 'application/json'},
      'PATCH',
    )
    expect([stale.status, (await stale.json()).code]).toEqual([409, 'conflict'])
  }, 120_000)

  test('progress as a stream: steps, sections, the package', async () => {
    const answer = await call(
      '/v1/write',
      {source: {text}, words: 200, profile: 'presse'},
      {accept: 'text/event-stream'},
    )
    const events = (await answer.text())
      .split('\n\n')
      .filter(Boolean)
      .map(event => event.split('\n')[0])
    expect(events[0]).toBe('event: progress')
    expect(events).toContain('event: section')
    expect(events.at(-1)).toBe('event: result')
    const refused = await call('/v1/write', {source: {text: 'Court.'}}, {accept: 'text/event-stream'})
    expect(await refused.text()).toMatch(/^event: problem\ndata: .*too-few-words/)
  }, 120_000)

  test('jobs are submitted once, listed, cancelled', async () => {
    const articles = [{source: {text, name: 'a'}}, {source: {text, name: 'b'}}]
    const key = {'idempotency-key': 'le-lot-du-jour'}
    const first = await (await call('/v1/jobs', {articles}, key)).json()
    const second = await (await call('/v1/jobs', {articles}, key)).json()
    expect(second).toEqual(first)
    expect((await (await call(`/v1/jobs/${first.jobs[0].id}`, undefined, {}, 'DELETE')).json()).state).toBe('cancelled')
    const {jobs, counts} = await (await call(`/v1/jobs?batch=${first.batch}`)).json()
    expect(jobs.map(({name}: {name: string}) => name)).toEqual(['a', 'b'])
    expect(counts).toMatchObject({waiting: 1, cancelled: 1})
    expect((await call(`/v1/jobs/${first.jobs[1].id}/result`)).status).toBe(404)
  })

  test('problems are in the caller’s language', async () => {
    const [french, english] = [
      await call('/v1/nulle-part'),
      await call('/v1/nulle-part', undefined, {'accept-language': 'en-GB,fr;q=0.5'}),
    ]
    expect(french.headers.get('content-type')).toBe('application/problem+json')
    expect(await french.json()).toMatchObject({status: 404, title: 'Introuvable', code: 'not-found'})
    expect(await english.json()).toMatchObject({status: 404, title: 'Not found'})
  })
})

describe('limits', () => {
  test.each([
    ['not JSON', '{"source":', 400],
    ['nested too deep', `{"source":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, 400],
    ['too large', JSON.stringify({source: {text: 'a'.repeat(8_000_001)}}), 413],
    ['too many characters', JSON.stringify({source: {text: 'mot '.repeat(300_000)}}), 413],
    ['too many words', JSON.stringify({source: {text: 'Le conseil vote. '.repeat(12_000)}}), 422],
    ['two sources', JSON.stringify({source: {text: 'a', html: 'b'}}), 422],
    ['an unknown field', JSON.stringify({source: {text: 'a'}, __proto__x: 1}), 422],
    ['too few words asked', JSON.stringify({source: {text: 'a'}, words: 3}), 422],
    ['a private address', JSON.stringify({source: {url: 'http://10.0.0.1/'}}), 422],
    ['an address of a file', JSON.stringify({source: {url: 'file:///etc/passwd'}}), 422],
  ])('%s', async (_, body, status) => {
    const answer = await call('/v1/write', body)
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({status, detail: expect.stringMatching(/\S/)})
  })

  test('a body of another type is not taken for JSON', async () => {
    expect((await call('/v1/write', 'source=x', {'content-type': 'application/x-www-form-urlencoded'})).status).toBe(
      400,
    )
  })

  test('a client that asks too often is told when to come again; another is not', async () => {
    const slow = buildApp(services, {...settings, rate: 6})
    const statuses = []
    let last = new Response()
    for (let index = 0; index < 4; index++) statuses.push((last = await slow.request('/v1/providers')).status)
    expect(statuses).toEqual([200, 200, 429, 429])
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await slow.request('/v1/health')).status).toBe(200)
  })

  test('work that would wait too long is refused with the seconds to wait', async () => {
    const small = openPool({threads: 1, maxWaitMs: 10})
    const busy = buildApp({...services, pool: small}, settings)
    const ask = () =>
      busy.request('/v1/check', {
        method: 'POST',
        body: JSON.stringify({text}),
        headers: {'content-type': 'application/json'},
      })
    const answers = await Promise.all([ask(), ask(), ask()])
    await small.close()
    expect(answers.map(({status}) => status).sort()).toEqual([200, 429, 429])
    expect(Number(answers.find(({status}) => status === 429)?.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  test('a body that never comes is cut off, and the server goes on', async () => {
    const listening: Listening = await listen(app, '127.0.0.1', 0, {headersMs: 300, bodyMs: 600})
    const socket = connect(listening.port, '127.0.0.1')
    socket.write(
      'POST /v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{',
    )
    let got = ''
    socket.on('data', data => (got += data))
    await new Promise(done => socket.on('close', done))
    expect(got === '' || /^HTTP\/1\.1 4/.test(got)).toBe(true)
    expect((await fetch(`http://127.0.0.1:${listening.port}/v1/health`)).status).toBe(200)
    await listening.close(100)
  })
})

describe('who may ask', () => {
  test('the token: missing, wrong, right, and the session it is traded for', async () => {
    const guarded = buildApp(services, {...settings, isLoopback: false, token})
    const ask = async (headers: Record<string, string>, path = '/v1/articles') => await guarded.request(path, {headers})
    expect((await ask({})).status).toBe(401)
    expect((await ask({})).headers.get('www-authenticate')).toBe('Bearer')
    for (const wrong of [
      '',
      'Bearer',
      'Bearer x',
      `Bearer ${token}x`,
      `Bearer ${token.slice(1)}`,
      `Basic ${token}`,
      token,
    ])
      expect((await ask({authorization: wrong})).status, wrong).toBe(401)
    expect((await ask({authorization: `Bearer ${token}`})).status).toBe(200)
    expect((await ask({cookie: `intertitre=${token}`})).status).toBe(401)
    const open = (given: string) =>
      guarded.request('/v1/session', {
        method: 'POST',
        body: JSON.stringify({token: given}),
        headers: {'content-type': 'application/json'},
      })
    expect((await open('un-autre-jeton-12345')).status).toBe(401)
    const cookie = (await open(token)).headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Strict/)
    expect(cookie).toMatch(/Secure/)
    expect(cookie).not.toContain(token)
    expect((await ask({cookie: cookie.split(';')[0]!})).status).toBe(200)
    expect((await ask({}, '/v1/health')).status).toBe(200)
    expect((await ask({}, '/v1/metrics')).status).toBe(401)
  })

  test.each([
    ['another host’s name (DNS rebinding)', {host: 'mechant.exemple'}],
    ['another page’s origin', {host: 'localhost:4321', origin: 'https://mechant.exemple'}],
    ['an opaque origin', {host: 'localhost:4321', origin: 'null'}],
    ['the same name, another port', {host: 'localhost:4321', origin: 'http://localhost:8080'}],
    ['another site, as the browser says', {host: 'localhost:4321', 'sec-fetch-site': 'cross-site'}],
  ])('refuses %s', async (_, headers) => {
    expect((await call('/v1/jobs', {articles: []}, headers)).status).toBe(403)
  })

  test('no other origin is let in by CORS', async () => {
    const answer = await call('/v1/health')
    expect([...answer.headers.keys()].filter(name => name.startsWith('access-control'))).toEqual([])
  })
})

describe('files', () => {
  test.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/%2e%2e%2fpackage.json',
    '/..%5cpackage.json',
    '/articles/..%2f..%2fpackage.json',
    '/articles/....//package.json',
    '/%252e%252e/package.json',
    '//etc/passwd.txt',
    '/etc%00/passwd.txt',
    '/.git/config.txt',
    '/articles/.cache.txt',
    '/c:%5cwindows%5cwin.txt',
    '/%c0%ae%c0%ae/package.json',
  ])('%s is not found', async path => {
    const answer = await app.request(new Request(`http://localhost${path}`))
    expect(answer.status).toBe(404)
    expect(await answer.text()).not.toMatch(/"name": "intertitre"|root:/)
  })

  test('a file of the studio has its type and a policy without inline script', async () => {
    const answer = await call('/request.txt')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8'])
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe|\*/)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test.each(['../../etc/passwd', '..\\x', 'a/b', '<x>', 'é'])('a slug %s makes no name of a file', async slug => {
    const article = {metadata: metadataWith({slug}), blocks: []}
    const answer = await call('/v1/export/md', article)
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="article.md"')
  })
})

const metadataWith = (given: object) => ({
  headline: 'Titre',
  headlineAlternatives: [],
  title: 'Titre',
  titleAlternatives: [],
  description: '',
  descriptionAlternatives: [],
  slug: 'titre',
  keyphrase: '',
  language: 'fr',
  ...given,
})

/** Whether a page has anything in it that a browser would run, or follow to run. */
function dangersIn(html: string): string[] {
  const {document} = parseHTML(html)
  return [...document.querySelectorAll('*')].flatMap(element => {
    const found = [...element.attributes].filter(
      ({name, value}) =>
        /^on|^srcdoc$|^formaction$/i.test(name) ||
        (/^(?:href|src|action|xlink:href)$/i.test(name) && !/^https?:\/\//i.test(value)),
    )
    const isScript = element.tagName === 'SCRIPT' && element.getAttribute('type') !== 'application/ld+json'
    const isForeign =
      /^(?:IFRAME|OBJECT|EMBED|SVG|MATH|FORM|BASE|LINK|META)$/i.test(element.tagName) &&
      element.closest('body') !== null
    return isScript || isForeign ? [element.outerHTML] : found.map(({name, value}) => `${name}=${value}`)
  })
}

describe('text is never markup', () => {
  test.each(payloads)('%s', async payload => {
    const passage = {id: 'p1', text: payload, by: 'human', from: [], operations: [], label: payload, href: payload}
    const metadata = metadataWith({
      headline: payload,
      title: payload,
      description: payload,
      author: payload,
      publisher: payload,
      keyphrase: payload,
      canonical: payload,
      image: {url: payload, alt: payload},
      language: payload.slice(0, 30),
    })
    const kinds = [
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
    ]
    const blocks = kinds.map(kind => ({kind, part: 'body', passages: [passage]}))
    for (const format of ['html', 'fragment', 'wordpress']) {
      const answer = await call(`/v1/export/${format}`, {metadata, blocks})
      expect(answer.status).toBe(200)
      expect(dangersIn(await answer.text())).toEqual([])
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
      expect(answer.headers.get('content-security-policy')).toMatch(/sandbox/)
    }
    const file = await call('/v1/export/docx', {metadata, blocks})
    expect(file.headers.get('content-type')).toMatch(/wordprocessingml/)
    const docx = Buffer.from(await file.arrayBuffer()).toString('base64')
    const {source} = (await (await call('/v1/read', {source: {docx}})).json()) as {source: {text: string}}
    expect(source.text.split(/\s+/).join(' ')).toContain(passage.text.slice(0, 20).split(/\s+/).join(' '))
  })

  test('what comes in as HTML, as a page or as a DOCX file is read as text', async () => {
    const paragraphs = payloads.map(payload => new Paragraph(payload))
    const docx = (await Packer.toBuffer(new Document({sections: [{children: paragraphs}]}))).toString('base64')
    for (const source of [
      {html: payloads.join('\n')},
      {html: `<!doctype html><html><body><article>${payloads.join('\n')}</article></body></html>`},
      {docx},
      {text: payloads.join('\n\n')},
    ]) {
      const answer = await call('/v1/articles', {source})
      expect([201, 422]).toContain(answer.status)
      expect(answer.headers.get('content-type')).toMatch(/json/)
      if (answer.status !== 201) continue
      const {id} = await answer.json()
      const stored = await call(`/v1/articles/${id}`)
      expect(stored.headers.get('x-content-type-options')).toBe('nosniff')
      expect(stored.headers.get('content-type')).toBe('application/json')
    }
  })
})
