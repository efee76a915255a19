import {spawnSync} from 'node:child_process'
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join, relative, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, expect, test} from 'vitest'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
let folder = ''

/** Run npm or a program in the test's folder; the network is not needed, and not used. */
function run(command: string, args: readonly string[], cwd = folder) {
  return spawnSync(command, args, {cwd, encoding: 'utf8', env: {...process.env, LANG: 'fr_FR.UTF-8', NO_COLOR: '1'}})
}

beforeAll(() => {
  expect(existsSync(join(root, 'dist/cli/main.js')), 'npm run build first').toBe(true)
  folder = mkdtempSync(join(tmpdir(), 'intertitre-package-'))
  const packed = run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], root)
  expect(packed.status, packed.stderr).toBe(0)
  lendDependencies()
  writeFileSync(join(folder, 'package.json'), '{"name": "somewhere-else", "private": true, "type": "module"}')
  const flags = ['--offline', '--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts']
  const installed = run('npm', ['install', ...flags, `./${tarball()}`])
  expect(installed.status, installed.stderr).toBe(0)
}, 180_000)
afterAll(() => rmSync(folder, {recursive: true, force: true}))

test('the package holds what it needs, and nothing of the workshop', () => {
  const inside = join(folder, 'node_modules/intertitre')
  for (const path of [
    'data/lexicon.bin',
    'data/parser.bin',
    'data/messages/cli.json',
    'dist/engine/index.d.ts',
    'NOTICE',
  ])
    expect(existsSync(join(inside, path)), path).toBe(true)
  for (const path of ['src', 'tests', 'bench', 'node_modules']) expect(existsSync(join(inside, path)), path).toBe(false)
})

test('its command writes an article', () => {
  const command = join(folder, 'node_modules/.bin/intertitre')
  const article = join(root, 'examples/articles/conseil-municipal.txt')
  const {status, stdout, stderr} = run(command, ['write', article, '--out', 'sortie'])
  expect([0, 1], stderr).toContain(status)
  expect(stdout).toMatch(/Mots +\d+ pour 700/)
  expect(readdirSync(join(folder, 'sortie'))).toHaveLength(3)
})

test('its library is found by the names that the package exports', () => {
  writeFileSync(
    join(folder, 'use.js'),
    `import {openEngine, writeArticle} from 'intertitre'
     import {readSource} from 'intertitre/read'
     import {toMarkdown} from 'intertitre/export'
     import {analyse} from 'intertitre/language'
     import {checks} from 'intertitre/check'
     import {countWords} from 'intertitre/document'
     const text = ${JSON.stringify(readFileSync(join(root, 'examples/articles/accord-peche.txt'), 'utf8'))}
     const source = await readSource(new TextEncoder().encode(text), {name: 'a.txt'})
     const request = {words: 300, lang: 'fr', profile: 'presse', understood: [], notUnderstood: []}
     const engine = openEngine('fr')
     const {article} = await writeArticle(source, request, engine, {withoutYoast: true})
     console.log(countWords(toMarkdown(article)) > 300, analyse(source, engine.french).sentences.length > 10, checks.length > 30)`,
  )
  const {stdout, stderr} = run(process.execPath, ['use.js'])
  expect(stderr).toBe('')
  expect(stdout.trim()).toBe('true true true')
})

function tarball(): string {
  return readdirSync(folder).find(name => name.endsWith('.tgz'))!
}

/**
 * Put the packages that a user would download where npm finds them: the same files, by another name (a copy across
 * disks), with their commands, without which npm asks for them again. npm takes away what the package does not name.
 */
function lendDependencies(): void {
  const listed = run('npm', ['ls', '--omit=dev', '--all', '--parseable'], root).stdout.trim().split('\n')
  for (const path of listed.map(line => relative(root, line)).filter(line => line.startsWith('node_modules')))
    lend(join(root, path), join(folder, path))
  const commands = join(folder, 'node_modules/.bin')
  mkdirSync(commands)
  for (const name of readdirSync(join(root, 'node_modules/.bin'))) {
    const target = readlinkSync(join(root, 'node_modules/.bin', name))
    if (existsSync(join(commands, target))) symlinkSync(target, join(commands, name))
  }
}

function lend(from: string, to: string): void {
  mkdirSync(to, {recursive: true})
  for (const entry of readdirSync(from, {withFileTypes: true})) {
    if (entry.name === 'node_modules') continue
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) lend(source, target)
    else if (!existsSync(target)) {
      try {
        linkSync(source, target)
      } catch {
        cpSync(source, target)
      }
    }
  }
}
