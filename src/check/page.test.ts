import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {sampleArticle} from '../../tests/sample-article.js'
import {countWords} from '../document/index.js'
import {loadFrench} from '../engine/load.js'
import {toHtmlPage} from '../export/index.js'
import {analyse} from '../language/index.js'
import {openMessages} from '../messages/index.js'
import {readSmallMarkdown} from './example.js'
import {articleOfText, checks, lightsOf, pageOf, passageAt, runChecks} from './index.js'

const french = loadFrench()
const say = openMessages(
  JSON.parse(readFileSync(new URL('../../data/messages/check.json', import.meta.url), 'utf8')),
  'fr',
)

test('every passage stands in the page where the page says', () => {
  const page = pageOf(sampleArticle, french, analyse)
  for (const {start, end, passage} of page.placed) {
    expect(page.doc.text.slice(start, end)).toContain(passage.text)
    expect(passageAt(page, {start, end: start})?.passage).toBe(passage)
  }
  expect(page.doc.blocks).toHaveLength(page.blockOf.length)
  expect(page.fields.map(({name, start, end}) => [name, page.head.text.slice(start, end)])).toEqual([
    ['headline', sampleArticle.metadata.headline],
    ['title', sampleArticle.metadata.title],
    ['description', sampleArticle.metadata.description],
  ])
})

test('sentences of a paragraph share a block, items do not', () => {
  const page = pageOf(sampleArticle, french, analyse)
  const kinds = page.doc.blocks.map(({kind}, index) => `${kind} ${page.blockOf[index]?.kind}`)
  expect(kinds.slice(0, 7)).toEqual([
    'paragraph standfirst',
    'heading heading',
    'listItem keyPoints',
    'listItem keyPoints',
    'listItem keyPoints',
    'heading heading',
    'paragraph paragraph',
  ])
  expect(page.doc.text).toContain('Mai 2022\u00A0: Le conseil')
})

test('a human’s text is read by its fixed headings', () => {
  const source = readSmallMarkdown(
    '# Le pont rouvre\nLe pont de Valmorin rouvre.\n## L’essentiel\n- Le pont rouvre.\n- La route ferme.\n## Le chantier\nUn an.\n## Repères chronologiques\n- 1887\u00A0: La halle ouvre.\n## Questions fréquentes\n### Quand ?\nLundi.',
  )
  const {metadata, blocks} = articleOfText(source, {keyphrase: 'pont'})
  expect(metadata.headline).toBe('Le pont rouvre')
  expect(blocks.map(({kind, part, passages}) => `${kind} ${part} ${passages.length}`)).toEqual([
    'standfirst standfirst 1',
    'heading keyPoints 1',
    'keyPoints keyPoints 2',
    'heading body 1',
    'paragraph body 1',
    'heading timeline 1',
    'timeline timeline 1',
    'heading faq 1',
    'faq faq 2',
  ])
  expect(blocks[6]?.passages[0]).toMatchObject({label: '1887', text: 'La halle ouvre.'})
  expect(blocks[8]?.passages.map(({role}) => role)).toEqual(['question', 'answer'])
  const page = pageOf(articleOfText(source), french, analyse)
  expect(countWords(page.doc.text)).toBe(countWords(source.text) - 3)
})

test('a finding in the metadata has its place in the field', () => {
  const article = {...sampleArticle, metadata: {...sampleArticle.metadata, description: 'Le pont de Évreux rouvre.'}}
  const finding = runChecks(pageOf(article, french, analyse), say).find(({check}) => check === 'french/missed-elision')
  expect(finding).toMatchObject({
    passage: 'metadata.description',
    start: 8,
    end: 17,
    message: 'On élide\u00A0: «\u00A0d’Évreux\u00A0».',
    fix: {start: 8, end: 11, text: 'd’'},
  })
})

test('each check has one light, off when it found something; none when it cannot judge', () => {
  const alone = lightsOf(pageOf(sampleArticle, french, analyse), [], undefined, say)
  expect(alone.map(({group}) => group)).toEqual(expect.not.arrayContaining(['facts', 'originality', 'markup']))
  const source = analyse(readSmallMarkdown('Le marché couvert de Valmorin a rouvert samedi.'), french)
  const page = pageOf(sampleArticle, french, analyse, {sources: [source], html: toHtmlPage(sampleArticle)})
  const findings = runChecks(page, say)
  const lights = lightsOf(page, findings, undefined, say)
  expect(lights.map(({id}) => id)).toEqual(checks.map(({id}) => id))
  for (const {id, status, message} of lights) {
    const isOff = findings.some(({check, severity}) => check === id && severity !== 'info')
    expect([id, status !== 'good']).toEqual([id, isOff])
    expect(message).not.toMatch(/^[a-z]+\/|\{\w+\}|undefined/)
  }
})

test('no text makes a check throw', () => {
  const pieces = fc.constantFrom(
    ...[
      '# ',
      '## ',
      '### ',
      '- ',
      '> ',
      '\n',
      ' ',
      '«',
      '»',
      '(',
      ')',
      '“',
      '.',
      ',',
      '…',
      '?',
      ' : ',
      '’',
      '\u00A0',
      '\t',
    ],
    ...[
      'L’essentiel',
      'Questions fréquentes',
      'Sources',
      'le',
      'de',
      'pont',
      'Évreux',
      'a-t-il',
      'dit',
      '25 000',
      '\uD83D',
      '<b>',
      '\u0000',
    ],
  )
  const texts = fc.array(pieces, {maxLength: 40}).map(list => list.join(''))
  fc.assert(
    fc.property(texts, text => {
      const article = articleOfText(readSmallMarkdown(text), {title: text.slice(0, 20), description: text.slice(0, 90)})
      const page = pageOf(article, french, analyse, {html: text})
      lightsOf(page, runChecks(page, say), undefined, say)
    }),
    {seed: 11, numRuns: 120},
  )
})
