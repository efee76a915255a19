import {readFileSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'

const gold = resolve(dirname(fileURLToPath(import.meta.url)), '../bench/gold')

/** One label of any set: the fields that must be words of the text. */
interface Label {
  readonly text?: string
  readonly speaker?: string | null
  readonly name?: string
  readonly role?: string
  readonly bound?: string
  readonly antecedent?: string | null
  readonly pronoun?: string
  readonly occurrence?: number
}

const sets = [
  ['speakers', 'quotations'],
  ['roles', 'roles'],
  ['dates', 'dates'],
  ['pronouns', 'pronouns'],
] as const

test.each(sets)('%s: labels are words of their text', (set, field) => {
  const items = linesOf(`${set}.jsonl`)
  expect(items.length).toBeGreaterThanOrEqual(100)
  expect(new Set(items.map(item => item['text'])).size).toBe(items.length)
  for (const item of items) checkLabels(String(item['text']), item[field] as Label[])
})

test('article-speakers: labels are words of their article', () => {
  for (const item of linesOf('article-speakers.jsonl'))
    checkLabels(
      readFileSync(join(gold, '../../examples/articles', String(item['article'])), 'utf8'),
      item['quotations'] as Label[],
    )
})

function checkLabels(text: string, labels: readonly Label[]): void {
  for (const label of labels) {
    for (const words of [label.text, label.speaker, label.name, label.role, label.antecedent])
      if (typeof words === 'string') expect(text).toContain(words)
    if (label.bound) expect(text.toLowerCase()).toContain(label.bound)
    if (label.pronoun)
      expect(
        text.match(new RegExp(`(?<![\\p{L}])${label.pronoun}(?![\\p{L}])`, 'gu'))?.length ?? 0,
      ).toBeGreaterThanOrEqual(label.occurrence ?? 1)
  }
}

function linesOf(name: string): Record<string, unknown>[] {
  return readFileSync(join(gold, name), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
}
