import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {Readable} from 'node:stream'
import {afterAll, afterEach, beforeAll, expect, test} from 'vitest'
import {runCli} from '../src/cli/run-cli.js'
import {KEY, STORY} from './support/desk.js'
import {type Asked, type ModelServer, type Reply, sourceWords, startModelServer} from './support/model-server.js'

let folder = ''
let server: ModelServer | undefined
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'intertitre-modele-'))
  writeFileSync(join(folder, 'charte.md'), 'Toujours « la bibliothèque », jamais « la médiathèque ».')
})
afterEach(async () => {
  await server?.close()
  server = undefined
})
afterAll(() => rmSync(folder, {recursive: true, force: true}))

const good = (asked: Asked): Reply => ({text: JSON.stringify(sourceWords(asked))})

async function run(args: readonly string[], env: Record<string, string> = {}, interrupt?: {now?: () => void}) {
  let [stdout, stderr] = ['', '']
  const status = await runCli(['write', '-', '--words', '200', '--profile', 'presse', ...args], {
    stdout: {write: text => void (stdout += text)},
    stderr: {write: text => void (stderr += text)},
    stdin: Readable.from([Buffer.from(STORY)]),
    env: {LANG: 'fr_FR.UTF-8', XDG_CACHE_HOME: join(folder, 'cache'), ...env},
    onInterrupt: listener => {
      if (interrupt) interrupt.now = listener
      return () => {}
    },
  })
  return {status, stdout, stderr}
}

const withKey = {INTERTITRE_API_KEY: KEY}
const writer = (url: string) => ['--writer', 'compatible:essai', '--base-url', url]

test('a run with a model: what it wrote and what was sent where; the second run asks nothing', async () => {
  server = await startModelServer(good)
  const args = [
    ...writer(server.url),
    '--style',
    join(folder, 'charte.md'),
    '--tone',
    'sobre',
    '--audience',
    'des lycéens',
    '--offline',
  ]
  const first = await run([...args, '--out', join(folder, 'a')], withKey)
  expect(first.stderr).toBe('')
  expect(first.stdout).toMatch(/Rédacteur +compatible:essai, sections gardées.: 1, reprises.: 0, remplacées.: 0/)
  expect(first.stdout).toMatch(/Envoyé +[\d\u202f]+ signes en 1 requête\(s\) à compatible:essai, http:\/\/127/)
  expect(server.asked[0]!.body.messages[0]!.content).toMatch(
    /ton.: sobre\n.*public.: des lycéens\n[\s\S]*jamais «.la médiathèque.»/,
  )
  const json = readFileSync(
    join(folder, 'a', readdirSync(join(folder, 'a')).find(name => name.endsWith('.json'))!),
    'utf8',
  )
  expect(JSON.parse(json)).toMatchObject({
    request: {writer: 'compatible:essai', tone: 'sobre'},
    model: {sections: [{outcome: 'kept'}], sent: [{isRemote: false}]},
  })

  const second = await run([...args, '--out', join(folder, 'b')], withKey)
  expect(server.asked).toHaveLength(1)
  expect(second.stdout).toMatch(/dont 1 d’une course précédente/)
  const written = (name: string) =>
    readFileSync(join(folder, name, readdirSync(join(folder, name)).find(file => file.endsWith('.md'))!), 'utf8')
  expect(written('b')).toBe(written('a'))
  const kept = readdirSync(join(folder, 'cache'), {recursive: true, encoding: 'utf8'}).filter(name =>
    name.endsWith('.json'),
  )
  expect(kept).toHaveLength(1)
  const everything = [first, second, json, kept.map(name => readFileSync(join(folder, 'cache', name), 'utf8'))]
  expect(JSON.stringify(everything)).not.toContain(KEY)
})

