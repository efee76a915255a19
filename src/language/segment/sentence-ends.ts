import type {French} from '../french.js'
import {opensSentence} from './abbreviation.js'
import {enclosures} from './enclosures.js'
import type {Word} from './scan-words.js'

const CLOSERS = new Set(['»', '”', ')', ']'])
/** Marks that close only when they touch the word before. */
const TIGHT_CLOSERS = new Set(['’', "'", '*', '_'])
const OPENERS = new Set(['«', '“', '(', '[', '–', '—', '-', '--', '‘', "'", '*', '_', '#'])

/**
 * Where sentences end among the words of one block: indexes of first words of the next sentence, ascending.
 *
 * A sentence ends at . ! ? … with the closing marks after it, when what follows may begin one (a capital, a figure, an
 * opening mark). « : » and « ; » end nothing. What stands between brackets, or between quotation marks that the same
 * sentence goes on after (« Nous avons des liens. Ils sont stables », a-t-il dit), is never cut: a quotation stays whole
 * with its attribution. UD cuts these at the inner full stop.
 */
export function sentenceEnds(words: readonly Word[], text: string, french: French): number[] {
  const inside = enclosures(words, text)
  const ends: number[] = []
  let first = 0
  for (let i = 0; i < words.length; i++) {
    if (!mayEnd(words, i, first)) continue
    let next = i + 1
    while (next < words.length && isClosing(words, next, inside)) next++
    if (next >= words.length) break
    if (inside.kept(next) || !mayBegin(words, next, french, words[i]!)) continue
    ends.push(next)
    first = next
    i = next - 1
  }
  return ends
}

/** Whether the word is a final mark, or an abbreviation that may stand last. */
function mayEnd(words: readonly Word[], i: number, first: number): boolean {
  const {form, abbreviation, end} = words[i]!
  if (abbreviation !== undefined) return abbreviation === 'final'
  if (!/^(?:[.!?]|…+|\.{2,})$/.test(form)) return false
  const before = words[i - 1]
  if (before !== undefined && /^[([]$/.test(before.form) && /^[)\]]$/.test(words[i + 1]?.form ?? '')) return false
  // « 1. Présentation »: the number of an item, not a sentence.
  if (form === '.' && before !== undefined && i - 1 === first && /^(?:\d{1,3}|[IVX]{1,4})$/.test(before.form))
    return false
  // A name of a site or a version, « node.js »: nothing between the point and the word.
  return form !== '.' || words[i + 1]?.start !== end || /^[\p{Lu}«»“”"()[\]\d.!?…]/u.test(words[i + 1]?.form ?? '')
}

function isClosing(words: readonly Word[], i: number, inside: {closes(index: number): boolean}): boolean {
  const {form, start} = words[i]!
  if (TIGHT_CLOSERS.has(form)) return start === words[i - 1]?.end
  return CLOSERS.has(form) || /^(?:[.!?]|…+|\.{2,})$/.test(form) || inside.closes(i)
}

/** Whether a sentence may begin at word `i`, the one before having ended with `mark`. */
function mayBegin(words: readonly Word[], i: number, french: French, mark: Word): boolean {
  let at = i
  while (at < words.length && (OPENERS.has(words[at]!.form) || words[at]!.form === '"')) at++
  const word = words[at]
  if (word === undefined) return false
  // « Yahoo! Finance »: a mark with no space before the next word, and « a.B ».
  if (mark.end === word.start && !/^\p{Lu}/u.test(word.form)) return false
  if (mark.abbreviation !== undefined)
    return /^etc/i.test(mark.form) ? startsHigh(word.form) : opensSentence(word.form, french)
  if (startsHigh(word.form)) return true
  // A name in small letters (« iPhone », « @nom »), never a grammatical word.
  return /^(?:[\p{Ll}]{1,2}\p{Lu}|[@#]|https?:|\p{Extended_Pictographic})/u.test(word.form)
}

function startsHigh(form: string): boolean {
  return /^[-−]?[\p{Lu}\p{Lt}\p{N}]/u.test(form)
}
