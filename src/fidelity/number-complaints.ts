import {type Complaint, complaint} from './complaint.js'
import {isFrame} from './frame.js'
import {share} from './lexis.js'
import {predicateMatches} from './predicate-match.js'
import type {Quantity, Reading, Word} from './reading.js'
import {clauseWords, fitOf, overlapOf, type WrittenSentence} from './written-sentence.js'

interface Found {
  readonly quantity: Quantity
  readonly reading: Reading
}

/** How much better another figure must fit the words around than the one written before it is called a mix-up. */
const CLEARLY = 2

const SAME_BOUND = new Set(['about almost', 'almost about', 'at-least more', 'more at-least'].slice(0, 2))

/** Numbers that the source does not have, has for something else, or has only roughly. Numbers in quotations are theirs. */
export function numberComplaints(written: WrittenSentence): Complaint[] {
  const {reading, evidence, sources} = written
  const found: Complaint[] = []
  const all = (readings: readonly Reading[]): Found[] =>
    readings.flatMap(other => other.quantities.map(quantity => ({quantity, reading: other})))
  const near = all(evidence)
  for (const quantity of reading.quantities) {
    const text = reading.tokens[quantity.index]!.form
    const same = near.filter(other => sameValue(other.quantity, quantity))
    if (quantity.value === 2 && isDefinite(quantity, reading)) continue
    if (same.length === 0) {
      const elsewhere = all(sources.readings.flat()).some(other => sameValue(other.quantity, quantity))
      found.push(
        complaint(
          'number',
          quantity,
          elsewhere ? 'number-elsewhere' : 'number',
          {number: text},
          elsewhere ? 'warning' : 'error',
        ),
      )
      continue
    }
    const fitting = same.filter(
      other =>
        unitsFit(quantity, other) ||
        isFrame({concepts: quantity.unit}, written) ||
        isCountedThere(quantity, other, written),
    )
    if (fitting.length === 0) {
      found.push(complaint('number', quantity, 'number-unit', {number: `${text} ${quantity.unitText}`.trim()}))
      continue
    }
    const swapped = mixedUp(quantity, reading, fitting, near) || isAnotherObject(quantity, reading, evidence)
    if (swapped) found.push(complaint('number', quantity, 'number-swapped', {number: text}))
    else if (!fitting.some(other => boundsFit(quantity.bound, other.quantity.bound))) {
      const kept = fitting[0]!.quantity.bound
      if (kept !== '') found.push(complaint('hedge', quantity, 'number-bound', {number: text}))
      else found.push(complaint('number', quantity, 'number-bound-added', {number: text}, 'warning'))
    }
  }
  return found
}

/** « recruter deux médecins » for « deux recrutements »: each sentence says what the other counts; for paraphrases. */
function isCountedThere(
  written: Quantity,
  {quantity, reading: source}: Found,
  {reading, sources}: WrittenSentence,
): boolean {
  if (sources.lexis.frameWords.size === 0 || written.unit.size === 0 || quantity.unit.size === 0) return false
  const isFree = !source.quantities.some(other => other !== quantity && share(other.unit, written.unit))
  return isFree && (share(written.unit, source.concepts) || share(quantity.unit, reading.concepts))
}

/** « les deux pays », « ces deux hommes »: who was named is counted. */
function isDefinite(quantity: Quantity, {tokens}: Reading): boolean {
  return /^(?:les|ces|leurs|ses|nos|tous|toutes)$/i.test(tokens[quantity.index - 1]?.form ?? '')
}

function sameValue(a: Quantity, b: Quantity): boolean {
  return Math.abs(a.value - b.value) <= 1e-9 * Math.max(1, Math.abs(a.value))
}

/** A written unit must be the source's, or stand in its sentence (« quatre cas… Deux autres »). */
function unitsFit(written: Quantity, {quantity, reading}: Found): boolean {
  if (written.unit.size === 0 || quantity.unit.size === 0) return true
  if (share(written.unit, quantity.unit)) return true
  const money = (unit: ReadonlySet<string>) => unit.has('euro') || unit.has('dollar') || unit.has('%')
  if (money(written.unit) || money(quantity.unit)) return false
  const others = reading.quantities.filter(other => other !== quantity && share(other.unit, written.unit))
  return others.length === 0 && !elsewhereCounted(written, quantity)
}

/** Two counted nouns that differ: what is counted is another thing. */
function elsewhereCounted(written: Quantity, source: Quantity): boolean {
  return written.unitText !== '' && source.unitText !== '' && written.value >= 2 && !share(written.unit, source.unit)
}

function boundsFit(written: string, source: string): boolean {
  return written === source || SAME_BOUND.has(`${written} ${source}`)
}

/** Whether the words around the figure are those of another figure of the same unit in the evidence. */
function mixedUp(quantity: Quantity, reading: Reading, fitting: readonly Found[], near: readonly Found[]): boolean {
  const score = (other: Found) =>
    fitOf(reading.words, other.reading) +
    overlapOf(clauseWords(reading, quantity.index), clauseWords(other.reading, other.quantity.index))
  const best = Math.max(...fitting.map(score))
  return near.some(
    other =>
      !fitting.includes(other) &&
      other.quantity.unit.size > 0 &&
      share(other.quantity.unit, quantity.unit) &&
      !reading.quantities.some(own => sameValue(own, other.quantity)) &&
      !fitting.some(own => own.reading === other.reading) &&
      score(other) >= best + CLEARLY,
  )
}

/** « a avancé 900 000 euros » where the source’s object of the same verb is another figure of the same unit. */
function isAnotherObject(quantity: Quantity, reading: Reading, evidence: readonly Reading[]): boolean {
  const verb = reading.predicates.find(({patient}) => counts(quantity, patient, reading))
  if (verb === undefined) return false
  const objects = predicateMatches(verb, reading, evidence).map(({predicate, reading: source}) =>
    source.quantities.find(other => counts(other, predicate.patient, source)),
  )
  return (
    objects.length > 0 &&
    objects.every(other => other !== undefined && !sameValue(other, quantity) && share(other.unit, quantity.unit))
  )
}

function counts({index}: Quantity, words: readonly Word[], {tokens}: Reading): boolean {
  return words.some(word => word.index === index || word.index === tokens[index]!.head)
}
