/** The few words that an exported page adds to the article, in the article's own language (never the interface's). */
export interface Labels {
  readonly by: string
  readonly published: string
  readonly months: readonly string[]
  readonly firstDay: string
}

const french: Labels = {
  by: 'Par',
  published: 'Publié le',
  months: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  firstDay: '1er',
}

const english: Labels = {
  by: 'By',
  published: 'Published on',
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  firstDay: '1',
}

/** The labels for a BCP 47 tag: French for `fr…`, English for anything else. */
export function labelsFor(language: string): Labels {
  return language.toLowerCase().startsWith('fr') ? french : english
}

/**
 * Write an ISO 8601 date as a reader expects it: « 1er avril 2023 », with no-break spaces.
 *
 * Only the calendar day is shown: the day as written in the date itself, never moved to another time zone.
 *
 * @returns The date in words; undefined when `iso` does not begin with a possible YYYY-MM-DD.
 */
export function writtenDate(iso: string, labels: Labels): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:$|T)/.exec(iso)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const monthName = labels.months[month - 1]
  if (!monthName || day < 1 || day > 31) return undefined
  return `${day === 1 ? labels.firstDay : day}\u00A0${monthName} ${year}`
}
