import {asBytes, asUint16, asUint32, type Sections, section} from './sections.js'

/** Strings to 16-bit values, looked up in packed bytes without unpacking them. */
export interface WordTable {
  /** The value of a word, or -1. Time: a binary search over one word in sixteen, then at most sixteen comparisons. */
  find(word: string): number
  readonly size: number
}

const WORDS_PER_BLOCK = 16
const LONGEST_WORD_BYTES = 255

/**
 * Open a word table from sections `<key>.starts`, `<key>.words` and `<key>.values`.
 *
 * Words are sorted by their UTF-8 bytes and front-coded: each entry is the length shared with the word before,
 * the length of the rest, and the rest; the first of each block of sixteen is whole.
 */
export function openWordTable(name: string, sections: Sections, key: string): WordTable {
  const starts = asUint32(section(name, sections, `${key}.starts`))
  const words = section(name, sections, `${key}.words`)
  const values = asUint16(section(name, sections, `${key}.values`))
  const encoder = new TextEncoder()
  const wanted = new Uint8Array(LONGEST_WORD_BYTES * 4)

  /** Sign of (wanted - first word of the block). */
  function compareFirst(block: number, length: number): number {
    const place = starts[block]!
    const size = words[place + 1]!
    for (let i = 0; i < size && i < length; i++) {
      const difference = wanted[i]! - words[place + 2 + i]!
      if (difference !== 0) return difference
    }
    return length - size
  }

  function find(word: string): number {
    if (word.length === 0 || word.length > LONGEST_WORD_BYTES) return -1
    const length = encoder.encodeInto(word, wanted).written
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (compareFirst(middle, length) < 0) high = middle - 1
      else low = middle
    }
    if (starts.length === 0) return -1
    const last = Math.min(values.length, (low + 1) * WORDS_PER_BLOCK)
    let place = starts[low]!
    // `matched`: how many leading bytes of the wanted word the current entry shares with it.
    let matched = 0
    for (let index = low * WORDS_PER_BLOCK; index < last; index++) {
      const shared = words[place]!
      const size = words[place + 1]!
      const rest = place + 2
      if (shared < matched) return -1
      if (shared === matched) {
        let i = 0
        while (i < size && matched < length && wanted[matched] === words[rest + i]) {
          i++
          matched++
        }
        if (i === size && matched === length) return values[index]!
      }
      place = rest + size
    }
    return -1
  }

  return {find, size: values.length}
}

/** Pack words and their values into the three sections of a word table; the words may come in any order. */
export function packWordTable(key: string, entries: ReadonlyMap<string, number>): Sections {
  const encoder = new TextEncoder()
  const sorted = [...entries].map(([word, value]) => ({bytes: encoder.encode(word), value}))
  sorted.sort((a, b) => compareBytes(a.bytes, b.bytes))
  const starts: number[] = []
  const words: number[] = []
  let before: Uint8Array = new Uint8Array(0)
  for (const [index, {bytes}] of sorted.entries()) {
    let shared = 0
    if (index % WORDS_PER_BLOCK === 0) starts.push(words.length)
    else while (shared < bytes.length && shared < before.length && bytes[shared] === before[shared]) shared++
    words.push(shared, bytes.length - shared, ...bytes.subarray(shared))
    before = bytes
  }
  return {
    [`${key}.starts`]: asBytes(Uint32Array.from(starts)),
    [`${key}.words`]: Uint8Array.from(words),
    [`${key}.values`]: asBytes(Uint16Array.from(sorted, entry => entry.value)),
  }
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!
  return a.length - b.length
}
