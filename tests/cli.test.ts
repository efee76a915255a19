import {spawn} from 'node:child_process'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join, resolve} from 'node:path'
import {Readable} from 'node:stream'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {runCli} from '../src/cli/run-cli.js'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'intertitre-'))
  mkdirSync(join(folder, 'dossier'))
  writeFileSync(join(folder, 'vide.txt'), ' \n')
  writeFileSync(join(folder, 'mot.txt'), 'Bonjour')
  writeFileSync(
    join(folder, 'demande.txt'),
    'Rends cet article compatible SEO, 700 mots minimum, avec des intertitres\n',
  )
  writeFileSync(
    join(folder, 'binaire.dat'),
    Uint8Array.from({length: 600}, (_, index) => (index * 7) % 40),
  )
  writeFileSync(join(folder, 'enorme.txt'), 'mot '.repeat(5_000_000))
  writeFileSync(
    join(folder, 'anglais.txt'),
    'The mayor cut the ribbon on Saturday in front of three hundred people who had come with their children, and the rain did not stop them from having fun. The pool had been closed for two years, and the works cost more than three million euros.',
  )
})
afterAll(() => rmSync(folder, {recursive: true, force: true}))

const inFolder = (arg: string) =>
  /^[a-z]+(?:\.txt|\.dat)?(?:\/ici)?$/.test(arg) && !/^(?:write|x|en|exemple|pdf)$/.test(arg) ? join(folder, arg) : arg

interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Run the command line in this process, with streams of its own. Paths are within the test's folder. */
async function run(
  args: readonly string[],
  input: string | Uint8Array = '',
  env: Record<string, string> = {},
): Promise<Run> {
  let [stdout, stderr] = ['', '']
  const status = await runCli(args, {
    stdout: {write: text => void (stdout += text)},
    stderr: {write: text => void (stderr += text)},
    stdin: Readable.from([Buffer.from(input)]),
    env: {LANG: 'fr_FR.UTF-8', ...env},
  })
  return {status, stdout, stderr}
}

/** Run the command line as a user would, as a process of its own. */
function spawnCli(args: readonly string[], input: string): Promise<Run> {
  const command = ['--import', import.meta.resolve('tsx'), join(root, 'src/cli/main.ts'), ...args]
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, command, {cwd: folder, env: {PATH: process.env['PATH'], LANG: 'fr_FR.UTF-8'}})
    let [stdout, stderr] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => void (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => void (stderr += text))
    child.on('error', fail)
    child.on('close', status => done({status, stdout, stderr}))
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}

const misuses: readonly (readonly [readonly string[], RegExp])[] = [
  [['write', 'absent.txt'], /n’existe pas/],
  [['write', 'dossier'], /est un dossier/],
  [['write', 'vide.txt'], /ne contient aucun texte/],
  [['write', 'demande.txt'], /ne contient qu’une demande/],
  [['write', 'binaire.dat'], /n’est pas un fichier de texte/],
  [['write', 'enorme.txt'], /est trop gros.: 20 millions/],
  [['write', 'http://127.0.0.1/article'], /pages publiques/],
  [['write', 'ftp://exemple.fr/article'], /pages publiques/],
  [['write', 'mot.txt', '--words', '0'], /--words.*200 à 20/],
  [['write', 'mot.txt', '--words', '100000'], /--words.*200 à 20/],
  [['write', 'mot.txt', '--published', '2026-02-30'], /ISO 8601/],
  [['write', 'mot.txt', '--profile', 'x'], /yoast et presse/],
  [['write', 'mot.txt', '--lang', 'en'], /qu’en français/],
  [['write', 'mot.txt', '--site-url', 'exemple'], /adresse complète/],
  [['write', 'mot.txt', '--image', 'https://exemple.fr/a.png'], /--image-alt manque/],
  [['write', 'mot.txt', '--format', 'pdf'], /html, md, json, fragment, wordpress, jsonld et docx/],
  [['write', 'mot.txt', '--keyphrase'], /attend une valeur/],
  [['write', 'mot.txt', '--inconnue'], /l’option.*--inconnue.*n’existe pas/],
  [['write', 'mot.txt', '--out', 'mot.txt/ici'], /impossible d’écrire/],
  [['write'], /manque le fichier/],
  [['write', 'mot.txt', 'vide.txt'], /un seul fichier/],
  [['mot.txt'], /la commande.*mot\.txt.*n’existe pas/],
]

