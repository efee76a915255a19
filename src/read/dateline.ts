import type {Reading} from './assemble.js'

/**
 * A news agency's dateline before the first sentence: « LUSAKA, 4 février 2026 (AFP) – ». Place in capitals, or in any
 * letters when an agency or a date follows; then a dash and a capital.
 */
const DATELINE =
  /^(?:\p{Lu}{3}[\p{Lu}’' -]{0,30}(?:\s*\([^()]{1,24}\))?(?:,\s*(?:le\s+)?\d{1,2}(?:er)?\s+\p{Ll}{3,9}(?:\s+\d{4})?)?(?:\s*\([^()]{1,24}\))?|\p{Lu}[\p{L}’' -]{2,30}(?:,\s*(?:le\s+)?\d{1,2}(?:er)?\s+\p{Ll}{3,9}(?:\s+\d{4})?)?\s*\((?:AFP|AP|Reuters|ATS|Belga)[^()]{0,20}\))\s*[-–—]\s+(?=[\p{Lu}«"])/u

/** Take a dateline off the first paragraph, with a note: it places the dispatch, it is no part of its first sentence. */
export function takeDateline(reading: Reading): Reading {
  const at = reading.pieces.findIndex(({kind}) => kind === 'paragraph')
  const first = reading.pieces[at]
  const dateline = first && DATELINE.exec(first.text)?.[0]
  if (!first || !dateline) return reading
  const pieces = reading.pieces.map((piece, index) =>
    index === at ? {...piece, text: piece.text.slice(dateline.length)} : piece,
  )
  const detail = dateline.replace(/\s*[-–—]\s*$/, '')
  return {...reading, pieces, notes: [...reading.notes, {code: 'read/dateline', detail}]}
}
