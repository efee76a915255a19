import type {Doc, NumberMention, ParsedToken, Sentence, Span} from '../../document/index.js'
import {COLLECTIVES, FRACTIONS, MULTIPLIERS, NUMBER_WORDS, numberFromWords, ordinalValue} from './number-words.js'
import {lowerCase, tokensOfSpan} from './token-range.js'

const SPACE = '[ \\u00A0\\u202F]'
const WORD = [...NUMBER_WORDS.keys(), 'millions?', 'milliards?', 'billions?']
  .sort((a, b) => b.length - a.length)
  .join('|')

/** Figures, with thousands parted by spaces or points, a decimal comma or point, and what multiplies them. */
const FIGURES = new RegExp(
  `(?<![a-zà-öø-ÿœ\\d_.,/:-])[-−]?(\\d{1,3}(?:${SPACE}\\d{3}){1,5}(?![\\d])(?:,\\d{1,6})?|\\d{1,3}(?:\\.\\d{3}){1,5}(?![\\d])(?:,\\d{1,6})?|\\d{1,15}(?:[.,]\\d{1,6})?)(?:${SPACE}(millions?|milliards?|billions?|mille|milliers)(?![a-zà-öø-ÿœ]))?(?![a-zà-öø-ÿœ\\d]|[./:,-]\\d)`,
  'g',
)

/** Figures whose unit is written against them: « 110km », « 50% », « 12€ ». */
const TIGHT =
  /(?<![a-zà-öø-ÿœ\d_.,/:-])\d{1,9}(?:[.,]\d{1,6})?(?=(?:km|kg|cm|mm|m|g|t|kwh|mwh|gwh|mw|gw|mds)?[²³]?(?![a-zà-öø-ÿœ\d])|[%€$£°])/g

/** Number words in a row; the words between them are checked afterwards. */
const WORDS = new RegExp(
  `(?<![a-zà-öø-ÿœ\\d’'-])(?:${WORD})(?:(?:[- ]|\\u00A0)(?:et[- ])?(?:${WORD})){0,12}(?![a-zà-öø-ÿœ\\d]|-[a-zà-öø-ÿœ])`,
  'g',
)

const COLLECTIVE = new RegExp(
  `(?<![a-zà-öø-ÿœ])(?:(une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|des|quelques|plusieurs|la|demi)[ -])?(demi-)?(${[...COLLECTIVES.keys()].join('|')})(?: de (milliers|millions|milliards)| d’(?:euros))?(?![a-zà-öø-ÿœ])`,
  'g',
)
const FRACTION = new RegExp(
  `(?<![a-zà-öø-ÿœ])(la|une?|le|les|deux|trois|quatre|cinq|sept|neuf) (${[...FRACTIONS.keys()].join('|')})(?![a-zà-öø-ÿœ])`,
  'g',
)
const ORDINAL =
  /(?<![a-zà-öø-ÿœ\d])(?:\d{1,4}(?:e|ème|è|ᵉ|nde?)s?|(?:[a-zà-öø-ÿœ]{2,12}(?:[- ]et[- ]|-)){0,3}[a-zà-öø-ÿœ]{2,12}i[eè]mes?)(?![a-zà-öø-ÿœ\d-])/g

const APPROXIMATE =
  /(?:environ|près d(?:e|’)|quelques?|plus d(?:e|’)|moins d(?:e|’)|autour d(?:e|’)|alentours d(?:e|’)|à peu près|presque|quasiment|quasi|au moins|au plus|au maximum|au minimum|jusqu’à|à peine|approximativement|de l’ordre de|pas loin de|dépass[a-zà-öø-ÿœ]{1,5}|supérieure?s? à|inférieure?s? à)[ \u00A0]*$/
const RANGE = /^[ \u00A0\u202F]?(?:et|à|ou|-|–)[ \u00A0\u202F]?$/
const SYMBOLS: Readonly<Record<string, string>> = {'%': '%', '€': 'euro', $: 'dollar', '£': 'livre', '°': 'degré'}

interface Found extends Span {
  readonly value: number
  readonly approximate: boolean
  readonly ordinal: boolean
}

