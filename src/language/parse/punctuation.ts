import {hashText} from '../packed/hash.js'
import type {WordInfo} from '../tag/word-info.js'
import type {TagFacts} from './tag-facts.js'

/** A sentence without its punctuation, as a parser reads it; `gaps` tell what stood between the words. */
export interface BareSentence {
  readonly words: readonly WordInfo[]
  readonly tags: Int32Array
  /** Hash of the signs before each word and, last, after all; 0 for none. One more than words. */
  readonly gaps: Int32Array
  /** Whether a comma, dash, colon or bracket stands in the gap. */
  readonly breaks: Uint8Array
  /** 1 within quotation marks or brackets. */
  readonly quoted: Uint8Array
  /** The words' places in the whole sentence. */
  readonly places: Int32Array
}

/** The signs that are spelt in several ways, as one. */
function plainSign(form: string): string {
  if (/^[–—-]$/.test(form)) return '-'
  if (/^[«“]$/.test(form)) return '«'
  if (/^[»”]$/.test(form)) return '»'
  if (form === '...') return '…'
  return form === '[' ? '(' : form === ']' ? ')' : form
}

/** Take the punctuation out, for a parser that reads from the left, or from the right when `reversed`. */
export function withoutPunctuation(
  words: readonly WordInfo[],
  tags: Int32Array,
  forms: readonly string[],
  facts: TagFacts,
): BareSentence {
  const places: number[] = []
  for (let i = 0; i < words.length; i++) if (facts.punctuation[tags[i]!] === 0) places.push(i)
  const count = places.length
  const gaps = new Int32Array(count + 1)
  const breaks = new Uint8Array(count + 1)
  const quoted = new Uint8Array(count + 1)
  let signs = ''
  let inside = 0
  let straightOpen = false
  let next = 0
  for (let i = 0; i <= words.length; i++) {
    if (i === words.length || i === places[next]) {
      gaps[next] = signs === '' ? 0 : hashText(signs.slice(-3))
      breaks[next] = /[,;:()-]/.test(signs) ? 1 : 0
      quoted[next] = inside
      signs = ''
      next++
      continue
    }
    let sign = plainSign(forms[i]!)
    if (sign === '"') {
      sign = straightOpen ? '»' : '«'
      straightOpen = !straightOpen
    }
    if (sign === '«' || sign === '(') inside = 1
    if (sign === '»' || sign === ')') inside = 0
    signs = (signs + sign).slice(-3)
  }
  return {
    words: places.map(place => words[place]!),
    tags: Int32Array.from(places, place => tags[place]!),
    gaps,
    breaks,
    quoted,
    places: Int32Array.from(places),
  }
}

/** The same sentence read from its end: word `i` becomes `count - 1 - i`. */
export function reversed(sentence: BareSentence): BareSentence {
  const quoted = sentence.quoted.slice()
  quoted.subarray(0, sentence.words.length).reverse()
  return {
    words: sentence.words.toReversed(),
    tags: sentence.tags.toReversed(),
    gaps: sentence.gaps.toReversed(),
    breaks: sentence.breaks.toReversed(),
    quoted,
    places: sentence.places.toReversed(),
  }
}

/** Marks that come in pairs: for each opening or closing sign the place of its fellow, else -1. */
function pairSigns(forms: readonly string[], isWord: Uint8Array): Int32Array {
  const fellows = new Int32Array(forms.length).fill(-1)
  const open: {readonly place: number; readonly sign: string}[] = []
  let straight = -1
  const join = (a: number, b: number) => {
    fellows[a] = b
    fellows[b] = a
  }
  for (let i = 0; i < forms.length; i++) {
    if (isWord[i] === 1) continue
    const sign = plainSign(forms[i]!)
    if (sign === '«' || sign === '(') open.push({place: i, sign})
    else if (sign === '»' || sign === ')') {
      const opening = open.findLastIndex(mark => mark.sign === (sign === ')' ? '(' : '«'))
      if (opening < 0) continue
      join(open[opening]!.place, i)
      open.length = opening
    } else if (sign === '"') {
      if (straight >= 0) join(straight, i)
      straight = straight >= 0 ? -1 : i
    }
  }
  return fellows
}

/**
 * Hang the punctuation back onto a tree of words: paired marks to the head of what they enclose, others to the highest
 * word on either side that keeps the tree projective, else to the root.
 *
 * @param heads  For all tokens; right for the words (-1 for the root), filled here for the others.
 */
export function attachPunctuation(heads: Int32Array, forms: readonly string[], isWord: Uint8Array): void {
  const count = forms.length
  const fellows = pairSigns(forms, isWord)
  let root = 0
  for (let i = 0; i < count; i++) if (isWord[i] === 1 && heads[i] === -1) root = i
  const follow = (from: number, until: (place: number) => boolean): number => {
    let place = from
    while (heads[place]! >= 0 && until(heads[place]!)) place = heads[place]!
    return place
  }
  const enclosedHead = (first: number, last: number): number => {
    for (let i = first + 1; i < last; i++) if (isWord[i] === 1 && (heads[i]! <= first || heads[i]! >= last)) return i
    return -1
  }
  for (let i = 0; i < count; i++) {
    if (isWord[i] === 1) continue
    let head = fellows[i]! >= 0 ? enclosedHead(Math.min(i, fellows[i]!), Math.max(i, fellows[i]!)) : -1
    if (head < 0) {
      let before = i - 1
      let after = i + 1
      while (before >= 0 && isWord[before] === 0) before--
      while (after < count && isWord[after] === 0) after++
      head = root
      if (after < count && before >= 0) {
        const right = follow(after, place => place > i)
        const left = follow(before, place => place < i)
        if (heads[right]! >= 0 && heads[right]! < i) head = right
        else if (heads[left]! > i) head = left
      }
    }
    heads[i] = head
  }
}
