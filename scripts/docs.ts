import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {checks} from '../src/check/index.js'
import {rulePages} from './rule-pages.js'

// Write docs/rules afresh from the checks themselves.
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const folder = join(root, 'docs', 'rules')
const catalogue = JSON.parse(readFileSync(join(root, 'data', 'messages', 'check.json'), 'utf8'))

rmSync(folder, {recursive: true, force: true})
const pages = rulePages(checks, catalogue)
for (const [path, page] of Object.entries(pages)) {
  mkdirSync(dirname(join(folder, path)), {recursive: true})
  writeFileSync(join(folder, path), page)
}
console.log(`${Object.keys(pages).length} pages in docs/rules`)
