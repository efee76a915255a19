import {afterEach, expect, test} from 'vitest'
import type {WriteRequest} from '../src/document/index.js'
import {type ModelOptions, openEngine, type WriteResult, writeArticle} from '../src/engine/index.js'
import {openProvider} from '../src/provider/index.js'
import {readSource} from '../src/read/index.js'
import {KEY, STORY} from './support/desk.js'
import {type Asked, type ModelServer, type Reply, sourceWords, startModelServer} from './support/model-server.js'

const engine = openEngine('fr')
const request: WriteRequest = {words: 200, lang: 'fr', profile: 'presse', understood: [], notUnderstood: []}

/** A source of our own in English, and its French, paragraph by paragraph. */
const PARAGRAPHS: readonly (readonly [string, string])[] = [
  [
    'The town of Harwell will close its swimming pool on 3 March for six months of works.',
    'La ville de Harwell fermera sa piscine le 3 mars pour six mois de travaux.',
  ],
  [
    'The council announced a budget of 240,000 pounds sterling on Tuesday. The roof has leaked for two years, said Ann Cole, the councillor for sport. “We could not wait any longer,” she added.',
    'Le conseil a annoncé mardi un budget de 240 000 livres sterling. Le toit fuit depuis deux ans, a déclaré Ann Cole, conseillère aux sports. « Nous ne pouvions pas attendre plus longtemps », a-t-elle ajouté.',
  ],
  [
    'The 1,800 members of the club could swim in Tarleton, thirty kilometres away. No agreement has been signed yet, according to the president of the club, Peter Marsh.',
    'Les 1 800 membres du club pourraient nager à Tarleton, à trente kilomètres. Aucun accord n’est encore signé, selon le président du club, Peter Marsh.',
  ],
]
const ENGLISH = PARAGRAPHS.map(([original]) => original).join('\n\n')

interface SentPiece {
  readonly id: string
  readonly text: string
}

let server: ModelServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

function piecesOf({body}: Asked): readonly SentPiece[] | undefined {
  const text = body.messages.find(({role, content}) => role === 'user' && content.includes('"pieces"'))?.content
  return text === undefined ? undefined : JSON.parse(text.slice(text.indexOf('{'))).pieces
}

/** A model that translates by a table, and writes sections in the source’s words. */
function translator(french: (text: string, asked: number) => string): (asked: Asked) => Reply {
  let count = 0
  return asked => {
    const pieces = piecesOf(asked)
    if (!pieces) return {text: JSON.stringify(sourceWords(asked))}
    const turn = count++
    return {text: JSON.stringify({translations: pieces.map(({id, text}) => ({id, text: french(text, turn)}))})}
  }
}

const known = (text: string): string => PARAGRAPHS.find(([original]) => original === text)?.[1] ?? ''

async function write(
  source: string,
  script: (asked: Asked, index: number) => Reply,
  more: {wish?: Partial<WriteRequest>; model?: Partial<ModelOptions>} = {},
): Promise<WriteResult & {asked: readonly Asked[]}> {
  server = await startModelServer(script)
  const provider = await openProvider(
    {vendor: 'compatible', model: 'essai'},
    {
      baseUrl: server.url,
      env: {INTERTITRE_API_KEY: KEY},
      fetch: globalThis.fetch,
      wait: async () => {},
      patience: {totalMs: 5000, pieceMs: 2000},
    },
  )
  const read = await readSource(Buffer.from(source), {name: 'source.txt'})
  const result = await writeArticle(read, {...request, ...more.wish}, engine, {
    withoutYoast: true,
    model: {provider, ...more.model},
  })
  return {...result, asked: server.asked}
}

const textOf = ({article}: Pick<WriteResult, 'article'>): string =>
  article.blocks.flatMap(({passages}) => passages.map(({text}) => text)).join('\n')

test('an English source becomes a French article, its quotations marked as translated', async () => {
  const result = await write(ENGLISH, translator(known))
  expect(result.article.metadata.language).toBe('fr')
  const text = textOf(result).replace(/[\u00A0\u202F]/g, ' ')
  expect(text).toMatch(/240 000 livres sterling/)
  expect(text).toMatch(/Nous ne pouvions pas attendre plus longtemps/)
  expect(text).toMatch(/Citations traduites de cette langue : anglais/)
  expect(text).not.toMatch(/swimming/)
  expect(result.notes.map(({code}) => code)).toContain('model/translated-from')
  expect(result.findings.filter(({severity, check}) => severity === 'error' && check.startsWith('facts/'))).toEqual([])
  expect(result.asked[0]!.raw).not.toContain(KEY)
  expect(result.model?.sent.length).toBe(2)
})

