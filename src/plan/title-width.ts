/** Advance widths of Arial at 1,000 units to the em, for the characters that differ from their class. */
const WIDTHS: Readonly<Record<string, number>> = {
  i: 222,
  j: 222,
  l: 222,
  I: 278,
  J: 500,
  f: 278,
  t: 278,
  r: 333,
  m: 833,
  w: 722,
  M: 833,
  W: 944,
  c: 500,
  k: 500,
  s: 500,
  v: 500,
  x: 500,
  y: 500,
  z: 500,
  ' ': 278,
  '\u00A0': 278,
  '\u202F': 200,
  '.': 278,
  ',': 278,
  ':': 278,
  ';': 278,
  '!': 278,
  '’': 222,
  "'": 191,
  '-': 333,
  '–': 556,
  '«': 556,
  '»': 556,
  '?': 556,
  '(': 333,
  ')': 333,
  '%': 889,
  '&': 667,
  '/': 278,
  œ: 944,
  Œ: 1000,
  æ: 889,
  '…': 1000,
  G: 778,
  O: 778,
  Q: 778,
  C: 722,
  D: 722,
  H: 722,
  N: 722,
  R: 722,
  U: 722,
  F: 611,
  T: 611,
  Z: 611,
  L: 556,
}

/**
 * The width in pixels that a title takes in a result page: Arial at 20 px, as search results set it.
 *
 * @source Arial's advance widths; 600 px as the limit: rules.md §1 (Yoast) and §6 (a tool's measurement, not Google's).
 */
export function titleWidthPx(title: string): number {
  let units = 0
  for (const letter of title) {
    const plain = letter.normalize('NFD').charAt(0)
    units += WIDTHS[letter] ?? WIDTHS[plain] ?? (/[A-Z]/.test(plain) ? 667 : 556)
  }
  return Math.round((units * 20) / 1000)
}
