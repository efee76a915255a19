import {readFileSync} from 'node:fs'
import {afterEach, expect, test} from 'vitest'
import type {WriteRequest} from '../src/document/index.js'
import {type ModelOptions, openEngine, type WriteResult, writeArticle} from '../src/engine/index.js'
import {openProvider, type Provider} from '../src/provider/index.js'
import {readSource} from '../src/read/index.js'
import {
  type Asked,
  factsOf,
  isPass,
  type ModelServer,
  type Reply,
  sourceWords,
  startModelServer,
} from './support/model-server.js'

const engine = openEngine('fr')
const request: WriteRequest = {words: 250, lang: 'fr', profile: 'presse', understood: [], notUnderstood: []}
const article = readFileSync(new URL('../examples/articles/crue-frontiere.txt', import.meta.url))

const text = String(article)

let server: ModelServer | undefined
const waits: number[] = []
afterEach(async () => {
  await server?.close()
  server = undefined
  waits.length = 0
})

/** Write with a model that follows a script; waits between tries are noted, not waited. */
async function write(
  script: (asked: Asked, index: number) => Reply,
  more: Partial<ModelOptions> & {source?: string; key?: string} = {},
): Promise<WriteResult & {asked: readonly Asked[]}> {
  server = await startModelServer(script)
  const provider = await open(server.url, more.key)
  const source = await readSource(more.source === undefined ? article : Buffer.from(more.source), {name: 'source.txt'})
  const result = await writeArticle(source, request, engine, {withoutYoast: true, model: {provider, ...more}})
  return {...result, asked: server.asked}
}

function open(baseUrl: string, key = 'clef-secrete-0123456789'): Promise<Provider> {
  return openProvider(
    {vendor: 'compatible', model: 'essai'},
    {
      baseUrl,
      env: {INTERTITRE_API_KEY: key},
      fetch: globalThis.fetch,
      wait: async ms => void waits.push(ms),
      patience: {totalMs: 5000, pieceMs: 2000},
    },
  )
}

const good = (asked: Asked): Reply => ({text: JSON.stringify(sourceWords(asked))})

test('a section in the source’s own words is kept, and says who wrote it and from what', async () => {
  const {model, article, asked} = await write(good)
  expect(model?.sections.map(({outcome}) => outcome)).toEqual(asked.filter(one => !isPass(one)).map(() => 'kept'))
  expect(text).toContain(factsOf(asked[0]!)[0]?.text)
  const own = article.blocks.flatMap(({passages}) => passages).filter(({by}) => by === 'compatible:essai')
  expect(own.length).toBeGreaterThan(asked.length)
  expect(asked.filter(isPass)).toHaveLength(1)
  for (const {from} of own) expect(from.length).toBeGreaterThan(0)
})

/** What the last pass is shown: every sentence with its id. */
function shownIn({body}: Asked): {id: string; text: string}[] {
  const content = body.messages.at(-1)!.content
  const {sections} = JSON.parse(content.slice(content.indexOf('{')))
  return sections.flatMap(({paragraphs}: {paragraphs: {id: string; text: string}[][]}) => paragraphs.flat())
}

test('the last pass over the whole: an edit that the guard lets pass is taken, one that departs is dropped', async () => {
  let shown: {id: string; text: string}[] = []
  const edit = (asked: Asked): Reply => {
    if (!isPass(asked)) return good(asked)
    shown = shownIn(asked)
    const turned = shown.filter(({text}) => /^(?:Selon|D’après) [^,]+, [^,«]+\.$/.test(text))[0]
    const edits = [
      ...shown.slice(0, 1).map(({id, text}) => ({id, text: `${text.replace(/\.$/, '')}, une situation dramatique.`})),
      ...shown.slice(1, 2).map(({id}) => ({id, text: ''})),
      {id: '99.1.1', text: 'Rien de tel.'},
      ...(turned ? [{id: turned.id, text: turned.text.replace(/^Selon/, 'D’après')}] : []),
    ]
    return {text: JSON.stringify({edits})}
  }
  const {article, notes} = await write(edit)
  const body = article.blocks.flatMap(({passages}) => passages.map(({text}) => text)).join(' ')
  expect(shown.length).toBeGreaterThan(4)
  expect(body).not.toMatch(/situation dramatique|Rien de tel/)
  expect(notes.filter(({code}) => code === 'model/pass-dropped')).toHaveLength(2)
})

test('the last pass can change words, under the guard', async () => {
  const {article, notes} = await write(asked => {
    if (!isPass(asked)) return good(asked)
    const shown = shownIn(asked)
    const found = shown.find(({text}) => /villages sont sous les eaux/.test(text))!
    const victims = shown.find(({text}) => /^Aucune victime/.test(text))!
    return {
      text: JSON.stringify({
        edits: [
          {
            id: found.id,
            text: found.text
              .replace('Au moins 7', 'Du côté zambien, au moins 7')
              .replace(' du côté zambien, où', ', et'),
          },
          {id: victims.id, text: 'Des victimes ont été signalées.'},
        ],
      }),
    }
  })
  const body = article.blocks.flatMap(({passages}) => passages.map(({text}) => text)).join(' ')
  expect(body).toMatch(/Du côté zambien, au moins 7\s400 personnes ont été évacuées, et une vingtaine/)
  expect(body).toMatch(/Aucune victime/)
  expect(body).not.toMatch(/Des victimes/)
  expect(notes.map(({code}) => code).filter(code => code.startsWith('model/pass'))).toEqual(['model/pass-dropped'])
})

test.each([
  ['nonsense', {text: 'bla'}, 'broken'],
  ['a failing server', {status: 500}, 'failing'],
] as const)('a last pass that answers %s leaves the text as it was, and says so', async (_, reply, detail) => {
  const plain = await write(good)
  await server?.close()
  const {article, notes} = await write(asked => (isPass(asked) ? reply : good(asked)))
  expect(article.blocks).toEqual(plain.article.blocks)
  expect(notes).toContainEqual({code: 'model/pass-failed', detail})
})

test('a budget that runs out on the way: what is written stays, the rest is the embedded writer’s', async () => {
  const {model, asked} = await write(good, {maxTokensTotal: 5000})
  const outcomes = model!.sections.map(({outcome, reason}) => reason ?? outcome)
  expect(outcomes[0]).toBe('kept')
  expect(outcomes.at(-1)).toBe('budget')
  const used = model!.sent.reduce((sum, {inputTokens, outputTokens}) => sum + inputTokens + outputTokens, 0)
  expect(used).toBeLessThanOrEqual(5000)
  expect(asked.some(isPass)).toBe(false)
})
