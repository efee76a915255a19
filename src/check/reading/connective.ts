import type {ParsedSentence, Span} from '../../document/index.js'
import type {Page} from '../page.js'

/** A connective in a sentence; `opens` when nothing but a quotation mark stands before it. */
export interface Connective extends Span {
  readonly text: string
  readonly opens: boolean
}

/** Words that a connective of several words must not be read across. */
const longest = 6

/**
 * The connectives of a sentence, longest first at each place; linear in its words.
 *
 * « comme » counts only where it opens the sentence: within one it mostly compares.
 */
export function connectivesOf({doc, french}: Page, {tokens}: ParsedSentence): Connective[] {
  const list = french.lists['connectives']
  const found: Connective[] = []
  if (!list) return found
  const words = tokens.filter(token => token.part !== 2)
  let opening = 0
  while (opening < words.length && /^[«»“”"–—\s\u00A0\u202F-]+$/u.test(words[opening]!.form)) opening += 1
  for (let first = 0; first < words.length; first += 1) {
    for (let last = Math.min(first + longest, words.length) - 1; last >= first; last -= 1) {
      const span = {start: words[first]!.start, end: words[last]!.end}
      const text = doc.text
        .slice(span.start, span.end)
        .toLowerCase()
        .replaceAll("'", '’')
        .replace(/[\s\u00A0]+/g, ' ')
      if (!list.has(text) || (text === 'comme' && first > opening)) continue
      found.push({...span, text, opens: first === opening})
      first = last
      break
    }
  }
  return found
}
