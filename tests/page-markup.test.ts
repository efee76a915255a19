import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {pageOf, runChecks} from '../src/check/index.js'
import {loadFrench} from '../src/engine/load.js'
import {toHtmlFragment, toHtmlPage} from '../src/export/index.js'
import {analyse} from '../src/language/index.js'
import {openMessages} from '../src/messages/index.js'
import {sampleArticle} from './sample-article.js'

const french = loadFrench()
const say = openMessages(
  JSON.parse(readFileSync(new URL('../data/messages/check.json', import.meta.url), 'utf8')),
  'fr',
)

test.each([
  ['page', toHtmlPage(sampleArticle)],
  ['fragment', toHtmlFragment(sampleArticle)],
])('our own checks find nothing in the markup of a %s', (_, html) => {
  const findings = runChecks(pageOf(sampleArticle, french, analyse, {html}), say)
  expect(findings.filter(({check}) => check.startsWith('markup/'))).toEqual([])
})

test('they do find what is broken', () => {
  const html = toHtmlPage(sampleArticle).replace('</ul>', '').replace('max-image-preview:large', 'index')
  const findings = runChecks(pageOf(sampleArticle, french, analyse, {html}), say)
  const messages = findings.filter(({check}) => check.startsWith('markup/')).map(({message}) => message)
  expect(messages).toEqual([
    'L’élément «\u00A0ul\u00A0» n’est pas fermé.',
    'L’en-tête de la page n’a pas «\u00A0robots max-image-preview\u00A0».',
  ])
})
