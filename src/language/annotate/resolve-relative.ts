import type {DateMention, DateValue} from '../../document/index.js'
import {NUMBER_WORDS} from './number-words.js'

const DAY_MS = 86_400_000
const DAYS_AWAY: Readonly<Record<string, number>> = {
  'avant-hier': -2,
  hier: -1,
  'aujourd’hui': 0,
  demain: 1,
  'après-demain': 2,
}

/**
 * The calendar date a relative one stands for, when it follows from the day of publication alone.
 *
 * A weekday alone is before or after that day, which its verb must tell: give `direction`, or only « lundi dernier »
 * and « lundi prochain » are resolved. « la semaine dernière » is no day, so nothing is said of it; « le mois dernier »
 * gives a month, « l’an dernier » a year.
 *
 * @param published  ISO 8601; only its first ten signs, the day, are read.
 * @param direction  Whether the event was before the publication or comes after it.
 * @returns undefined when the date does not follow or `published` is no date.
 * @example  resolveRelative(hier, '2023-04-17')  // {year: 2023, month: 4, day: 16}
 */
export function resolveRelative(
  date: DateMention,
  published: string,
  direction?: 'past' | 'future',
): DateValue | undefined {
  const day = Date.parse(`${published.slice(0, 10)}T00:00:00Z`)
  if (date.kind !== 'relative' || Number.isNaN(day)) return undefined
  const text = date.text.toLowerCase().replace(/'/g, '’')
  const clock = {
    ...(date.value.hour === undefined ? {} : {hour: date.value.hour}),
    ...(date.value.minute === undefined ? {} : {minute: date.value.minute}),
  }
  const away = daysAway(text, date.value.weekday, weekdayOf(day), direction)
  if (away !== undefined) return {...calendar(day + away * DAY_MS), ...clock}
  const {year = 0, month = 1} = calendar(day)
  if (/^le mois (?:dernier|passé)$/.test(text))
    return month === 1 ? {year: year - 1, month: 12} : {year, month: month - 1}
  if (/^le mois prochain$/.test(text)) return month === 12 ? {year: year + 1, month: 1} : {year, month: month + 1}
  if (/^(?:l’an|l’année) (?:derni(?:er|ère)|passée?)$/.test(text)) return {year: year - 1}
  if (/^(?:l’an|l’année) prochaine?$/.test(text)) return {year: year + 1}
  if (text === 'ce mois-ci') return {year, month}
  return text === 'cette année' ? {year} : undefined
}

function daysAway(
  text: string,
  weekday: number | undefined,
  today: number,
  direction: 'past' | 'future' | undefined,
): number | undefined {
  const word = /^(?:avant-hier|hier|aujourd’hui|demain|après-demain)/.exec(text)?.[0]
  if (word !== undefined) return DAYS_AWAY[word]
  if (/^(?:ce (?:matin|midi|soir|jour)|cet après-midi)$/.test(text)) return 0
  const ago = /^(il y a|dans) (\p{L}+|\d{1,3}) (jours?|semaines?)$/u.exec(text)
  if (ago !== null) {
    const count = /^\d/.test(ago[2] ?? '') ? Number(ago[2]) : NUMBER_WORDS.get(ago[2] ?? '')
    if (count === undefined || /^semaine/.test(ago[3] ?? '')) return undefined
    return ago[1] === 'dans' ? count : -count
  }
  if (weekday === undefined) return undefined
  const back = (today - weekday + 7) % 7
  if (/dernier|passé/.test(text)) return -(back === 0 ? 7 : back)
  if (/prochain/.test(text)) return back === 0 ? 7 : 7 - back
  if (direction === 'past') return -back
  return direction === 'future' ? (back === 0 ? 0 : 7 - back) : undefined
}

/** 1 Monday to 7 Sunday. */
function weekdayOf(day: number): number {
  return ((new Date(day).getUTCDay() + 6) % 7) + 1
}

function calendar(day: number): DateValue {
  const date = new Date(day)
  return {year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate()}
}
