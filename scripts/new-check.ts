import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

// Make the file of a new check with its four parts, register it and open its messages: new-check french/foo-bar
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const id = process.argv[2] ?? ''
const match = /^(contract|facts|reading|french|originality|markup)\/([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(id)
if (!match) {
  console.error('usage: new-check <contract|reading|french|originality|markup>/<name-of-the-flaw>')
  process.exit(2)
}
const [, folder = '', name = ''] = match
const file = join(root, 'src', 'check', folder, `${name}.ts`)
if (existsSync(file)) {
  console.error(`${file} exists already`)
  process.exit(2)
}

const exported = name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
writeFileSync(
  file,
  `import {defineCheck} from '../check.js'

/** Ask that … */
export const ${exported} = defineCheck({
  id: '${id}',
  severity: 'warning',
  source: '',
  defaults: {},
  *run(page) {
    for (const {start, end} of page.doc.sentences) {
      if (end < start) yield {start, end}
    }
  },
  examples: {
    flags: [],
    passes: [],
    fixes: [],
  },
})
`,
)

const index = join(root, 'src', 'check', folder, 'index.ts')
const lines = readFileSync(index, 'utf8').split('\n').filter(Boolean)
writeFileSync(index, [...lines, `export {${exported}} from './${name}.js'`].sort().join('\n') + '\n')

const messages = join(root, 'data', 'messages', 'check.json')
const catalogue = JSON.parse(readFileSync(messages, 'utf8'))
catalogue[`${id}.title`] = {fr: '', en: ''}
catalogue[id] = {fr: '', en: ''}
writeFileSync(messages, JSON.stringify(catalogue, null, 1) + '\n')
console.log(
  `${file}\nThe tests fail until its source, its examples and its messages are written: docs/author-a-check.md`,
)
