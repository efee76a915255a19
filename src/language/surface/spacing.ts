const NO_BREAK = '\u00A0'
const FINE = '\u202F'

/**
 * The space between two neighbouring words of French text: '', a space, U+00A0 or U+202F.
 *
 * @param isInsideQuote  Whether a straight quotation mark is open before `next`.
 */
export function spaceBetween(before: string, next: string, isInsideQuote = false): string {
  if (before === '' || next === '') return ''
  if (next === '"') return isInsideQuote ? '' : ' '
  if (before === '"') return isInsideQuote ? '' : isTight(next) ? '' : ' '
  if (/[’'](?!\S)$/u.test(before) && /^\p{L}+[’']$/u.test(before)) return isTight(next) ? spaceBefore(next) : ''
  if (/^(?:[;!?]|[!?]{2,})$/.test(next)) return FINE
  if (next === ':' || next === '»') return NO_BREAK
  if (before.endsWith('«')) return NO_BREAK
  if (/[(["“/]$/u.test(before) && before !== '"') return ''
  if (/^[-\u2010\u2011](?:t[-\u2010\u2011'’])?\p{L}/u.test(next)) return ''
  if (isTight(next)) return ''
  if (/^[%€$£‰]$/u.test(next) || next === '°C') return NO_BREAK
  if (/^\d/.test(before) && /^h$/.test(next)) return NO_BREAK
  return ' '
}

function isTight(next: string): boolean {
  return /^(?:[.,)\]”/]|…+|\.{2,})/u.test(next)
}

function spaceBefore(next: string): string {
  return /^[:»]/.test(next) ? NO_BREAK : ''
}