test.each([
  [['--writer', 'mistral:mistral-large-latest'], {}, /MISTRAL_API_KEY/],
  [
    ['--writer', 'mistral:mistral-large-latest', '--offline'],
    {MISTRAL_API_KEY: KEY},
    /--offline refuse.*api\.mistral\.ai/,
  ],
  [['--writer', 'ollama:mistral', '--base-url', 'https://exemple.fr/v1', '--offline'], {}, /--offline refuse/],
  [['--writer', 'compatible:essai'], {}, /il manque l’adresse/],
  [['--writer', 'inconnu:x'], {}, /<fournisseur>:<modèle>/],
  [['--writer', 'mistral'], {}, /<fournisseur>:<modèle>/],
  [['--judge', 'ollama:mistral'], {}, /ajoutez --writer/],
  [['--writer', 'ollama:mistral', '--max-tokens-total', 'dix'], {}, /1.000 au moins/],
  [['--writer', 'ollama:mistral', '--style', 'absente.md'], {}, /absente\.md.*n’existe pas/],
] as const)('misuse %j', async (args, env, message) => {
  const {status, stdout, stderr} = await run([...args, '--out', join(folder, 'rien')], env)
  expect({status, stdout}).toEqual({status: 2, stdout: ''})
  expect(stderr).toMatch(message)
  expect(stderr).not.toContain(KEY)
  expect(existsSync(join(folder, 'rien'))).toBe(false)
})

test('a wrong key: nothing written, and the key is not repeated', async () => {
  server = await startModelServer(() => ({status: 401, body: JSON.stringify({error: {message: `bad key ${KEY}`}})}))
  const {status, stdout, stderr} = await run([...writer(server.url), '--out', join(folder, 'rien')], withKey)
  expect({status, stdout}).toEqual({status: 2, stdout: ''})
  expect(stderr).toMatch(/refuse la clé.*HTTP 401/)
  expect(stderr).not.toContain(KEY)
  expect(existsSync(join(folder, 'rien'))).toBe(false)
})

test('Ctrl-C leaves nothing half-written', async () => {
  const interrupt: {now?: () => void} = {}
  server = await startModelServer(() => {
    setTimeout(() => interrupt.now?.(), 20)
    return {text: '{"heading": "La', after: 'hang'}
  })
  const {status, stdout, stderr} = await run(
    [...writer(server.url), '--no-cache', '--out', join(folder, 'rien')],
    withKey,
    interrupt,
  )
  expect({status, stdout}).toEqual({status: 2, stdout: ''})
  expect(stderr).toMatch(/course interrompue/)
  expect(existsSync(join(folder, 'rien'))).toBe(false)
})

test('a judge can reject what the guard lets pass, and a judge that fails rejects nothing', async () => {
  const isJudge = ({body}: Asked) => body.messages[0]!.content.includes('"verdicts"')
  const reject: Reply = {
    text: JSON.stringify({verdicts: [{sentence: 2, entailed: false, why: 'le budget n’est pas dit'}]}),
  }
  const accept: Reply = {text: JSON.stringify({verdicts: []})}
  server = await startModelServer((asked, index) => (isJudge(asked) ? (index === 1 ? reject : accept) : good(asked)))
  const args = [...writer(server.url), '--no-cache', '--judge', 'compatible:juge']
  const judged = await run([...args, '--stdout', 'json', '--quiet'])
  expect(JSON.parse(judged.stdout).model).toMatchObject({
    judge: 'compatible:juge',
    sections: [{outcome: 'repaired', repairs: 1}],
    sent: [{requests: 2}, {requests: 2}],
  })
  expect(server.asked[2]!.body.messages.at(-1)!.content).toMatch(/le budget n’est pas dit/)
  await server.close()
  server = await startModelServer(asked => (isJudge(asked) ? {text: 'oui'} : good(asked)))
  const failing = await run([
    ...writer(server.url),
    '--no-cache',
    '--judge',
    'compatible:juge',
    '--stdout',
    'json',
    '--quiet',
  ])
  expect(JSON.parse(failing.stdout).model.sections).toMatchObject([{outcome: 'kept'}])
  expect(JSON.parse(failing.stdout).notes).toContainEqual({code: 'model/judge-failed', detail: 'broken'})
})
