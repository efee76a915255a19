import {type Complaint, complaint} from './complaint.js'
import {daysOf, monthsOf} from './foreign-dates.js'
import {foreignNames, type NameForms} from './foreign-names.js'
import {type ForeignNumber, foreignNumbers} from './foreign-numbers.js'

/** Two languages, by their ISO 639-1 codes. */
export interface Pair {
  readonly from: string
  readonly to: string
}

/** A translation much shorter or longer than this, as a share of the original’s characters, says less or more. */
const LENGTHS = {least: 0.45, most: 2.2}

/** Characters under which the length says nothing: headings, names. */
const SHORT = 60

/** What opens and closes quotations, in any of the usual ways. */
const QUOTED = /[«“„"]\s*([^«»“”„"]{2,}?)\s*[»”“"]/g

/**
 * Hold a translation to its original by what no language changes: numbers, amounts, dates, names, the number of
 * quotations, addresses, and its length. What a sentence means is not read.
 *
 * @param names  Names that languages spell each in their own way: see `readNameForms`.
 * @returns Complaints with spans into `written`; all are errors.
 */
export function foreignComplaints(original: string, written: string, pair: Pair, names: NameForms): Complaint[] {
  const whole = {start: 0, end: written.length}
  const found: Complaint[] = []
  const [theirs, own] = [foreignNumbers(original, pair.from), foreignNumbers(written, pair.to)]
  for (const number of own)
    if (!theirs.some(other => isSame(number, other)))
      found.push(complaint('number', number, 'translated-number', {number: number.text}))
  for (const number of theirs)
    if (!number.isWord && !own.some(other => isSame(number, other)))
      found.push(complaint('number', whole, 'translated-number-lost', {number: number.text}))
  for (const symbol of ['€', '$', '£', '%'] as const)
    if (CURRENCIES[symbol].test(original) !== CURRENCIES[symbol].test(written))
      found.push(complaint('number', whole, 'translated-unit', {unit: symbol}))
  for (const of of [monthsOf, daysOf]) {
    const [a, b] = [of(original, pair.from), of(written, pair.to)]
    if ([...a].some(value => !b.has(value)) || [...b].some(value => !a.has(value)))
      found.push(complaint('date', whole, 'translated-date'))
  }
  const {added, lost} = foreignNames(original, written, pair, names)
  for (const name of added) found.push(complaint('name', name, 'translated-name', {name: name.text}))
  for (const name of lost) found.push(complaint('name', whole, 'translated-name-lost', {name}))
  if (countOf(QUOTED, original) !== countOf(QUOTED, written))
    found.push(complaint('quotation', whole, 'translated-quotation'))
  for (const [address] of written.matchAll(/https?:\/\/\S+|\bwww\.\S+/g))
    if (!original.includes(address)) found.push(complaint('form', whole, 'translated-address', {address}))
  const share = written.length / Math.max(1, original.length)
  if (original.length >= SHORT && (share < LENGTHS.least || share > LENGTHS.most))
    found.push(complaint('form', whole, 'translated-length'))
  return found
}

const CURRENCIES = {
  '€': /€|\beuros?\b|\bEUR\b/i,
  $: /\$|\bdollars?\b|\bd[oó]lares\b|\bdollari\b/i,
  '£': /£|\bpounds? sterling\b|\blivres? sterling\b|\bGBP\b/i,
  '%': /%|\bper ?cent\b|\bpour cent\b|\bprozent\b|\bpor ciento\b|\bper cento\b/i,
} as const

function isSame(a: ForeignNumber, b: ForeignNumber): boolean {
  return a.values.some(value => b.values.some(other => Math.abs(value - other) <= 1e-9 * Math.max(1, Math.abs(value))))
}

function countOf(pattern: RegExp, text: string): number {
  return [...text.matchAll(pattern)].length
}
