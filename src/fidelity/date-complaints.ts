import {type Complaint, complaint} from './complaint.js'
import type {Moment, Reading} from './reading.js'
import type {WrittenSentence} from './written-sentence.js'

/** Dates that the source does not have, and bounds (« depuis », « jusqu’à ») dropped, added or turned round. */
export function dateComplaints({doc, reading, evidence, sources}: WrittenSentence): Complaint[] {
  const found: Complaint[] = []
  const near = evidence.flatMap(({moments}) => moments)
  for (const moment of reading.moments) {
    const date = doc.text.slice(moment.start, moment.end)
    const same = near.filter(other => other.key === moment.key || holds(other, moment))
    if (same.length === 0) {
      const elsewhere = sources.moments.has(moment.key)
      found.push(
        complaint('date', moment, elsewhere ? 'date-elsewhere' : 'date', {date}, elsewhere ? 'warning' : 'error'),
      )
    } else if (
      !same.some(
        other => boundOf(other, evidence) === (isBeginning(reading) ? 'depuis' : boundOf(moment, [reading])),
      ) &&
      !same.some(other => boundOf(other, evidence) === boundOf(moment, [reading]))
    )
      found.push(
        complaint('date', moment, 'date-bound', {date}, same.every(({bound}) => bound === '') ? 'warning' : 'error'),
      )
  }
  return found
}

/** « ne date que de 2021 », « remonte à 2021 »: since then. */
function isBeginning({predicates}: Reading): boolean {
  return predicates.some(({lemma}) => lemma === 'dater' || lemma === 'remonter')
}

/** A day holds its month, an hour on the dot holds the hour. */
function holds(source: Moment, written: Moment): boolean {
  const month = /^month:(\d+)$/.exec(written.key)?.[1]
  return month !== undefined && source.key.startsWith(`day:${month}-`)
}

/** A year or month right behind another part of the date shares its bound. */
function boundOf(moment: Moment, readings: readonly Reading[]): string {
  if (moment.bound !== '') return moment.bound
  for (const {moments} of readings) {
    const place = moments.indexOf(moment)
    const before = moments[place - 1]
    if (place > 0 && before && moment.start - before.end <= 2) return before.bound
  }
  return ''
}
