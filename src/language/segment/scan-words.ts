import type {Span} from '../../document/index.js'
import type {French} from '../french.js'
import {abbreviationKind} from './abbreviation.js'
import {splitPronouns} from './split-pronouns.js'

/** A word or sign as it stands in the text, contractions not yet undone. `abbreviation` tells how its point behaves. */
export interface Word extends Span {
  readonly form: string
  readonly abbreviation?: 'open' | 'final'
}

const SPACE = '[ \\u00A0\\u202F]'
const LETTER = '[\\p{L}\\p{M}]'
const HYPHEN = '[-\\u2010\\u2011]'

/** Ways a token may begin, the first that fits wins; every repetition is bounded or can't be re-entered. */
const PATTERNS = [
  ['url', '(?:https?://|www\\.)[^\\s\\u00A0\\u202F«»“”"<>]+'],
  ['email', '[\\p{L}\\p{N}._+-]{1,64}@[\\p{L}\\p{N}-]{1,64}(?:\\.[\\p{L}\\p{N}-]{1,64}){1,8}'],
  ['tag', '[@#][\\p{L}\\p{N}_]+'],
  [
    'emoji',
    '(?:\\p{RI}\\p{RI}|\\p{Extended_Pictographic}(?:[\\uFE0F\\u200D]|\\p{EMod}|(?<=\\u200D)\\p{Extended_Pictographic})*)',
  ],
  ['smiley', '(?<=\\s)[:;]-?[)DP](?!\\S)'],
  ['dots', '…+|\\.{2,}'],
  ['dashes', '-{2,}'],
  ['amount', `(?<![\\p{L}\\p{N}])[-−]?\\d{1,3}(?:${SPACE}\\d{3})+(?:,\\d+)?(?![\\p{L}\\p{N}])`],
  ['hour', '\\d{1,2}(?=h(?:\\d{2})?(?![\\p{L}\\p{N}]))'],
  ['hourSign', '(?<=\\d)h(?=\\d{2}(?![\\p{L}\\p{N}])|(?![\\p{L}\\p{N}]))'],
  ['measure', '\\d+(?:[.,]\\d+)?(?=(?:km/h|km|kg|cm|mm|kWh|MWh|GWh|MW|GW|Mds|°C)(?![\\p{L}\\p{N}]))'],
  ['speed', 'km/h(?![\\p{L}\\p{N}])'],
  ['degrees', '°C(?![\\p{L}\\p{N}])'],
  ['figures', '(?:(?<![\\p{L}\\p{N})])[-−])?\\d+(?:[.,:/-]\\d+)*(?![\\p{L}\\p{N}])'],
  ['numero', '[nN][°º](?![\\p{L}])'],
  ['whole', `(?:[lL]['’][oO][nN]|[cC]['’]est-à-dire)(?![\\p{L}\\p{N}-])`],
  ['acronym', `\\p{Lu}\\p{Ll}?\\.(?:${HYPHEN}?\\p{Lu}\\.)+`],
  [
    'elided',
    `(?:[ldjnsmtcyLDJNSMTCY]|[qQ][uU]|[jJ]usqu|[lL]orsqu|[pP]uisqu|[qQ]uoiqu|JUSQU|LORSQU|PUISQU)['’](?![bcdfgj-np-tvwxzBCDFGJ-NP-TVWXZ]\\p{Ll})(?=[\\p{L}\\p{N}«“"*_(\\[])`,
  ],
  [
    'word',
    `[\\p{L}\\p{M}\\p{N}_]+(?:(?:['’ʼ·]|${HYPHEN})[\\p{L}\\p{M}\\p{N}]+|\\.(?=\\p{Ll})(?<=\\p{L}\\.)${LETTER}+)*(?:\\((?:e|s|es|ne|nes|E|S|ES)\\)s?)?`,
  ],
  ['sign', '\\S'],
] as const

/**
 * The words and signs of a stretch of text, in order, with their places; linear in its length.
 *
 * @example  « L’OTAN a-t-elle dit oui ? »  // «, L’, OTAN, a, -t-elle, dit, oui, ?, »
 */
export function scanWords(text: string, {start, end}: Span, french: French): Word[] {
  const pattern = new RegExp(PATTERNS.map(([name, source]) => `(?<${name}>${source})`).join('|'), 'uy')
  const words: Word[] = []
  let at = start
  while (at < end) {
    if (isSpace(text.charCodeAt(at))) {
      at++
      continue
    }
    pattern.lastIndex = at
    const match = pattern.exec(text)
    const groups = match?.groups
    let stop = Math.min(end, at + (match?.[0].length || 1))
    if (groups?.['url'] !== undefined) stop = trimUrl(text, at, stop)
    if (groups?.['word'] === undefined) {
      const form = text.slice(at, stop)
      const kind = groups?.['acronym'] === undefined ? undefined : acronymKind(form, french)
      words.push({start: at, end: stop, form: mendApostrophe(form), abbreviation: kind})
    } else {
      stop = pushWord(words, text, {start: at, end: stop}, end, french)
    }
    at = stop
  }
  return words
}

/** Add a word, with its point when it is an abbreviation, or parted from its pronouns; returns where it ends. */
function pushWord(words: Word[], text: string, span: Span, limit: number, french: French): number {
  const form = text.slice(span.start, span.end)
  if (span.end < limit && text[span.end] === '.') {
    const kind = abbreviationKind(text, form, span.end, french)
    if (kind !== undefined) {
      words.push({start: span.start, end: span.end + 1, form: `${mendApostrophe(form)}.`, abbreviation: kind})
      return span.end + 1
    }
  }
  let start = span.start
  for (const piece of splitPronouns(form, french)) {
    words.push({start, end: start + piece.length, form: mendApostrophe(piece)})
    start += piece.length
  }
  return span.end
}

/** « A. B. » of initials goes on, « O.N.U. » may end a sentence. */
function acronymKind(form: string, french: French): 'open' | 'final' {
  return form.includes('-') && !french.lists['abbreviations-at-end']?.has(form) ? 'open' : 'final'
}

/** A URL never ends with the punctuation of the sentence that holds it. */
function trimUrl(text: string, start: number, end: number): number {
  let stop = end
  while (stop > start + 1 && /[.,;:!?…)\]'’]/.test(text[stop - 1] ?? '')) stop--
  return stop
}

function mendApostrophe(form: string): string {
  return /['ʼ]/.test(form) ? form.replace(/(?<=[\p{L}\p{N}-])['ʼ]/gu, '’') : form
}

function isSpace(code: number): boolean {
  return (
    code <= 32 ||
    code === 0xa0 ||
    code === 0x202f ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0xfeff ||
    code === 0x3000
  )
}
