import type {Quantity, ReadToken, Word} from './reading.js'

const UNITS = new Map(
  'zero deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt:20 trente:30 quarante:40 cinquante:50 soixante:60 septante:70 huitante:80 octante:80 nonante:90 dix-sept:17 dix-huit:18 dix-neuf:19'
    .split(' ')
    .map((entry, place) => {
      const [word, value] = entry.split(':')
      return [word!, value === undefined ? (place === 0 ? 0 : place + 1) : Number(value)] as const
    }),
)
const SCALES = new Map([
  ['cent', 100],
  ['cents', 100],
  ['mille', 1e3],
  ['millier', 1e3],
  ['milliers', 1e3],
  ['million', 1e6],
  ['millions', 1e6],
  ['milliard', 1e9],
  ['milliards', 1e9],
])
const ABOUT = new Map([
  ['huitaine', 8],
  ['dizaine', 10],
  ['dizaines', 10],
  ['douzaine', 12],
  ['quinzaine', 15],
  ['vingtaine', 20],
  ['trentaine', 30],
  ['quarantaine', 40],
  ['cinquantaine', 50],
  ['soixantaine', 60],
  ['centaine', 100],
  ['centaines', 100],
])
const FRACTIONS = new Map([
  ['moitie', 0.5],
  ['tiers', 1 / 3],
  ['quart', 0.25],
  ['quarts', 0.25],
])

/** Words before a number that bend it, longest first, folded: the bound. */
const BOUNDS: readonly (readonly [string, string])[] = [
  ['plus de', 'more'],
  ['plus d’', 'more'],
  ['au-dela de', 'more'],
  ['au dela de', 'more'],
  ['superieur a', 'more'],
  ['superieure a', 'more'],
  ['moins de', 'less'],
  ['moins d’', 'less'],
  ['a moins', 'at-least'],
  ['a minimum', 'at-least'],
  ['a plus', 'at-most'],
  ['a maximum', 'at-most'],
  ['jusqu’ a', 'at-most'],
  ['pres de', 'almost'],
  ['pres d’', 'almost'],
  ['presque', 'almost'],
  ['quasi', 'almost'],
  ['environ', 'about'],
  ['quelque', 'about'],
  ['quelques', 'about'],
  ['autour de', 'about'],
  ['a peu pres', 'about'],
  ['a alentours de', 'about'],
  ['de ordre de', 'about'],
  ['approximativement', 'about'],
  ['a peine', 'barely'],
  ['seulement', 'only'],
]

/** The numbers of a sentence, by value, with what they count and what bends them. `taken` are tokens that belong to dates. */
export function findQuantities(
  tokens: readonly ReadToken[],
  words: readonly Word[],
  taken: ReadonlySet<number>,
): Quantity[] {
  const found: Quantity[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (taken.has(i)) continue
    const run = readNumber(tokens, i)
    if (run === undefined) continue
    let bound = boundBefore(tokens, i)
    if (run.about && bound === '') bound = 'about'
    if (bound === '' && (tokens[run.next]?.key ?? '') === 'environ') bound = 'about'
    const unitToken = unitAfter(tokens, run.next)
    const unit = words.find(({index}) => index === unitToken)
    const sign = tokens[run.next]?.form
    const isSign = sign !== undefined && /^[%€$£°]/.test(sign)
    found.push({
      value: run.value,
      unit: unit?.concepts ?? new Set(isSign ? [signKey(sign)] : []),
      unitText: unit?.text ?? (isSign ? sign : ''),
      bound,
      index: i,
      start: tokens[i]!.start,
      end: tokens[run.next - 1]!.end,
    })
    i = run.next - 1
  }
  return found
}

function signKey(sign: string): string {
  return sign === '€' ? 'euro' : sign === '$' ? 'dollar' : sign
}

/** A run of number words or figures from `i` on: its value, and the index after it. */
function readNumber(
  tokens: readonly ReadToken[],
  i: number,
): {value: number; next: number; about: boolean} | undefined {
  let total = 0
  let current = 0
  let next = i
  let seen = false
  let about = false
  for (; next < tokens.length; next++) {
    const form = tokens[next]!.key
    const figure = figureValue(tokens[next]!.form)
    const unit = UNITS.get(form) ?? compound(form)
    if (figure !== undefined) {
      if (seen) break
      current = figure
    } else if (unit !== undefined) current += unit === 20 && current === 4 ? 76 : unit
    else if (SCALES.has(form)) {
      const scale = SCALES.get(form)!
      if (!seen && scale >= 1e6) break
      if (!seen && /^(?:millier|milliers)$/.test(form)) about = true
      if (scale === 100) current = (current || 1) * 100
      else {
        total += (current || 1) * scale
        current = 0
      }
    } else if (!seen && ABOUT.has(form)) {
      current = ABOUT.get(form)!
      about = true
    } else if (!seen && FRACTIONS.has(form)) current = FRACTIONS.get(form)!
    else if (seen && about && /^d[e’]$/.test(form) && SCALES.has(tokens[next + 1]?.key ?? '')) continue
    else if (form === 'et' && seen && /^(?:un|une|onze)$/.test(tokens[next + 1]?.key ?? '')) {
      if (current < 20 || current % 10 !== 0) break
      current += tokens[++next]!.key === 'onze' ? 11 : 1
    } else break
    seen = true
  }
  return seen ? {value: total + current, next, about} : undefined
}

/** « quatre-vingt-deux », « vingt-et-un », « soixante-dix ». */
function compound(form: string): number | undefined {
  if (!form.includes('-')) return undefined
  let value = 0
  for (const piece of form.split('-')) {
    if (piece === 'et') continue
    const unit = piece === 'un' || piece === 'une' ? 1 : piece === 'vingts' ? 20 : UNITS.get(piece)
    if (piece === 'cent' || piece === 'cents') value = (value || 1) * 100
    else if (unit === undefined) return undefined
    else value = unit === 20 && value === 4 ? 80 : value + unit
  }
  return value
}

function figureValue(form: string): number | undefined {
  const plain = form.replace(/[\s\u00A0\u202F]/g, '').replace('−', '-')
  if (!/^-?\d+(?:,\d+)?$/.test(plain) && !/^\d{1,3}(?:\.\d{3})+$/.test(plain) && !/^\d+\.\d{1,2}$/.test(plain))
    return undefined
  const value = Number(/^\d{1,3}(?:\.\d{3})+$/.test(plain) ? plain.replaceAll('.', '') : plain.replace(',', '.'))
  return Number.isFinite(value) ? value : undefined
}

function boundBefore(tokens: readonly ReadToken[], i: number): string {
  const before = tokens
    .slice(Math.max(0, i - 6), i)
    .map(({key}) => key)
    .filter(form => !/^(?:une?|les?|la|l’|ses?|sa|leurs?)$/.test(form))
    .join(' ')
  for (const [phrase, bound] of BOUNDS) if (before === phrase || before.endsWith(` ${phrase}`)) return bound
  return ''
}

/** Index of the noun counted: « 200 policiers », « 12 millions de dollars », « 52 ans »; -1 when none follows. */
function unitAfter(tokens: readonly ReadToken[], from: number): number {
  for (let i = from; i < Math.min(tokens.length, from + 4); i++) {
    const {upos, form} = tokens[i]!
    if (upos === 'NOUN' || upos === 'PROPN') return i
    if (upos === 'ADJ' || upos === 'DET' || /^d[e’]s?$|^du$/i.test(form)) continue
    return upos === 'VERB' || upos === 'X' || upos === 'SYM' ? i : -1
  }
  return -1
}
