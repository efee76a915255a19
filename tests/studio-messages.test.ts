import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'

const studio = fileURLToPath(new URL('../studio/src', import.meta.url))
const keys = Object.keys(
  JSON.parse(readFileSync(new URL('../data/messages/studio.json', import.meta.url), 'utf8')) as object,
)
const code = readdirSync(studio, {recursive: true, encoding: 'utf8'})
  .filter(name => /\.tsx?$/.test(name) && !name.endsWith('.test.ts'))
  .map(name => readFileSync(join(studio, name), 'utf8'))
  .join('\n')

test('every text that the studio says is in the catalogue, and no text is there for nothing', () => {
  const said = new Set([...code.matchAll(/'(studio\/[a-z0-9-]+)'/g)].map(([, key]) => key!))
  const families = [...new Set([...code.matchAll(/`(studio\/[a-z-]+-)\$\{/g)].map(([, start]) => start!))]
  expect([...said].filter(key => !keys.includes(key))).toEqual([])
  expect(families.filter(start => !keys.some(key => key.startsWith(start)))).toEqual([])
  expect(keys.filter(key => !said.has(key) && !families.some(start => key.startsWith(start)))).toEqual([])
})

test('the studio takes values, texts and the clipboard’s blocks from the engine’s rooms, and nothing that works', () => {
  const rooms = [...code.matchAll(/from '(?:\.\.\/)+src\/([^']+)'/g)].map(([, path]) => path!)
  expect(rooms.filter(path => !/^(document\/index|messages\/say|export\/wordpress)\.js$/.test(path))).toEqual([])
})
