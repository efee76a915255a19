import {expect, test} from 'vitest'
import {readAddress, readDate, readFormat, readFormats, readLanguage, readScore, readWords} from './option-values.js'

test.each([
  [readWords, '700', 700],
  [readWords, '1 000', 1000],
  [readDate, '2026-03-12', '2026-03-12'],
  [readDate, '2028-02-29T10:30:00+01:00', '2028-02-29T10:30:00+01:00'],
  [readScore, '80.5', 80.5],
  [readLanguage, 'FR-ca', 'fr-CA'],
  [readFormats, 'html, md,html', ['html', 'md']],
  [readFormat('--stdout'), 'Markdown', 'md'],
  [readAddress('--site-url'), 'https://exemple.fr/actu', 'https://exemple.fr/actu'],
] as const)('%o reads %j', (read, value, expected) => {
  expect((read as (value: string) => unknown)(value)).toEqual(expected)
})

test.each([
  [readWords, '199'],
  [readWords, '20001'],
  [readWords, '7e2'],
  [readWords, '700.5'],
  [readWords, '-700'],
  [readWords, ''],
  [readDate, '2026-02-29'],
  [readDate, '12/03/2026'],
  [readDate, '2026-13-01'],
  [readDate, '2026-03-12T25:00'],
  [readScore, '101'],
  [readScore, 'NaN'],
  [readLanguage, 'anglais'],
  [readFormats, 'html,,md'],
  [readFormat('--stdout'), 'pdf'],
  [readAddress('--site-url'), 'javascript:alert(1)'],
  [readAddress('--site-url'), 'https://exemple.fr/a b'],
] as const)('%o refuses %j', (read, value) => {
  expect(() => (read as (value: string) => unknown)(value)).toThrowError(expect.objectContaining({code: 'bad-option'}))
})