test('a translation with another figure goes back with the complaint, and is kept once mended', async () => {
  const wrong = (text: string, turn: number) => known(text).replace('240 000', turn === 0 ? '420 000' : '240 000')
  const result = await write(ENGLISH, translator(wrong))
  const again = result.asked.filter(asked => piecesOf(asked))
  expect(again).toHaveLength(2)
  expect(piecesOf(again[1]!)).toHaveLength(1)
  expect(again[1]!.body.messages.at(-1)?.content).toMatch(/420.000/)
  expect(textOf(result)).toMatch(/240\s000/)
})

test('what can’t be translated faithfully is left out and named', async () => {
  const result = await write(
    ENGLISH,
    translator(text => known(text).replace('le 3 mars', 'le 4 mars')),
  )
  expect(textOf(result)).not.toMatch(/4\smars/)
  expect(result.notes.find(({code}) => code === 'model/untranslated')?.detail).toMatch(/^The town of Harwell/)
})

test.each([
  ['a model that gives the text back', (text: string) => text],
  ['a model that invents', (text: string) => `${known(text)} Le Brésilien Neymar paiera 7 millions.`],
  ['an empty answer', () => ''],
] as const)('%s: no article, and a clear error', async (_, answer) => {
  await expect(write(ENGLISH, translator(answer))).rejects.toMatchObject({code: 'untranslated'})
})

test('a French source in English: the checks that are for French are left out, and said so', async () => {
  const inEnglish = new Map<string, string>()
  const script = translator(text => {
    // A toy translation: the words stay, but what a guard across languages reads is put as English has it.
    const done = text
      .replace(/«\s*/g, '“')
      .replace(/\s*»/g, '”')
      .replace(/(\d)[\s\u00A0\u202F](\d{3})/g, '$1,$2')
      .replace(/\bmars\b/g, 'March')
      .replace(/\bmardi\b/g, 'Tuesday')
      .replace(/\bsix\b/g, 'six')
      .replace(/\bdeux\b/g, 'two')
      .replace(/[^“”]{15,}/g, piece => piece)
      .replace(/\b(?:la|le|les)\b/gi, 'the')
      .replace(/\bde\b/g, 'of')
      .replace(/\bet\b/g, 'and')
      .replace(/\bpour\b/g, 'for')
      .replace(/\bd’/g, 'of ')
      .replace(/\bl’/gi, 'the ')
      .replace(/\best\b/g, 'is')
    inEnglish.set(text, done)
    return done
  })
  const result = await write(STORY, script, {wish: {lang: 'en'}})
  expect(result.article.metadata.language).toBe('en')
  expect(textOf(result)).toMatch(/240,000/)
  expect(result.notes.map(({code}) => code)).toContain('model/translated-to')
  expect(result.findings.filter(({check}) => /^(?:french|facts|reading|originality)\//.test(check))).toEqual([])
  expect(result.scores).toEqual({yoastSeo: 0, yoastReadability: 0})
  expect(
    result.article.blocks.flatMap(({passages}) => passages).every(({operations}) => operations.includes('translated')),
  ).toBe(true)
})

test('without a model: refused, with the language and the way out', async () => {
  const read = await readSource(Buffer.from(ENGLISH), {name: 'source.txt'})
  await expect(writeArticle(read, request, engine, {withoutYoast: true})).rejects.toMatchObject({
    code: 'wrong-language',
  })
  expect(engine.say('error/wrong-language', {file: 'source.txt', language: 'en'})).toMatch(/--writer/)
  const french = await readSource(Buffer.from(STORY), {name: 'source.txt'})
  await expect(writeArticle(french, {...request, lang: 'de'}, engine, {withoutYoast: true})).rejects.toMatchObject({
    code: 'bad-option',
    fields: {reason: 'lang'},
  })
})

test('the budget covers the translation', async () => {
  await expect(write(ENGLISH, translator(known), {model: {maxTokensTotal: 1000}})).rejects.toMatchObject({
    failure: 'budget',
  })
})
