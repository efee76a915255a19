import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const rooms = readdirSync(join(root, 'src')).filter(room => room !== 'cli')
const {exports} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

test.each(rooms)('the public names of %s are those that were agreed: npm run accept when they change', async room => {
  const values = Object.keys(await import(join(root, 'src', room, 'index.ts'))).sort()
  const types = typesOf(readFileSync(join(root, 'src', room, 'index.ts'), 'utf8'))
  await expect(['# values', ...values, '# types', ...types, ''].join('\n')).toMatchFileSnapshot(`exports/${room}.txt`)
})

test('every path that the package exports is a room', () => {
  for (const [path, {default: file}] of Object.entries<{default: string}>(exports)) {
    const room = path === '.' ? 'engine' : path.slice(2)
    expect(rooms).toContain(room)
    expect(file).toBe(`./dist/${room}/index.js`)
  }
})

/** The types that an index names: `export type {A, B}` and `type A` among the rest. */
function typesOf(index: string): string[] {
  const names = [...index.matchAll(/export (type )?\{([^}]*)\}/g)].flatMap(([, isType, list = '']) =>
    list
      .split(',')
      .map(name => name.trim())
      .filter(name => name !== '' && (isType !== undefined || name.startsWith('type ')))
      .map(name => name.replace(/^type /, '')),
  )
  const declared = [...index.matchAll(/export (?:interface|type) (\w+)/g)].map(([, name]) => name!)
  return [...new Set([...names, ...declared])].sort()
}
