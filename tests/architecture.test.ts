import {readdirSync, readFileSync, statSync} from 'node:fs'
import {dirname, join, relative, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'

const src = resolve(dirname(fileURLToPath(import.meta.url)), '../src')

/** Which rooms each room may import (style: « Who may import whom »). */
const allowed: Readonly<Record<string, readonly string[]>> = {
  document: [],
  messages: ['document'],
  language: ['document'],
  fidelity: ['document', 'language'],
  read: ['document', 'language', 'fidelity', 'messages'],
  plan: ['document', 'language', 'fidelity', 'messages'],
  provider: [],
  write: ['document', 'language', 'fidelity', 'messages', 'plan', 'provider'],
  check: ['document', 'language', 'fidelity', 'messages'],
  export: ['document', 'messages'],
  engine: ['document', 'messages', 'language', 'fidelity', 'read', 'plan', 'write', 'check', 'export', 'provider'],
  work: ['document', 'messages', 'read', 'plan', 'export', 'provider', 'engine'],
  fetch: ['document'],
  store: ['document'],
  jobs: ['document', 'store', 'work'],
  server: ['document', 'messages', 'export', 'engine', 'store', 'fetch', 'work', 'jobs'],
  cli: ['document', 'messages', 'read', 'export', 'engine', 'provider', 'work', 'store', 'fetch', 'jobs', 'server'],
}

/** Rooms and files that may touch the outside world. */
const outside =
  /^(cli\/|server\/|store\/|jobs\/|fetch\/|work\/|engine\/load\.ts$|check\/yoast\/(?:yoastseo|assess-thread)\.ts$)/

/** Single algorithms that may be longer than 300 lines. */
const longFiles = new Set<string>([])

const files = list(src).filter(file => file.endsWith('.ts'))

test.each(files.map(file => [relative(src, file)]))('%s keeps to the house rules', name => {
  const text = readFileSync(join(src, name), 'utf8')
  const room = name.split('/')[0]!
  const isTest = name.endsWith('.test.ts')
  expect(Object.keys(allowed), `unknown room ${room}`).toContain(room)
  for (const [, target] of text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)) {
    const path = relative(src, resolve(dirname(join(src, name)), target!))
    if (path.startsWith('..')) {
      expect(isTest, `${name} imports ${target}`).toBe(true)
      continue
    }
    const other = path.split('/')[0]!
    if (other === room || isTest) continue
    expect(allowed[room], `${room} must not import ${other} (${name})`).toContain(other)
    // Writers see the contract with a model, never a vendor: only a door opens one.
    const isContract = other === 'provider' && room !== 'cli' && name !== 'work/open-writer.ts'
    const door = isContract ? 'provider/provider.js' : `${other}/index.js`
    expect(path, `${name} must import ${other} through ${door}`).toBe(door)
  }
  if (isTest) return
  if (!outside.test(name)) {
    expect(text, `${name} touches the outside world`).not.toMatch(/from 'node:(fs|http|https|net|child_process|os)/)
    expect(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''), `${name} is impure`).not.toMatch(
      /\bconsole\.|\bprocess\.(env|argv|stdout|stderr|exit)|\bMath\.random\(|\bDate\.now\(|\bnew Date\(\)|performance\.now/,
    )
  }
  if (!longFiles.has(name)) expect(text.split('\n').length, `${name} is too long`).toBeLessThanOrEqual(300)
})

test('no banned names', () => {
  for (const file of files) expect(relative(src, file)).not.toMatch(/(utils?|helpers?|managers?|common|misc|types)\b/i)
})

function list(folder: string): string[] {
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? list(path) : [path]
  })
}
