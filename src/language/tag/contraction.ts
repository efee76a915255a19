import type {French} from '../french.js'

/**
 * Whether « du » or « des » at `index` is a preposition with its article (« la fin du monde ») and not an article alone
 * (« boire du lait »). Other forms: false.
 *
 * @param forms  The sentence's surface words, contractions not yet split.
 */
export function isContraction(forms: readonly string[], index: number, french: French): boolean {
  const form = forms[index]?.toLowerCase()
  if (form !== 'du' && form !== 'des') return false
  const before = forms[index - 1]
  if (before === undefined) return false
  const readings = french.lexicon.lookup(before)
  return form === 'du' || readings.some(reading => reading.upos === 'NOUN')
}