/**
 * The numbers of a text, in order, written in figures or in words; time linear in the text.
 *
 * The unit is the lemma of the noun that is counted, `%`, or absent. An ordinal above the first is a number with its
 * noun. « un » and « une » alone are articles; figures that are part of a calendar date are not for this function to
 * know: leave out those that overlap one.
 */
export function findNumbers(doc: Doc<ParsedToken>): NumberMention[] {
  return doc.sentences.flatMap(sentence => numbersOf(doc.text, sentence))
}

function numbersOf(text: string, sentence: Sentence<ParsedToken>): NumberMention[] {
  const body = lowerCase(text.slice(sentence.start, sentence.end)).replace(/'/g, '’')
  const found = withoutOverlap([
    ...collectives(body),
    ...fractions(body),
    ...ordinals(body),
    ...figures(body),
    ...(sentence.tokens.some(countsInWords) ? words(body) : []),
  ])
  if (found.length === 0) return []
  const mentions: (NumberMention & {range: boolean})[] = []
  for (const [place, {start, end, value, approximate, ordinal}] of found.entries()) {
    const span = {start: start + sentence.start, end: end + sentence.start}
    const range = tokensOfSpan(sentence, span)
    if (range === undefined || isAdjective(sentence, range.first, range.last)) continue
    const next = found[place + 1]
    mentions.push({
      ...span,
      ...range,
      text: text.slice(span.start, span.end),
      value,
      unit: ordinal ? ordinalNoun(sentence, range.last) : unitAfter(sentence, range.last),
      approximate:
        approximate ||
        APPROXIMATE.test(body.slice(Math.max(0, start - 24), start)) ||
        /^ environ/.test(body.slice(end, end + 9)),
      range: next !== undefined && RANGE.test(body.slice(end, next.start)),
    })
  }
  return mentions.map(({range, ...mention}, place) =>
    range && mention.unit === undefined ? {...mention, unit: mentions[place + 1]?.unit} : mention,
  )
}

/** Words that make a number of more than one: « un » alone is an article. */
const COUNTING = new Set(
  [...NUMBER_WORDS.keys(), ...MULTIPLIERS.keys()].filter(word => !/^une?$/.test(word) && !/^milliers?$/.test(word)),
)

/** Whether the token is a number word, or has one among what its hyphens join. */
function countsInWords({form}: ParsedToken): boolean {
  const lower = form.toLowerCase()
  return COUNTING.has(lower) || (lower.includes('-') && lower.split('-').some(piece => COUNTING.has(piece)))
}

function* figures(body: string): Generator<Found> {
  if (!/\d/.test(body)) return
  for (const match of body.matchAll(FIGURES)) {
    const [whole, digits = '', multiplier = ''] = match
    const plain = /^\d{1,3}(?:\.\d{3})+/.test(digits) ? digits.replace(/\./g, '') : digits
    const value = Number(plain.replace(/[ \u00A0\u202F]/g, '').replace(',', '.'))
    const sign = /^[-−]/.test(whole) ? -1 : 1
    const times = MULTIPLIERS.get(multiplier) ?? 1
    yield {...spanOf(match), value: round(sign * value * times), approximate: false, ordinal: false}
  }
  for (const match of body.matchAll(TIGHT))
    yield {...spanOf(match), value: Number(match[0].replace(',', '.')), approximate: false, ordinal: false}
}

/** Number words; a run that is not one number (« deux cent mille ») is read as the longest pieces that are. */
function* words(body: string): Generator<Found> {
  for (const match of body.matchAll(WORDS)) {
    const pieces = [...match[0].matchAll(/[a-zà-öø-ÿœ]+/g)]
    let from = 0
    while (from < pieces.length) {
      let to = pieces.length
      let value: number | undefined
      for (; to > from; to--) {
        const run = pieces.slice(from, to).map(piece => piece[0].toLowerCase())
        if (run[0] === 'et' || run.at(-1) === 'et') continue
        value = numberFromWords(run)
        if (value !== undefined) break
      }
      const first = pieces[from]
      const last = pieces[to - 1]
      if (value !== undefined && first && last && !(to === from + 1 && /^une?$/i.test(first[0]))) {
        const start = match.index + first.index
        yield {start, end: match.index + last.index + last[0].length, value, approximate: false, ordinal: false}
      }
      from = Math.max(to, from + 1)
    }
  }
}

function* collectives(body: string): Generator<Found> {
  if (!/aines?(?![a-zà-öø-ÿœ])|milliers?/.test(body)) return
  for (const match of body.matchAll(COLLECTIVE)) {
    const [whole, count = '', half, noun = '', times = ''] = match
    const determiner = count.toLowerCase()
    if (determiner === 'la' || (determiner === '' && half === undefined && !/s$/i.test(noun))) continue
    const factor = NUMBER_WORDS.get(determiner) ?? 1
    const value =
      (COLLECTIVES.get(noun.toLowerCase()) ?? 0) * factor * (half === undefined && determiner !== 'demi' ? 1 : 0.5)
    const multiplied = value * (MULTIPLIERS.get(times) ?? 1)
    const length = times === '' ? whole.replace(/ d’euros$/i, '').length : whole.length
    yield {start: match.index, end: match.index + length, value: multiplied, approximate: true, ordinal: false}
  }
}

function* fractions(body: string): Generator<Found> {
  if (!/moitié|tiers|quart|ième/.test(body)) return
  for (const match of body.matchAll(FRACTION)) {
    const [, count = '', noun = ''] = match
    const after = body.slice(match.index + match[0].length, match.index + match[0].length + 8)
    if (/^quarts?$/i.test(noun) && /^ d’heure/.test(after)) continue
    if (/^(?:le|la|une?|les)$/i.test(count) && /^(?!moitié)/i.test(noun) && !/^ (?:d[eu]s? |d’)/.test(after)) continue
    const value = (FRACTIONS.get(noun.toLowerCase()) ?? 0) * (NUMBER_WORDS.get(count.toLowerCase()) ?? 1)
    yield {...spanOf(match), value, approximate: false, ordinal: false}
  }
}

function* ordinals(body: string): Generator<Found> {
  if (!/i[eè]me|\d/.test(body)) return
  for (const match of body.matchAll(ORDINAL)) {
    const value = ordinalValue(match[0])
    if (value !== undefined) yield {...spanOf(match), value, approximate: false, ordinal: true}
  }
}

/** « neuf » is also an adjective, and figures may be part of a name: the tag decides. */
function isAdjective({tokens}: Sentence<ParsedToken>, first: number, last: number): boolean {
  const token = tokens[first]
  return first === last && token?.upos === 'ADJ' && /^neuf$/i.test(token.form)
}

/** The lemma of the noun that a cardinal counts: « 3 milliards d’euros », « deux grandes villes », « 12 % ». */
function unitAfter({tokens}: Sentence<ParsedToken>, last: number): string | undefined {
  for (let at = last + 1; at <= last + 4; at++) {
    const token = tokens[at]
    if (token === undefined) return undefined
    const symbol = Object.hasOwn(SYMBOLS, token.form) ? SYMBOLS[token.form] : undefined
    if (symbol !== undefined) return symbol
    if (/^pour$/i.test(token.form) && /^cents?$/i.test(tokens[at + 1]?.form ?? '')) return '%'
    if (token.upos === 'NOUN' || (token.upos === 'SYM' && token.form !== '-')) return token.lemma
    if (!isBetween(token, at === last + 1)) return undefined
  }
  return undefined
}

function ordinalNoun({tokens}: Sentence<ParsedToken>, last: number): string | undefined {
  const token = tokens[last + 1]
  return token?.upos === 'NOUN' ? token.lemma : undefined
}

function isBetween({upos, form}: ParsedToken, isNext: boolean): boolean {
  return upos === 'ADJ' || (isNext && /^(?:de|d’|d')$/.test(form))
}

function spanOf(match: RegExpExecArray): Span {
  return {start: match.index, end: match.index + match[0].length}
}

/** Keep the longest of overlapping finds, the earliest of equals. */
function withoutOverlap(found: readonly Found[]): Found[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Found[] = []
  for (const each of sorted) {
    const previous = kept.at(-1)
    if (previous === undefined || each.start >= previous.end) kept.push(each)
    else if (each.end - each.start > previous.end - previous.start) kept[kept.length - 1] = each
  }
  return kept
}

function round(value: number): number {
  return Number(value.toPrecision(12))
}
