import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {countWords} from '../src/document/index.js'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const scripts = Object.keys(JSON.parse(read('package.json')).scripts)

const pages = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'bench/gold/README.md',
  'examples/articles/README.md',
  ...readdirSync(join(root, 'docs/decisions')).map(name => `docs/decisions/${name}`),
]

test.each(pages)('%s names only what is there', page => {
  const text = read(page)
  for (const [, target] of text.matchAll(/\]\((?!https?:)([^)#]+)\)/g))
    expect(existsSync(join(root, dirname(page), target!)), `link to ${target}`).toBe(true)
  for (const [, path] of text.matchAll(/`((?:src|data|tests|bench|docs|scripts|examples)\/[\w./-]*)`/g))
    expect(existsSync(join(root, path!)), path).toBe(true)
  for (const [, script] of text.matchAll(/npm run ([\w:-]+)/g)) expect(scripts).toContain(script)
})

test('every package we install has its note', () => {
  const {dependencies, devDependencies} = JSON.parse(read('package.json'))
  const notes = readdirSync(join(root, 'docs/decisions'))
    .map(name => read(`docs/decisions/${name}`))
    .join('\n')
  for (const name of Object.keys({...dependencies, ...devDependencies}))
    if (!name.startsWith('@types/')) expect(notes, name).toContain(`\`${name}\``)
})

test('every raw article stands in their table with its number of words', () => {
  const table = read('examples/articles/README.md')
  for (const name of readdirSync(join(root, 'examples/articles'))) {
    if (name === 'README.md') continue
    const row = table.split('\n').find(line => line.startsWith(`| \`${name}\``))
    expect(row, name).toBeDefined()
    const written = Number(row!.split('|')[3])
    if (name.endsWith('.html')) continue
    const counted = countWords(read(`examples/articles/${name}`))
    expect(Math.abs(written - counted), `${name}: ${counted} words`).toBeLessThanOrEqual(counted * 0.08)
  }
})
