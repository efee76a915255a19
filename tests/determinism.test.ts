import {spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join, resolve} from 'node:path'
import {Readable} from 'node:stream'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {runCli} from '../src/cli/run-cli.js'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'intertitre-same-'))
})
afterAll(() => rmSync(folder, {recursive: true, force: true}))

const commandOf = (name: string, out: string) => [
  'write',
  join(root, 'examples/articles', name),
  '--out',
  join(folder, out),
  '--published',
  '2026-03-13',
]

async function writeHere(name: string, out: string): Promise<void> {
  await runCli(commandOf(name, out), {
    stdout: {write: () => {}},
    stderr: {write: () => {}},
    stdin: Readable.from([]),
    env: {LANG: 'fr_FR.UTF-8'},
  })
}

/** In a process of its own, elsewhere in the world: another time zone, another locale, another folder. */
function writeElsewhere(name: string, out: string): void {
  spawnSync(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), join(root, 'src/cli/main.ts'), ...commandOf(name, out), '--ui', 'fr'],
    {cwd: tmpdir(), env: {PATH: process.env['PATH'], TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8'}},
  )
}

function filesIn(out: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(join(folder, out))
      .sort()
      .map(name => [name, readFileSync(join(folder, out, name), 'utf8')]),
  )
}

test('three runs, here, elsewhere and here again, give the same bytes in each file', async () => {
  const name = 'conseil-municipal.txt'
  await writeHere(name, '1')
  writeElsewhere(name, '2')
  await writeHere(name, '3')
  const first = filesIn('1')
  expect(Object.keys(first)).toHaveLength(3)
  expect(filesIn('2')).toEqual(first)
  expect(filesIn('3')).toEqual(first)
}, 180_000)
