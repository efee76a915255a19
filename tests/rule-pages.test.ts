import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {rulePages} from '../scripts/rule-pages.js'
import {checks} from '../src/check/index.js'

const root = new URL('..', import.meta.url)
const catalogue = JSON.parse(readFileSync(new URL('data/messages/check.json', root), 'utf8'))

test.each(Object.entries(rulePages(checks, catalogue)))(
  'docs/rules/%s is what the check says: npm run docs',
  (path, page) => {
    expect(readFileSync(new URL(`docs/rules/${path}`, root), 'utf8')).toBe(page)
  },
)
