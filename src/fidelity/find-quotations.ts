import type {AnalysedDoc, Span} from '../document/index.js'
import {foldedWords} from './fold.js'

/** What stands between two quotation marks: `span` with the marks, `words` folded, inserted clauses left out. */
export interface QuotedText {
  readonly span: Span
  readonly inner: Span
  readonly words: readonly string[]
  /** The words parted at each « […] »: in a shortened quotation every part must stand in the source, in order. */
  readonly parts: readonly (readonly string[])[]
}

/** « a-t-il dit », « dit-elle », « a expliqué Jean Dupont » between commas within the marks. */
const INSERT =
  /,\s(?:(?:ajoute|explique|précise|poursuit|déclare|affirme|assure|confie|raconte|résume|indique|note|dit|estime|juge|souligne|rappelle|conclut|lance|répond)(?:-t)?-(?:il|elle|ils|elles|on)|(?:a|ont|avait|avaient)(?:-t)?-(?:il|elle|ils|elles|on)\s\p{L}{2,20}|(?:a|ont)\s(?:dit|déclaré|expliqué|ajouté|affirmé|assuré|indiqué|précisé|souligné|rappelé|confié|estimé|lancé|répondu|poursuivi|conclu)\s[^,«».]{2,60}),/gu

/** Longest quotation that a lost closing mark may make, in UTF-16 units; beyond it the mark is taken for a stray one. */
const LONGEST = 4000

/** All quotations of a text, by their marks. « ’ » never quotes. */
export function findQuotations(doc: AnalysedDoc): QuotedText[] {
  const found: QuotedText[] = []
  const {text} = doc
  for (let i = 0; i < text.length; i++) {
    const close = text[i] === '«' ? '»' : text[i] === '“' ? '”' : text[i] === '"' ? '"' : undefined
    if (close === undefined) continue
    let end = -1
    let depth = 0
    for (let k = i + 1; k < text.length && k - i < LONGEST; k++) {
      if (text[k] === close && depth-- <= 0) {
        end = k
        break
      }
      if (text[k] === '«' && close === '»') depth++
    }
    if (end < 0) continue
    found.push(quotedText(text, i, end))
    i = end
  }
  return found
}

function quotedText(text: string, start: number, end: number): QuotedText {
  const body = text
    .slice(start + 1, end)
    .replace(INSERT, ' ')
    .replace(INSERT, ' ')
  const parts = body.split(/\[(?:…|\.\.\.)\]|\((?:…|\.\.\.)\)/u).map(foldedWords)
  return {
    span: {start, end: end + 1},
    inner: {start: start + 1, end},
    words: parts.flat(),
    parts: parts.filter(p => p.length > 0),
  }
}

/** Whether the folded words of `needle` stand in a row in `hay`, from `from` on: their place, or -1. */
export function findRow(hay: readonly string[], needle: readonly string[], from = 0): number {
  for (let i = from; i + needle.length <= hay.length; i++) {
    let k = 0
    while (k < needle.length && hay[i + k] === needle[k]) k++
    if (k === needle.length) return i
  }
  return -1
}

/** Whether one source quotation holds all the parts of the written one, in order and letter for letter. */
export function carriesQuotation(source: QuotedText, written: QuotedText): boolean {
  let at = 0
  for (const part of written.parts) {
    const found = findRow(source.words, part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return true
}

/** Whether the text is a title or a name between marks rather than speech: one to five words, the first with a capital. */
export function looksLikeTitle(text: string): boolean {
  return (
    /^[\s\u00A0\u202F]*\p{Lu}/u.test(text) && foldedWords(text).length <= 5 && !/[.!?…][\s\u00A0\u202F]*$/.test(text)
  )
}
