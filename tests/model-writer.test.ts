import {readFileSync} from 'node:fs'
import {afterEach, expect, test} from 'vitest'
import type {WriteRequest} from '../src/document/index.js'
import {type ModelOptions, openEngine, type WriteResult, writeArticle} from '../src/engine/index.js'
import {openProvider, type Provider} from '../src/provider/index.js'
import {readSource} from '../src/read/index.js'
import {
  type Asked,
  factsOf,
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
  expect(model?.sections.map(({outcome}) => outcome)).toEqual(asked.map(() => 'kept'))
  expect(text).toContain(factsOf(asked[0]!)[0]?.text)
  const own = article.blocks.flatMap(({passages}) => passages).filter(({by}) => by === 'compatible:essai')
  expect(own.length).toBeGreaterThan(asked.length)
  for (const {from} of own) expect(from.length).toBeGreaterThan(0)
})
