import type {AnalysedDoc, Span} from '../document/index.js'
import type {NameFacts} from './describe-names.js'
import type {QuotedText} from './find-quotations.js'
import {fold} from './fold.js'

/** A word as it counts when sentences are compared, and whether it stands between quotation marks. */
export interface PlainWord {
  readonly text: string
  readonly isQuoted: boolean
}

/**
 * The words of a stretch of text with all typography taken away but the question mark: spaces, apostrophes, kinds of
 * mark and of dash, capitals and the accents on them. Accents of small letters stay: « accuse » is not « accusé ».
 */
export function plainWords(doc: AnalysedDoc, span: Span, quotations: readonly QuotedText[]): PlainWord[] {
  const words: PlainWord[] = []
  for (const match of doc.text.slice(span.start, span.end).matchAll(/[\p{L}\p{N}\p{M}]+|[%€$?]/gu)) {
    const place = span.start + match.index
    const isQuoted = quotations.some(({span: quoted}) => quoted.start < place && place < quoted.end)
    words.push({text: plain(match[0]), isQuoted})
  }
  return words
}

/** One key a sentence: two sentences with the same differ by typography at most. */
export function plainKey(words: readonly PlainWord[]): string {
  return words.map(({text, isQuoted}) => (isQuoted ? `«${text}` : text)).join(' ')
}

/**
 * Whether `written` is `source` with names made longer or titles of address left out, and nothing else.
 *
 * @param names  What the sources say of each name word, by folded word: a word may come in beside a name it belongs to.
 */
export function onlyNamesDiffer(
  written: readonly PlainWord[],
  source: readonly PlainWord[],
  names: ReadonlyMap<string, NameFacts>,
): boolean {
  let i = 0
  for (let k = 0; k < source.length || i < written.length; ) {
    const own = written[i]
    const theirs = source[k]
    if (own && theirs && own.text === theirs.text && own.isQuoted === theirs.isQuoted) {
      i++
      k++
    } else if (own && !own.isQuoted && belongs(own, [written[i - 1], written[i + 1]], names)) i++
    else if (theirs && TITLES.has(theirs.text) && !theirs.isQuoted) k++
    else return false
  }
  return true
}

const TITLES = new Set(['m', 'mm', 'mme', 'mmes', 'mlle', 'monsieur', 'madame'])

function belongs(
  word: PlainWord,
  beside: readonly (PlainWord | undefined)[],
  names: ReadonlyMap<string, NameFacts>,
): boolean {
  const facts = names.get(fold(word.text))
  return beside.some(other => other !== undefined && facts?.forms.has(fold(other.text)) === true)
}

function plain(word: string): string {
  if (/^[\w\u00E0-\u00FF%€$?]*$/.test(word)) return word.toLowerCase()
  const bare = word.replace(/\p{Lu}/gu, letter => letter.normalize('NFD').replace(/\p{M}/gu, ''))
  return bare.toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae').normalize('NFC')
}
