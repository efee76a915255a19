import {readdirSync, readFileSync, statSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {type Catalogue, openMessages} from '../src/messages/index.js'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const rooms = readdirSync(join(root, 'data/messages')).filter(name => name.endsWith('.json'))
const catalogues = rooms.map(
  name => [name, JSON.parse(readFileSync(join(root, 'data/messages', name), 'utf8')) as Catalogue] as const,
)
const catalogue: Catalogue = Object.assign({}, ...catalogues.map(([, entries]) => entries))

const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort()

test.each(catalogues)('%s: every message is in both languages, with the same places', (_, entries) => {
  for (const [key, message] of Object.entries(entries)) {
    expect(message.fr?.trim(), key).toBeTruthy()
    expect(message.en?.trim(), key).toBeTruthy()
    expect([...new Set(places(message.en))], key).toEqual([...new Set(places(message.fr))])
  }
})

test('no key stands in two files', () => {
  const keys = catalogues.flatMap(([, entries]) => Object.keys(entries))
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
})

test.each(catalogues)('%s: French typography', (_, entries) => {
  for (const [key, {fr}] of Object.entries(entries)) {
    expect(fr, `${key}: straight apostrophe`).not.toMatch(/\p{L}'\p{L}/u)
    expect(fr, `${key}: a breaking space before high punctuation`).not.toMatch(/ [;!?»]|« | :(?: |$)/)
  }
})

test('every key that the code says literally is in the catalogue', () => {
  const missing: string[] = []
  for (const file of list(join(root, 'src'))) {
    const text = readFileSync(file, 'utf8')
    for (const [, key] of text.matchAll(/\b(?:say|sayInArticle)\(\s*'([a-z]+\/[^'$]+)'/g))
      if (!catalogue[key!]) missing.push(`${key} (${file})`)
  }
  expect(missing).toEqual([])
})

test('every error code and every remark of the reader has its message', () => {
  const codes =
    /export type ErrorCode =([^\n]*(?:\n {2}\|[^\n]*)+)/.exec(
      readFileSync(join(root, 'src/document/error.ts'), 'utf8'),
    )?.[1] ?? ''
  const keys = [...codes.matchAll(/'([^']+)'/g)].map(([, code]) => `error/${code}`)
  expect(keys.length).toBeGreaterThan(10)
  const reader = list(join(root, 'src/read')).flatMap(file =>
    [...readFileSync(file, 'utf8').matchAll(/code: '(read\/[^']+)'/g)].map(([, code]) => code!),
  )
  expect(reader.length).toBeGreaterThan(5)
  expect([...keys, ...reader].filter(key => !catalogue[key])).toEqual([])
})

test('an unknown key gives itself, an unknown place stays', () => {
  const say = openMessages({greeting: {fr: 'Bonjour {name}', en: 'Hello {name}'}}, 'fr')
  expect(say('greeting', {name: 'Anne'})).toBe('Bonjour Anne')
  expect(say('greeting')).toBe('Bonjour {name}')
  expect(say('farewell')).toBe('farewell')
})

function list(folder: string): string[] {
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return list(path)
    return name.endsWith('.ts') && !name.endsWith('.test.ts') ? [path] : []
  })
}
