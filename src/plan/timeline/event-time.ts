import type {DateMention, DateValue} from '../../document/index.js'

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ')

/** A calendar date in words, first letter capital: « 9 avril 2026 », « Mars 2026 », « 2025 ». */
export function writtenDate({year, month, day}: DateValue): string | undefined {
  if (year === undefined) return undefined
  const name = month === undefined ? undefined : MONTHS[month - 1]
  if (name === undefined) return String(year)
  const text = day === undefined ? `${name} ${year}` : `${day === 1 ? '1er' : day} ${name} ${year}`
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** When something is: years, months and days that are known; `end` sorts what lasts until then after what begins. */
export interface EventTime {
  readonly value: DateValue
  readonly bound?: string
}

/** A number that orders days; unknown months and days count as the first. Bounds sort before and after their day. */
export function timeKey({value, bound}: EventTime, year: number): number {
  const month = value.month ?? (bound?.startsWith('jusqu') ? 12 : 1)
  const day = value.day ?? (bound?.startsWith('jusqu') ? 31 : 0)
  return (value.year ?? year) * 10_000 + month * 100 + day
}

/**
 * The date as a timeline's label: without « en », « le », « au mois de »; a bound stays, first letter capital.
 *
 * @example  « en février 2022 » → « Février 2022 », « depuis 2018 » → « Depuis 2018 »
 */
export function timeLabel(date: DateMention, printed: string): string | undefined {
  const text = printed
    .replace(/'/g, '’')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,]+|[\s,]+$/g, '')
  const bare = text.replace(/^(?:en|le|au mois de|au mois d’|à|au|l’|,|dès|courant)\s*/iu, '').replace(/[,;:]+$/, '')
  const bounded = /^(?:depuis|jusqu|d’ici|à partir|avant|après|à compter)/iu.test(text) ? text : bare
  if (bounded === '' || bounded.length > 40 || !/\d/.test(bounded)) return undefined
  const isBounded = date.bound !== undefined && !/^(?:dès|de|en)$/.test(date.bound)
  if (isBounded && bounded === bare && !/^(?:depuis|jusqu|d’ici|à partir|avant|après|à compter)/iu.test(bare))
    return undefined
  return bounded.charAt(0).toUpperCase() + bounded.slice(1)
}
