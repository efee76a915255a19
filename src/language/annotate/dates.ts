import type {DateMention, DateValue, Doc, NumberMention, ParsedToken, Sentence, Span} from '../../document/index.js'
import {BARE_YEAR, DATE_PATTERNS, DATE_TRIGGER, type DatePattern, MONTHS, WEEKDAYS} from './date-words.js'
import {numberFromWords} from './number-words.js'
import {lowerCase, tokensOfSpan} from './token-range.js'

interface Found extends Span {
  readonly kind: DatePattern['kind']
  readonly value: DateValue
}

/** The words that make a date a bound. */
const BOUND =
  /(?:^|[ \u00A0(,])(?<bound>depuis|jusqu’(?:à|aux?|en|à la)|d’ici(?: à| au| la)?|dès|à partir d(?:e|u|’)|à compter d(?:e|u|’)|avant|après)(?: (?:le|la|l’|fin|début|la fin|le début))?[ \u00A0]?$/

/** Words after which four figures are a year. */
const BEFORE_YEAR =
  /(?:^|[ \u00A0(«“"’])(?:en|depuis|dès|d’ici(?: à)?|jusqu’(?:en|à)|avant|après|fin|début|courant|mi-|de|d’|l’an|l’année|année|pour|vers|entre|et|à|ou|puis|printemps|été|automne|hiver|saison|session|édition|millésime|horizon|exercice|rentrée|scrutin|promotion|génération|présidentielle|législatives|municipales|européennes|régionales|cantonales|olympiques|mondial|euro|jo)[ \u00A0]?$/

const TIME_UNITS = new Set([
  'an',
  'année',
  'mois',
  'semaine',
  'jour',
  'heure',
  'minute',
  'seconde',
  'siècle',
  'décennie',
  'nuit',
  'trimestre',
  'journée',
])

/**
 * The dates, hours and lengths of time of a text, in order; none overlaps another. Time linear in the text.
 *
 * Of « du 12 au 15 avril » both days are found. `weekday` runs from 1, Monday, to 7, Sunday. The span leaves out
 * the preposition and the article before a day (« mardi 3 mai ») but keeps that of « le mois dernier ».
 *
 * @param numbers  Those of the same text: what counts days, weeks or years is a duration unless it is an age.
 */
export function findDates(doc: Doc<ParsedToken>, numbers: readonly NumberMention[]): DateMention[] {
  const bySentence = new Map<number, NumberMention[]>()
  for (const number of numbers) bySentence.set(number.sentence, [...(bySentence.get(number.sentence) ?? []), number])
  return doc.sentences.flatMap(sentence => datesOf(doc.text, sentence, bySentence.get(sentence.index) ?? []))
}

function datesOf(text: string, sentence: Sentence<ParsedToken>, numbers: readonly NumberMention[]): DateMention[] {
  const raw = text.slice(sentence.start, sentence.end)
  const body = lowerCase(raw).replace(/'/g, '’')
  if (!DATE_TRIGGER.test(body)) return []
  const found: Found[] = []
  for (const {kind, pattern, needs} of DATE_PATTERNS) {
    if (!needs.test(body)) continue
    for (const match of body.matchAll(pattern)) {
      if (isProperMonth(match, raw)) continue
      found.push({
        start: match.index,
        end: match.index + match[0].trimEnd().length,
        kind,
        value: dateValue(match.groups ?? {}),
      })
    }
  }
  const kept = withoutOverlap(found)
  const dates = withoutOverlap([
    ...kept,
    ...rangeStarts(body, kept),
    ...years(body, sentence, kept),
    ...durations(body, sentence, numbers, kept),
  ])
  const mentions: DateMention[] = []
  for (const {start, end, kind, value} of dates) {
    const span = {start: start + sentence.start, end: end + sentence.start}
    const range = tokensOfSpan(sentence, span)
    if (range === undefined) continue
    const bound = boundBefore(body, {start, end}, value.hour !== undefined && value.day === undefined)
    mentions.push({
      ...span,
      ...range,
      text: text.slice(span.start, span.end),
      kind,
      value,
      ...(bound === undefined ? {} : {bound}),
    })
  }
  return mentions
}

function dateValue(groups: Readonly<Record<string, string | undefined>>): DateValue {
  const value: Record<string, number> = {}
  const {weekday, day, month, year, hour, minute, noon, decade, century} = groups
  if (weekday) value['weekday'] = WEEKDAYS.get(weekday.toLowerCase()) ?? 1
  if (day) value['day'] = day.toLowerCase() === 'premier' ? 1 : Number.parseInt(day, 10)
  if (month) value['month'] = /^\d/.test(month) ? Number(month) : monthNumber(month)
  if (year) value['year'] = year.length === 2 ? Number(year) + (Number(year) < 50 ? 2000 : 1900) : Number(year)
  if (hour) value['hour'] = Number(hour) % 24
  if (minute) value['minute'] = Number(minute)
  if (noon) value['hour'] = noon.toLowerCase() === 'midi' ? 12 : 0
  if (decade && decadeYear(decade)) value['year'] = decadeYear(decade) ?? 0
  if (century) value['year'] = (romanValue(century) - 1) * 100 + 1
  return value
}

/** « Mars » with a capital and no figures is the planet or a name. */
function isProperMonth({groups, index, 0: found}: RegExpExecArray, raw: string): boolean {
  const month = groups?.['month']
  if (month === undefined || index === 0 || /\d/.test(found)) return false
  return /^[A-ZÀ-Þ]/.test(raw.slice(index + found.lastIndexOf(month)))
}

function monthNumber(name: string): number {
  const lower = name.toLowerCase()
  return MONTHS.get(lower) ?? ({aout: 8, fevrier: 2, decembre: 12} as Record<string, number>)[lower] ?? 1
}

function decadeYear(decade: string): number | undefined {
  const value = /^\d/.test(decade) ? Number(decade) : numberFromWords(decade.toLowerCase().split('-'))
  return value === undefined ? undefined : value < 100 ? 1900 + value : value
}

function romanValue(roman: string): number {
  const values: Readonly<Record<string, number>> = {I: 1, V: 5, X: 10}
  let total = 0
  for (const [at, sign] of [...roman.toUpperCase()].entries()) {
    const value = values[sign] ?? 0
    total += value < (values[roman.toUpperCase()[at + 1] ?? ''] ?? 0) ? -value : value
  }
  return total
}

/** The first day of « du 12 au 15 avril », « les 3 et 4 mai »: figures alone before a day with its month. */
function* rangeStarts(body: string, kept: readonly Found[]): Generator<Found> {
  for (const {start, value} of kept) {
    if (value.day === undefined || value.month === undefined) continue
    const match =
      /(?<![a-zà-öø-ÿœ\d])(?:(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?(\d{1,2}|1er)(?: (?:au|et|ou)(?: le)?(?: (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))? ?|[-–])$/.exec(
        body.slice(Math.max(0, start - 36), start),
      )
    if (match === null) continue
    const from = Math.max(0, start - 36) + match.index
    const length = /^(?:[a-zà-öø-ÿœ]+ )?\d{1,2}(?:er)?/.exec(match[0])?.[0].length ?? 0
    const weekday = WEEKDAYS.get(match[1]?.toLowerCase() ?? '')
    const day = Number.parseInt(match[2] ?? '', 10)
    yield {
      start: from,
      end: from + length,
      kind: 'absolute',
      value: {month: value.month, year: value.year, day, ...(weekday === undefined ? {} : {weekday})},
    }
  }
}

function* years(body: string, sentence: Sentence<ParsedToken>, kept: readonly Found[]): Generator<Found> {
  for (const match of body.matchAll(BARE_YEAR)) {
    const span = {start: match.index, end: match.index + 4}
    if (kept.some(({start, end}) => start < span.end && span.start < end)) continue
    const before = body.slice(Math.max(0, span.start - 30), span.start)
    const range = tokensOfSpan(sentence, {start: span.start + sentence.start, end: span.end + sentence.start})
    const next = range === undefined ? undefined : sentence.tokens[range.last + 1]
    const isEnclosed = /[([–-]$/.test(before) && /^[)\]–,-]/.test(body.slice(span.end))
    if (!isEnclosed && !BEFORE_YEAR.test(before)) continue
    if (next?.spaceBefore && next.upos === 'NOUN' && !/^(?:et|ou)$/.test(next.form)) continue
    yield {...span, kind: 'absolute', value: {year: Number(match[0])}}
  }
}

function* durations(
  body: string,
  sentence: Sentence<ParsedToken>,
  numbers: readonly NumberMention[],
  kept: readonly Found[],
): Generator<Found> {
  for (const number of numbers) {
    if (number.unit === undefined || !TIME_UNITS.has(number.unit)) continue
    const unit = sentence.tokens.slice(number.last + 1, number.last + 4).find(token => token.lemma === number.unit)
    if (unit === undefined) continue
    const span = {start: number.start - sentence.start, end: unit.end - sentence.start}
    if (kept.some(({start, end}) => start < span.end && span.start < end)) continue
    const isAge = number.unit === 'an' && isAgeAt(body, span)
    const isOrdinal =
      /(?:e|ème|ième|è|ᵉ)s?$/.test(number.text) &&
      !/^(?:onze|douze|treize|quatorze|quinze|seize|trente|quarante|cinquante|soixante)$/i.test(number.text)
    if (!isAge && !(isOrdinal && /i[eè]me|\d/.test(number.text))) yield {...span, kind: 'duration', value: {}}
  }
}

/** « âgé de 45 ans », « un homme de 45 ans », « à 45 ans », « Paul, 45 ans, », « les plus de 60 ans ». */
function isAgeAt(body: string, {start, end}: Span): boolean {
  const before = body.slice(Math.max(0, start - 34), start)
  if (/âge/i.test(before.slice(-24)) || /(?:^|[.,;] |« )à $/i.test(before) || /\bles (?:plus|moins) de $/i.test(before))
    return true
  if (/[,(] ?$/.test(before) && /^[,.);]/.test(body.slice(end))) return true
  return /(?:homme|femme|garçon|fille|adolescente?|enfant|jeune|bébé|retraitée?|étudiante?|fils|mère|père|[a-zà-öø-ÿœ]{3,}(?:eur|euse|iste|ien|ienne|ier|ière|ant|ante|aire))s? (?:français(?:e|es)? )?de $/.test(
    before,
  )
}

/** The bound's own words, or those of a range: « entre 2019 et 2025 », « de 9h à 18h », « du 3 mai au 5 juin ». */
function boundBefore(body: string, {start, end}: Span, isClock: boolean): string | undefined {
  const before = body.slice(Math.max(0, start - 24), start)
  const bound = BOUND.exec(before)?.groups?.['bound']?.toLowerCase()
  if (bound !== undefined) return bound
  if (/(?:^|[ \u00A0(])entre (?:le |la )?$/.test(before)) return 'entre'
  if (/(?:^|[ \u00A0(])du $/.test(before) && /^ au /.test(body.slice(end, end + 4))) return 'du'
  if (
    /(?:^|[ \u00A0(])du (?:[a-zà-öø-ÿœ]{5,8} )?(?:\d{1,2}|1er)(?: [a-zà-öø-ÿœ]{3,9})?(?: \d{4})? au $/.test(
      body.slice(Math.max(0, start - 34), start),
    )
  )
    return 'au'
  if (!isClock) return undefined
  if (/(?:^|[ \u00A0(])de $/.test(before) && /^ à /.test(body.slice(end, end + 3))) return 'de'
  return /\d ?(?:h|heures?)(?: ?\d{2})? à $|(?:midi|minuit) à $/.test(before) ? 'à' : undefined
}

function withoutOverlap(found: readonly Found[]): Found[] {
  const kept: Found[] = []
  for (const each of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const previous = kept.at(-1)
    if (previous === undefined || each.start >= previous.end) kept.push(each)
    else if (each.end - each.start > previous.end - previous.start) kept[kept.length - 1] = each
  }
  return kept
}
