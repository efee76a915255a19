import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {loadFrench} from '../engine/load.js'
import {analyse} from '../language/index.js'
import {openMessages} from '../messages/index.js'
import type {AnyCheck, Example, Flaw} from './check.js'
import {openExample} from './example.js'
import {checks} from './index.js'
import type {Page} from './page.js'

const french = loadFrench()
const catalogue = JSON.parse(readFileSync(new URL('../../data/messages/check.json', import.meta.url), 'utf8'))
function flawsOf(check: AnyCheck, page: Page): Flaw[] {
  return [...check.run(page, check.defaults)]
}

function nameOf(example: Example): string {
  const text = typeof example === 'string' ? example : JSON.stringify(example)
  return text.length > 90 ? `${text.slice(0, 90)}…` : text
}

test('ids are unique, and every check has a title in both languages', () => {
  expect(new Set(checks.map(({id}) => id)).size).toBe(checks.length)
  for (const {id} of checks) expect(Object.keys(catalogue[`${id}.title`] ?? {})).toEqual(['fr', 'en'])
})

describe.each(checks.map(check => [check.id, check] as const))('%s', (id, check) => {
  const {flags, passes, fixes = []} = check.examples

  test('has both kinds of examples', () => {
    expect(flags.length).toBeGreaterThan(0)
    expect(passes.length).toBeGreaterThan(0)
  })

  test.each(flags.map(example => [nameOf(example), example] as const))('flags %s', (_, example) => {
    const {page, marked} = openExample(example, french, analyse)
    const flaws = flawsOf(check, page)
    expect(flaws.length).toBeGreaterThan(0)
    if (marked)
      expect(flaws.map(({start, end, in: where}) => ({start, end, in: where ?? 'doc'}))).toContainEqual(marked)
    for (const {variant, values, actual, expected, message: other} of flaws) {
      if (other !== undefined) continue
      const key = variant === undefined ? id : `${id}.${variant}`
      const message = openMessages(catalogue, 'fr')(key, {
        ...(actual !== undefined && {actual}),
        ...(expected !== undefined && {expected}),
        ...values,
      })
      expect(message).not.toMatch(/^[a-z]+\/|\{\w+\}/)
    }
  })

  test.each(passes.map(example => [nameOf(example), example] as const))('passes %s', (_, example) => {
    expect(flawsOf(check, openExample(example, french, analyse).page)).toEqual([])
  })

  test.each(fixes)('fixes %s', (before, after) => {
    const {page} = openExample(before, french, analyse)
    const edits = flawsOf(check, page).flatMap(({fix}) => (fix ? [fix] : []))
    const fixed = edits.reduceRight(
      (text, {start, end, text: by}) => text.slice(0, start) + by + text.slice(end),
      page.doc.text,
    )
    const wanted = openExample(after, french, analyse).page
    expect(fixed).toBe(wanted.doc.text)
    expect(flawsOf(check, wanted)).toEqual([])
  })
})
