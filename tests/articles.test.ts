import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import type {WriteRequest} from '../src/document/index.js'
import {openEngine, writeArticle} from '../src/engine/index.js'
import {toMarkdown} from '../src/export/index.js'
import {readSource} from '../src/read/index.js'

const folder = resolve(dirname(fileURLToPath(import.meta.url)), 'articles')
const engine = openEngine('fr')
const request: WriteRequest = {words: 700, lang: 'fr', profile: 'yoast', understood: [], notUnderstood: []}

/**
 * Whole articles as they were last read and accepted by a person. A change of any word shows in the difference, to be
 * read; `npm run accept` takes it. Without Yoast's lights, which the bench measures.
 */
test.each(readdirSync(folder))('%s is written as it was accepted', async slug => {
  const source = await readSource(readFileSync(join(folder, slug, 'source.txt')), {name: 'source.txt'})
  const {article, findings, counts, status} = await writeArticle(source, request, engine, {withoutYoast: true})
  const found = {
    counts,
    unmet: status.unmet.map(({requirement, actual, expected}) => `${requirement}: ${actual} (${expected})`),
    findings: findings.map(({check, severity, passage, message}) => ({check, severity, passage, message})),
  }
  await expect(toMarkdown(article)).toMatchFileSnapshot(join(folder, slug, 'expected.md'))
  await expect(JSON.stringify(found, null, 2) + '\n').toMatchFileSnapshot(join(folder, slug, 'expected.findings.json'))
})
