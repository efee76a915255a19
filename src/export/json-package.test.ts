import {readFileSync} from 'node:fs'
import {Ajv2020} from 'ajv/dist/2020.js'
import {expect, test} from 'vitest'
import {sampleArticle} from '../../tests/sample-article.js'
import {type ArticlePackage, packageFiles, toJson} from './index.js'

const schema = JSON.parse(readFileSync(new URL('../../data/schema/intertitre-1.schema.json', import.meta.url), 'utf8'))
const validate = new Ajv2020({allowUnionTypes: true}).compile(schema)

const sample: ArticlePackage = {
  request: {words: 700, lang: 'fr', profile: 'yoast', writer: 'embedded', understood: [], notUnderstood: []},
  metadata: sampleArticle.metadata,
  article: {blocks: sampleArticle.blocks},
  source: {files: packageFiles([{name: 'depeche.txt', words: 12}], sampleArticle)},
  lights: [
    {
      id: 'contract/words',
      group: 'contract',
      source: 'intertitre',
      status: 'bad',
      actual: 140,
      expected: 700,
      message: 'm',
    },
  ],
  findings: [
    {
      check: 'french/doubled-word',
      severity: 'warning',
      start: 0,
      end: 5,
      message: 'm',
      fix: {start: 0, end: 5, text: ''},
    },
  ],
  notes: [{code: 'relative-date', detail: 'samedi'}],
  counts: {words: 140, subheadings: 7},
  scores: {yoastSeo: 82, yoastReadability: 90},
  status: {met: false, unmet: [{requirement: 'words', actual: 140, expected: 700, remedy: 'r'}]},
}

test('a package is valid against its schema', () => {
  expect(validate(JSON.parse(toJson(sample))) ? [] : validate.errors).toEqual([])
})

test('what a caller adds to its request stays out', () => {
  const request = {...sample.request, keyphrase: 'pont', out: '/tmp/x'}
  expect(JSON.parse(toJson({...sample, request})).request).toEqual({...sample.request, keyphrase: 'pont'})
})

test.each([
  ['a field too many', {...sample, extra: 1}],
  ['a bad slug', {...sample, metadata: {...sample.metadata, slug: 'Été 2024'}}],
  ['a negative offset', {...sample, findings: [{...sample.findings[0], start: -1}]}],
])('%s is refused', (_, pack) => {
  expect(validate(JSON.parse(JSON.stringify({schema: 'intertitre/1', ...pack})))).toBe(false)
})

test('what became of each sentence is kept by file', () => {
  expect(packageFiles([{name: 'a', words: 3}], sampleArticle)[0]?.sentences).toEqual([
    {start: 0, end: 10, usedIn: ['p1']},
    {start: 11, end: 20, usedIn: [], dropped: 'newsletter'},
  ])
})
