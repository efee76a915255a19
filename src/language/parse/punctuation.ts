import {hashText} from '../packed/hash.js'
import type {WordInfo} from '../tag/word-info.js'
import {plainSign} from './punctuation-signs.js'
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
