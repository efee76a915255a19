import type {Word} from './scan-words.js'

const OPENING: Readonly<Record<string, string>> = {'«': '»', '“': '”', '(': ')', '[': ']'}
const CLOSING = new Set(Object.values(OPENING))

/** Pairs of quotation marks and brackets among the words of a block. */
export interface Enclosures {
  /** Whether the word at `index` stands inside an enclosure that must not be cut before it. */
  kept(index: number): boolean
  /** Whether the word at `index` is a straight quotation mark that closes. */
  closes(index: number): boolean
}

/**
 * Pair quotation marks (straight ones too) and brackets, and tell which pairs a sentence runs across.
 *
 * A pair is kept whole when what follows its closing mark goes on in lower case or with a comma; a mark without its
 * partner in the block encloses nothing. Linear.
 */
export function enclosures(words: readonly Word[], text: string): Enclosures {
  const kept = new Uint8Array(words.length + 1)
  const closing = new Uint8Array(words.length + 1)
  const open: {form: string; index: number}[] = []
  const pairs: {first: number; last: number}[] = []
  for (let i = 0; i < words.length; i++) {
    const form = words[i]!.form
    if (form === '"') {
      const partner = lastOpen(open, '"')
      if (partner >= 0 && !looksOpening(words, i, text)) {
        closing[i] = 1
        pairs.push({first: open[partner]!.index, last: i})
        open.length = partner
      } else open.push({form, index: i})
    } else if (OPENING[form] !== undefined) open.push({form, index: i})
    else if (CLOSING.has(form)) {
      const partner = lastOpen(open, form)
      if (partner < 0) continue
      pairs.push({first: open[partner]!.index, last: i})
      open.length = partner
    }
  }
  // Pairs come innermost first; marking only what is not yet marked keeps this linear in practice and in the worst case.
  const change = new Int32Array(words.length + 2)
  for (const {first, last} of pairs) {
    if (!goesOn(words, last)) continue
    change[first + 1]!++
    change[last + 1]!--
  }
  let depth = 0
  for (let i = 0; i < kept.length; i++) {
    depth += change[i]!
    kept[i] = depth > 0 ? 1 : 0
  }
  return {kept: index => kept[index] === 1, closes: index => closing[index] === 1}
}

/** How far back an opening mark is looked for among those still open. */
const DEEPEST = 8

function lastOpen(open: readonly {form: string}[], close: string): number {
  for (let i = open.length - 1; i >= 0 && i >= open.length - DEEPEST; i--)
    if (OPENING[open[i]!.form] === close || (close === '"' && open[i]!.form === close)) return i
  return -1
}

/** A straight mark opens when a space stands before it and none after. */
function looksOpening(words: readonly Word[], i: number, text: string): boolean {
  const {start, end} = words[i]!
  return /[\s\u00A0\u202F([]/.test(text[start - 1] ?? ' ') && /[\p{L}\p{N}]/u.test(text.slice(end, end + 2))
}

/** Whether the sentence goes on after the closing mark: a comma, a semicolon, a word in lower case. */
function goesOn(words: readonly Word[], last: number): boolean {
  const next = words[last + 1]?.form
  if (next === undefined) return false
  return /^(?:[,;:%]|\p{Ll})/u.test(next) || (/^[–—-]$/.test(next) && /^\p{Ll}/u.test(words[last + 2]?.form ?? ''))
}
