import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {Readable} from 'node:stream'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {runCli} from '../src/cli/run-cli.js'
import type {Finding, Light} from '../src/document/index.js'

const source = fileURLToPath(new URL('../examples/articles/conseil-municipal.txt', import.meta.url))
let folder = ''
let written = ''

interface Report {
  readonly scores: {readonly yoastSeo: number; readonly yoastReadability: number}
  readonly findings: readonly (Finding & {readonly excerpt: string; readonly line?: number})[]
  readonly lights: readonly Light[]
}

/** A text by a human hand, with a flaw of each kind that the tests ask for. */
const flawed = `# Le marché de Valmorin rouvre

Le marché couvert de Valmorin rouvre samedi après un an de travaux. Le maire a coupé le le ruban.

## Le chantier

Les travaux ont coûté 3,1 millions d'euros , selon la mairie. "Nous avons tout jeté", a dit l’architecte, Jacques Brémond.
`
const against =
  'Le marché couvert de Valmorin rouvre samedi après un an de travaux. Les travaux ont coûté 2,4 millions d’euros, selon la mairie. « Nous avons tout gardé », a dit l’architecte, Anne Lorrain. Le maire a coupé le ruban.'

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'intertitre-check-'))
  written = join(folder, 'article.md')
  writeFileSync(written, (await run(['write', source, '--stdout', 'md', '--quiet'])).stdout)
  writeFileSync(join(folder, 'humain.md'), flawed)
  writeFileSync(join(folder, 'source.txt'), against)
})
afterAll(() => rmSync(folder, {recursive: true, force: true}))

async function run(args: readonly string[]): Promise<{status: number; stdout: string; stderr: string}> {
  let [stdout, stderr] = ['', '']
  const status = await runCli(args, {
    stdout: {write: text => void (stdout += text)},
    stderr: {write: text => void (stderr += text)},
    stdin: Readable.from([]),
    env: {LANG: 'fr_FR.UTF-8'},
  })
  return {status, stdout, stderr}
}

async function report(args: readonly string[]): Promise<Report> {
  return JSON.parse((await run(['check', ...args, '--format', 'json'])).stdout)
}

test('an article of ours, read back from its Markdown, keeps its metadata and its facts', async () => {
  const {lights, findings, scores} = await report([written, '--against', source])
  const light = (id: string) => lights.find(other => other.id === id)?.status
  expect(light('contract/missing-keyphrase')).toBe('good')
  expect(light('contract/description-length')).toBe('good')
  for (const kind of ['unknown-name', 'unknown-number', 'unknown-date', 'altered-quotation'])
    expect([kind, light(`facts/${kind}`)]).toEqual([kind, 'good'])
  expect(scores.yoastSeo).toBeGreaterThan(60)
  expect(scores.yoastReadability).toBeGreaterThanOrEqual(60)
  expect(findings.every(({message}) => !/\{\w+\}/.test(message))).toBe(true)
})

test('a human text: each flaw with its line and its words', async () => {
  const {status, stdout, stderr} = await run(['check', join(folder, 'humain.md')])
  expect({status, stderr}).toEqual({status: 1, stderr: ''})
  expect(stdout).toMatch(/humain\.md:3:\d+ .*french\/doubled-word\n {4}«\u202Fle le\u202F»/)
  expect(stdout).toMatch(/humain\.md:7:\d+ .*french\/typography/)
  expect(stdout).toMatch(/Yoast lisibilité \d+\/100, SEO \d+\/100/)
  expect(stdout).not.toMatch(/undefined|\{\w+\}|facts\//)
})

test('facts are judged only against a source, and have no light without one', async () => {
  const path = join(folder, 'humain.md')
  const [alone, held] = await Promise.all([report([path]), report([path, '--against', join(folder, 'source.txt')])])
  const groups = ({lights}: Report) => new Set(lights.map(({group}) => group))
  expect(groups(alone)).not.toContain('facts')
  expect(groups(alone)).not.toContain('markup')
  expect(groups(held)).toContain('facts')
  const wrong = held.findings.filter(({check}) => check.startsWith('facts/'))
  expect(wrong.map(({check}) => check)).toEqual(expect.arrayContaining(['facts/unknown-number', 'facts/unknown-name']))
  expect(wrong.map(({excerpt}) => excerpt).join(' ')).toMatch(/3,1 millions[\s\S]*Brémond|Brémond[\s\S]*3,1 millions/)
})

test('the markup, pictures and links of a page are judged as they stand', async () => {
  const page = join(folder, 'page.html')
  writeFileSync(
    page,
    '<!doctype html><html lang="fr"><head><title>Le marché</title></head><body><article><h1>Le marché rouvre</h1><p>Le marché couvert rouvre samedi. <a href="https://exemple.fr/">La mairie</a> a payé.<p><img src="a.jpg"></article></body></html>',
  )
  const {findings, lights} = await report([page])
  expect(findings.map(({check}) => check)).toContain('markup/poor-head')
  expect(lights.find(({id}) => id === 'yoast/outbound-links')?.status).toBe('good')
})

test('--keyphrase is looked for, --fail-under decides the exit code', async () => {
  const {lights} = await report([written, '--keyphrase', 'girafe'])
  expect(lights.find(({id}) => id === 'yoast/keyphrase-introduction')?.status).toBe('bad')
  const {findings, scores} = await report([written])
  const hasErrors = findings.some(({severity}) => severity === 'error')
  const lower = Math.min(scores.yoastSeo, scores.yoastReadability)
  expect((await run(['check', written, '--fail-under', String(lower)])).status).toBe(hasErrors ? 1 : 0)
  expect((await run(['check', written, '--fail-under', String(lower + 1)])).status).toBe(1)
})

test('the same in English', async () => {
  const {stdout} = await run(['check', join(folder, 'humain.md'), '--ui', 'en'])
  expect(stdout).toMatch(/error|warning/)
  expect(readFileSync(written, 'utf8')).toMatch(/^---\ntitle: /)
})