test.each(misuses)('misuse %j: one paragraph on standard error, status 2, nothing written', async (args, message) => {
  const before = readdirSync(folder)
  const {status, stdout, stderr} = await run(args.map(inFolder))
  expect({status, stdout}).toEqual({status: 2, stdout: ''})
  expect(stderr).toMatch(message)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(stderr).not.toMatch(/\n\s+at |IntertitreError|error\//)
  expect(readdirSync(folder)).toEqual(before)
})

test('what only the engine can refuse', async () => {
  const [word, english] = await Promise.all([
    run(['write', inFolder('mot.txt')]),
    run(['write', inFolder('anglais.txt')]),
  ])
  expect(word).toMatchObject({status: 2, stdout: '', stderr: expect.stringMatching(/ne compte que 1 mot/)})
  expect(english).toMatchObject({status: 2, stdout: '', stderr: expect.stringMatching(/anglais.*rédacteur intégré/)})
})

test('help, version and the language of messages', async () => {
  const [help, english, version, absent, forced] = await Promise.all([
    run(['write', '--help']),
    run(['--help'], '', {LANG: 'en_GB.UTF-8'}),
    run(['--version']),
    run(['write', 'absent.txt'], '', {LC_ALL: 'en_US.UTF-8'}),
    run(['write', 'absent.txt', '--ui', 'fr'], '', {LC_ALL: 'en_US.UTF-8'}),
  ])
  expect(help).toMatchObject({
    status: 0,
    stderr: '',
    stdout: expect.stringMatching(/Options.:[\s\S]*--words[\s\S]*Exemples/),
  })
  expect(english).toMatchObject({status: 0, stdout: expect.stringMatching(/Usage: intertitre[\s\S]*Examples:/)})
  expect(version.stdout.trim()).toBe(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version)
  expect(absent.stderr).toMatch(/there is no file/)
  expect(forced.stderr).toMatch(/n’existe pas/)
})

const article = readFileSync(join(root, 'examples/articles/conseil-municipal.txt'), 'utf8')

test('writes the three files and a report; the request at the top is read and stays out of the article', async () => {
  const {status, stdout, stderr} = await spawnCli(
    ['write', '-', '--out', 'sortie', '--author', 'Anne Le Goff', '--timings'],
    `Rends cet article compatible SEO, avec des intertitres, en français, au moins 400 mots, avec un dessin\n\n${article}`,
  )
  expect([0, 1]).toContain(status)
  expect(stdout).toMatch(/Mots +\d+ pour 400 demandés/)
  expect(stdout).toMatch(/Compris de la demande.:[\s\S]*400 mots au moins[\s\S]*Non suivi[\s\S]*avec un dessin/)
  expect(stdout).not.toMatch(/\u001b\[|cli\/|undefined/)
  expect(stderr).toMatch(/total \d+ ms/)
  const files = readdirSync(join(folder, 'sortie')).sort()
  expect(files.map(name => name.replace(/^[a-z0-9-]+\./, ''))).toEqual(['html', 'json', 'md'])
  const [html, json, markdown] = files.map(name => readFileSync(join(folder, 'sortie', name), 'utf8'))
  expect(html).toContain('<article')
  expect(markdown).not.toMatch(/compatible SEO|un dessin/)
  const pack = JSON.parse(json!)
  expect(pack.request).toMatchObject({
    words: 400,
    lang: 'fr',
    author: 'Anne Le Goff',
    notUnderstood: ['avec un dessin'],
  })
  expect(status === 0).toBe(pack.status.met)
})

test('--stdout prints one format and writes no file', async () => {
  const before = readdirSync(folder)
  const {stdout, stderr} = await run(['write', '-', '--stdout', 'json', '--words', '300', '--quiet'], article)
  expect(JSON.parse(stdout).request.words).toBe(300)
  expect(stderr).toBe('')
  expect(readdirSync(folder)).toEqual(before)
})
