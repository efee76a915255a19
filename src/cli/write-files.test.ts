import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {refuseUnwritable, writeFiles} from './write-files.js'

let folder = ''
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'intertitre-'))))
afterEach(() => rmSync(folder, {recursive: true, force: true}))

const files = new Map([
  ['a.html', '<p>a</p>'],
  ['a.md', 'a'],
])

test('writes all the files, over old ones, and leaves no temporary name', () => {
  const out = join(folder, 'x', 'y')
  writeFiles(out, new Map([['a.md', 'old']]))
  expect(writeFiles(out, files)).toEqual([join(out, 'a.html'), join(out, 'a.md')])
  expect(readdirSync(out).sort()).toEqual(['a.html', 'a.md'])
  expect(readFileSync(join(out, 'a.md'), 'utf8')).toBe('a')
})

test('writes none when one cannot be written', () => {
  mkdirSync(join(folder, 'a.md'))
  expect(() => writeFiles(folder, files)).toThrowError(expect.objectContaining({code: 'unwritable-folder'}))
  expect(readdirSync(folder)).toEqual(['a.md'])
})

test('refuses a folder under a file, and creates nothing while looking', () => {
  writeFileSync(join(folder, 'f'), '')
  expect(() => refuseUnwritable(join(folder, 'f', 'x'))).toThrowError(
    expect.objectContaining({code: 'unwritable-folder'}),
  )
  refuseUnwritable(join(folder, 'new', 'deep'))
  expect(existsSync(join(folder, 'new'))).toBe(false)
})
