import {expect, test} from 'vitest'
import {type Checked, checkJson, checkReport} from './check-report.js'
import {openCliMessages} from './open-messages.js'
import {paintFor} from './paint.js'

const sourceText = 'La piscine rouvre\n\nLe maire à coupé le ruban.'
const text = 'Le maire à coupé le ruban.'
const checked: Checked = {
  name: 'article.md',
  text,
  sourceText,
  scores: {yoastSeo: 80, yoastReadability: 60},
  lights: [
    {id: 'yoast/images', group: 'seo', source: 'yoast', status: 'bad', message: 'Aucune image.'},
    {id: 'french/agreement', group: 'french', source: 'nous', status: 'good', message: 'Accord : rien à signaler'},
  ],
  findings: [
    {check: 'french/homophone', severity: 'error', start: 9, end: 16, message: '« à » ou « a » ?'},
    {
      check: 'markup/title',
      severity: 'warning',
      start: 0,
      end: 5,
      passage: 'metadata.title',
      message: 'Titre trop court.',
    },
  ],
}
const paint = paintFor({write: () => {}}, {})

test('says where each finding is in the text as read, and in which words', () => {
  const lines = checkReport(checked, openCliMessages('fr'), paint).split('\n')
  expect(lines.slice(0, 4)).toEqual([
    'article.md:3:10  erreur  « à » ou « a » ?  french/homophone',
    '    «\u202Fà coupé\u202F»',
    'article.md  à revoir  Titre trop court.  markup/title',
    '',
  ])
  expect(lines.join('\n')).toMatch(
    /1 au vert, 0 à l’orange, 1 au rouge[\s\S]*Aucune image\.[\s\S]*lisibilité 60\/100, SEO 80\/100/,
  )
})

test('the same as JSON', () => {
  const {findings, scores} = JSON.parse(checkJson(checked))
  expect(scores).toEqual(checked.scores)
  expect(findings[0]).toMatchObject({line: 3, column: 10, excerpt: 'à coupé', check: 'french/homophone'})
  expect(findings[1]).not.toHaveProperty('line')
})

test('colours only on a terminal that wants them', () => {
  const terminal = {isTTY: true, write: () => {}}
  expect(paintFor(terminal, {}).red('x')).toBe('\u001B[31mx\u001B[0m')
  expect(paintFor(terminal, {NO_COLOR: '1'}).red('x')).toBe('x')
  expect(paintFor({write: () => {}}, {}).red('x')).toBe('x')
})
