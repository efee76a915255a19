/**
 * Score the annotations against the gold sets of bench/gold: `npx tsx bench/gold.ts [--failures]`.
 *
 * Even lines of each file were looked at while the code was written, odd ones were not: both halves are printed.
 * `--failures` lists what is missed or wrong on the even lines only. Figures with their dates are kept in bench/gold.md.
 */
import {readFileSync} from 'node:fs'
import type {AnalysedDoc, SourceText} from '../src/document/index.js'
import {loadFrench} from '../src/engine/load.js'
import {analyse} from '../src/language/index.js'

interface Outcome {
  readonly right: number
  readonly wrong: number
  readonly missed: number
  readonly remarks: readonly string[]
}
type Score<Item> = (doc: AnalysedDoc, item: Item) => Outcome

interface QuotationItem {
  readonly text: string
  readonly quotations: readonly {text: string; speaker: string | null; verb: string | null}[]
}
interface RoleItem {
  readonly text: string
  readonly roles: readonly {name: string; role: string}[]
}
interface DateItem {
  readonly text: string
  readonly dates: readonly {text: string; kind: string; value: Record<string, number>; bound?: string}[]
}
interface PronounItem {
  readonly text: string
  readonly pronouns: readonly {pronoun: string; occurrence: number; antecedent: string | null}[]
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/['’]/g, '’')
    .replace(/[\s\u00A0\u202F]+/g, ' ')
    .trim()
const meets = (a: string, b: string) => plain(a).includes(plain(b)) || plain(b).includes(plain(a))
/** A clause whose pronoun stands for nobody known names no speaker. */
const isPronoun = (text: string) => /^-?(?:t-)?(?:il|elle|ils|elles|lui|eux)$/i.test(text)
const slice = (doc: AnalysedDoc, span: {start: number; end: number}) => doc.text.slice(span.start, span.end)

const scoreSpeakers: Score<QuotationItem> = (doc, {quotations}) => {
  const remarks: string[] = []
  let [right, wrong, missed] = [0, 0, 0]
  for (const gold of quotations) {
    const found =
      doc.quotations.find(quotation => plain(slice(doc, quotation.inner)) === plain(gold.text)) ??
      doc.quotations.find(quotation => meets(slice(doc, quotation.inner), gold.text))
    const {entity, span} = found?.speaker ?? {}
    const names = [
      entity === undefined ? '' : (doc.entities[entity]?.name ?? ''),
      span === undefined || isPronoun(slice(doc, span)) ? '' : slice(doc, span),
    ].filter(name => name !== '')
    const isRight = gold.speaker !== null && names.some(name => meets(name, gold.speaker ?? ''))
    if (isRight) right++
    else {
      if (gold.speaker !== null) missed++
      if (names.length > 0) wrong++
      if (gold.speaker !== null || names.length > 0)
        remarks.push(
          `« ${gold.text.slice(0, 60)} » ${gold.speaker} / found ${names.join(' = ') || (found ? 'nobody' : 'no quotation')}`,
        )
    }
  }
  return {right, wrong, missed, remarks}
}

const scoreRoles: Score<RoleItem> = (doc, {roles}) => {
  const found = doc.entities.flatMap(({name, roles: own}) => own.map(({text}) => ({name, role: text})))
  return compare(
    found,
    roles,
    (a, b) => meets(a.name, b.name) && plain(a.role) === plain(b.role),
    ({name, role}) => `${name}: ${role}`,
  )
}

const scoreDates: Score<DateItem> = (doc, {dates}) =>
  compare<DateItem['dates'][number]>(
    doc.dates.map(date => ({...date, value: date.value as Record<string, number>})),
    dates,
    (a, b) =>
      plain(a.text) === plain(b.text) &&
      a.kind === b.kind &&
      plain(a.bound ?? '') === plain(b.bound ?? '') &&
      sameValue(a.value, b.value),
    ({text, kind, value, bound = ''}) => `${bound} [${text}] ${kind} ${JSON.stringify(value)}`,
  )

const scorePronouns: Score<PronounItem> = (doc, {text, pronouns}) => {
  const remarks: string[] = []
  let [right, wrong, missed] = [0, 0, 0]
  for (const gold of pronouns) {
    const place =
      [...text.matchAll(new RegExp(`(?<!\\p{L})${gold.pronoun}(?!\\p{L})`, 'gu'))][gold.occurrence - 1]?.index ?? -1
    const link = doc.pronouns.find(({sentence, token}) => {
      const own = doc.sentences[sentence]?.tokens[token]
      return own !== undefined && own.start <= place && place < own.end
    })
    const name = link?.entity === undefined ? '' : (doc.entities[link.entity]?.name ?? '')
    const isRight =
      link !== undefined &&
      gold.antecedent !== null &&
      (meets(slice(doc, link.antecedent), gold.antecedent) || (name !== '' && meets(name, gold.antecedent)))
    if (isRight) right++
    else {
      if (gold.antecedent !== null) missed++
      if (link !== undefined) wrong++
      if (link !== undefined || gold.antecedent !== null)
        remarks.push(
          `${gold.pronoun} ${gold.occurrence} = ${gold.antecedent} / found ${link === undefined ? 'none' : slice(doc, link.antecedent)}`,
        )
    }
  }
  return {right, wrong, missed, remarks}
}

function compare<T>(
  found: readonly T[],
  gold: readonly T[],
  same: (a: T, b: T) => boolean,
  show: (each: T) => string,
): Outcome {
  const left = [...gold]
  const extra: T[] = []
  for (const each of found) {
    const at = left.findIndex(other => same(each, other))
    if (at < 0) extra.push(each)
    else left.splice(at, 1)
  }
  return {
    right: gold.length - left.length,
    wrong: extra.length,
    missed: left.length,
    remarks: [...left.map(each => `missed ${show(each)}`), ...extra.map(each => `extra ${show(each)}`)],
  }
}

function sameValue(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every(key => a[key] === b[key])
}

function source(text: string): SourceText {
  const blocks = [...text.matchAll(/[^\n]+/g)].map(match => ({
    kind: 'paragraph' as const,
    start: match.index,
    end: match.index + match[0].length,
  }))
  return {name: 'gold', text, blocks, meta: {}, notes: []}
}

/** Whole articles are kept in examples/articles; their items name the file. */
function textOf(item: {text?: string; article?: string}): string {
  return item.text ?? readFileSync(new URL(`../examples/articles/${item.article}`, import.meta.url), 'utf8')
}

function report<Item extends {text?: string; article?: string}>(name: string, score: Score<Item>): void {
  const lines = readFileSync(new URL(`./gold/${name}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
  const totals = [
    {right: 0, wrong: 0, missed: 0},
    {right: 0, wrong: 0, missed: 0},
  ]
  lines.forEach((line, index) => {
    const item = JSON.parse(line) as Item
    const outcome = score(analyse(source(textOf(item).normalize('NFC')), french), item)
    const total = totals[index % 2 === 1 ? 0 : 1]
    if (total === undefined) return
    total.right += outcome.right
    total.wrong += outcome.wrong
    total.missed += outcome.missed
    if (index % 2 === 1 && process.argv.includes('--failures'))
      for (const remark of outcome.remarks)
        console.log(`${name}:${index + 1} ${item.text ?? item.article}\n    ${remark}`)
  })
  const [development, heldOut] = totals.map(figures)
  console.log(`${name.padEnd(16)} development ${development}   held out ${heldOut}`)
}

function figures({right, wrong, missed}: {right: number; wrong: number; missed: number}): string {
  const precision = right / Math.max(1, right + wrong)
  const recall = right / Math.max(1, right + missed)
  const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall)
  return [precision, recall, f1].map((value, at) => `${'PRF'[at]} ${(100 * value).toFixed(1)}`).join(' ')
}

const french = loadFrench()
report('speakers', scoreSpeakers)
report('article-speakers', scoreSpeakers)
report('roles', scoreRoles)
report('dates', scoreDates)
report('pronouns', scorePronouns)
