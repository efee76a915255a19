import type {French} from '../french.js'

/** How an abbreviation's point behaves: it never ends a sentence, or it may. */
export type AbbreviationKind = 'open' | 'final'

/** The parts of speech of a word that opens a sentence and starts no name. */
const OPENERS = new Set(['DET', 'PRON', 'ADP', 'ADV', 'CCONJ', 'SCONJ', 'AUX'])

/** What stands after the point: up to 40 code units, enough for one word and its spaces. */
const LOOK_AHEAD = 40

/**
 * Whether `word` and the point after it are an abbreviation: `open` when the sentence goes on, `final` when it may end.
 *
 * @param end  Where the word ends in `text`, at its point.
 * @returns undefined when the point is a full stop.
 */
export function abbreviationKind(
  text: string,
  word: string,
  end: number,
  french: French,
): AbbreviationKind | undefined {
  const dotted = `${word}.`
  const after = text.slice(end + 1, end + 1 + LOOK_AHEAD)
  if (has(french, 'abbreviations-at-end', dotted)) return 'final'
  if (has(french, 'abbreviations', dotted)) return /^[\s\u00A0\u202F]*\S/u.test(after) ? 'open' : undefined
  if (has(french, 'abbreviations-before-number', dotted) && /^[\s\u00A0\u202F]?(?:\d|[IVXLC]+\b)/u.test(after))
    return 'open'
  if (dotted === 'ex.' && /(?:\bp\.|\bpar)[\s\u00A0\u202F]$/u.test(text.slice(Math.max(0, end - 7), end - 2)))
    return 'open'
  // « l’article L. 121-1 du code ».
  if (/^[LRDA]$/.test(word) && /^[\s\u00A0\u202F]\d/.test(after)) return 'open'
  if (/^\p{Lu}$/u.test(word)) return isInitial(after, french) ? 'open' : undefined
  return undefined
}

/** Whether a sentence may begin with this capitalised word because it is a grammatical word, not a name. */
export function opensSentence(word: string, french: French): boolean {
  if (!/^\p{Lu}/u.test(word)) return false
  const lower = word.toLowerCase()
  return french.lexicon.lookup(lower).some(reading => OPENERS.has(reading.upos))
}

/** A letter and a point are an initial when a name or a small letter follows: « J. Martin », « M. B. est absent ». */
function isInitial(after: string, french: French): boolean {
  if (/^[\s\u00A0\u202F]\p{Ll}/u.test(after)) return true
  const next = /^[\s\u00A0\u202F]?(\p{Lu}[\p{L}\p{M}]*['’]?)/u.exec(after)?.[1]
  return next !== undefined && !opensSentence(next, french)
}

function has(french: French, list: string, entry: string): boolean {
  return french.lists[list]?.has(entry) ?? false
}
