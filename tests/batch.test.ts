import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {batchItems} from '../src/cli/batch-items.js'
import {runCli} from '../src/cli/run-cli.js'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const whole = readFileSync(join(root, 'examples/articles/conseil-municipal.txt'), 'utf8')
const text = whole.slice(0, whole.lastIndexOf('\n', 1200))
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'intertitre-lot-'))
  mkdirSync(join(folder, 'depeches/sous'), {recursive: true})
  writeFileSync(join(folder, 'depeches/a.txt'), text)
  writeFileSync(join(folder, 'depeches/sous/b.txt'), text)
  writeFileSync(join(folder, 'depeches/court.txt'), 'Trop court.')
  writeFileSync(join(folder, 'depeches/image.md'), Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]))
  writeFileSync(join(folder, 'depeches/ignore.pdf'), '%PDF-1.7')
})
afterAll(() => rmSync(folder, {recursive: true, force: true}))

async function run(...args: string[]): Promise<{status: number; stdout: string}> {
  let stdout = ''
  const status = await runCli(['batch', ...args], {
    stdout: {write: text => void (stdout += text)},
    stderr: {write: text => void (stdout += text)},
    stdin: (async function* () {})(),
    env: {LANG: 'fr_FR.UTF-8'},
  })
  return {status, stdout}
}

const manifest = (out: string) =>
  readFileSync(join(out, 'manifest.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))

test('a folder: bad files stop nobody, and only what is missing or changed is written again', async () => {
  const out = join(folder, 'sortie')
  const args = [
    join(folder, 'depeches'),
    '--out',
    out,
    '--jobs',
    '1',
    '--words',
    '200',
    '--profile',
    'presse',
    '--format',
    'md,json',
  ]
  const first = await run(...args)
  expect(first.status, first.stdout).toBe(2)
  expect(first.stdout).toMatch(/4 article\(s\)[\s\S]*0 déjà fait\(s\), 2 en échec/)
  const lines = manifest(out)
  expect(lines.map(({id}) => id)).toEqual(['a.txt', 'court.txt', 'image.md', 'sous/b.txt'])
  expect(lines[0]).toMatchObject({words: expect.any(Number), lights: {good: expect.any(Number)}, wordsWanted: 200})
  expect(lines[1]).toMatchObject({status: 'failed', code: 'too-few-words', message: expect.stringMatching(/25/)})
  expect(lines[2]).toMatchObject({status: 'failed', code: 'binary-source'})
  const files = [...lines[0].files, ...lines[3].files]
  expect(new Set(files).size).toBe(4)
  expect(readdirSync(out).sort()).toEqual([...files, 'manifest.jsonl'].sort())

  rmSync(join(out, lines[3].files[0]))
  const second = await run(...args)
  expect(second.stdout).toMatch(/1 déjà fait\(s\), 2 en échec/)
  expect(manifest(out).filter(({id}) => id === 'a.txt')).toHaveLength(1)
  expect(manifest(out).at(-1)).toMatchObject({id: 'sous/b.txt', files: lines[3].files})
}, 180_000)

const list = (name: string, content: string) => {
  writeFileSync(join(folder, name), content)
  return batchItems(join(folder, name))
}

test('a CSV list: semicolons, quoted line breaks, a row without a source, a file outside its folder', async () => {
  const items = await list(
    'liste.csv',
    '\uFEFFid;text;words;file\nun;"Ligne une.\nLigne deux.";800;\ndeux;;;depeches/a.txt\ntrois;;;\nquatre;;;../../etc/passwd\ncinq;x;12;\n',
  )
  expect(items.map(({id}) => id)).toEqual(['un', 'deux', '3', 'quatre', '5'])
  expect(items[0]).toMatchObject({source: {text: 'Ligne une.\nLigne deux.'}, wishes: {words: 800}})
  expect(items[1]).toMatchObject({source: {file: join(folder, 'depeches/a.txt')}})
  expect(items.slice(2).map(({source}) => 'problem' in source && source.problem.code)).toEqual([
    'bad-request',
    'no-such-file',
    'bad-option',
  ])
})

test('a JSONL list: the same id twice is two articles', async () => {
  const items = await list('liste.jsonl', '{"id":"a","text":"Un."}\n\n{"id":"a","url":"https://exemple.fr/actu"}\n')
  expect(items.map(({id, source}) => [id, source])).toEqual([
    ['a', {text: 'Un.'}],
    ['a#2', {url: 'https://exemple.fr/actu'}],
  ])
  await expect(list('cassee.jsonl', '{"id":')).rejects.toMatchObject({code: 'bad-request'})
})

test('a feed: whole articles are taken from it, teasers from their page; entities are not expanded', async () => {
  const body = `<p>${'Le conseil a voté la rénovation de l’école. '.repeat(20)}</p>`
  const items = await list(
    'flux.xml',
    `<?xml version="1.0"?><rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel><title>Journal</title>
     <item><title>École &amp; travaux</title><guid>tag:1</guid><link>https://exemple.fr/1</link>
       <pubDate>Thu, 12 Mar 2026 08:00:00 GMT</pubDate><dc:creator>Anne Le Goff</dc:creator>
       <content:encoded><![CDATA[${body}]]></content:encoded></item>
     <item><title>Bref</title><link>https://exemple.fr/2</link><description>Une accroche.</description></item>
     <item><title>Rien</title></item></channel></rss>`,
  )
  expect(items[0]).toMatchObject({
    id: 'tag:1',
    source: {html: `<h1>École &amp; travaux</h1>\n${body}`},
    wishes: {author: 'Anne Le Goff', published: '2026-03-12T08:00:00.000Z', sourceUrl: 'https://exemple.fr/1'},
  })
  expect(items[1]).toMatchObject({id: 'https://exemple.fr/2', source: {url: 'https://exemple.fr/2'}})
  expect(items[2]?.source).toHaveProperty('problem')
  const bomb = `<!DOCTYPE r [<!ENTITY a "${'x'.repeat(100)}"><!ENTITY b "${'&a;'.repeat(50)}"><!ENTITY c "${'&b;'.repeat(50)}">]>`
  const blown = list(
    'bombe.xml',
    `${bomb}<rss><channel><item><title>&c;</title><link>https://exemple.fr/3</link></item></channel></rss>`,
  )
  await expect(blown.then(JSON.stringify, String)).resolves.toSatisfy((text: string) => text.length < 10_000)
})
