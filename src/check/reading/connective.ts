import type {AnalysedDoc, ParsedSentence, Span} from '../../document/index.js'

/** A connective in a sentence; `opens` when nothing but a quotation mark stands before it. */
export interface Connective extends Span {
  readonly text: string
  readonly opens: boolean
}

/**
 * The connectives of each sentence of a text, the longest at each place; linear in its words.
 *
 * « comme » counts only where it opens the sentence: within one it mostly compares.
 *
 * @param entries  The entries of data/lists/connectives.txt; without them nothing is found.
 * @returns One list a sentence, by its index.
 */
export function findConnectives(doc: AnalysedDoc, entries: ReadonlySet<string>): Connective[][] {
  const list = new Set([...entries].flatMap(inflected))
  const longest = longestByFirstWord(list)
  return doc.sentences.map(sentence => connectivesIn(doc, sentence, list, longest))
}

/** An entry with its elided and contracted endings: « afin que » is « afin qu’ » too, « en raison de », « en raison du ». */
function inflected(entry: string): string[] {
  if (entry.endsWith('que')) return [entry, `${entry.slice(0, -1)}’`]
  if (entry.endsWith(' de'))
    return [entry, `${entry.slice(0, -1)}’`, `${entry.slice(0, -1)}u`, `${entry.slice(0, -1)}es`]
  return [entry]
}

/** How many words the longest entry has that begins with a word. */
function longestByFirstWord(list: ReadonlySet<string>): ReadonlyMap<string, number> {
  const longest = new Map<string, number>()
  for (const entry of list) {
    const words = splitEntry(entry)
    const first = words[0] ?? ''
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length))
  }
  return longest
}

/** An entry's words as the tokens of a text are cut: « d’abord » is « d’ » and « abord ». */
function splitEntry(entry: string): string[] {
  return entry.match(/[^\s’]+’?/gu) ?? []
}

function connectivesIn(
  doc: AnalysedDoc,
  {tokens}: ParsedSentence,
  list: ReadonlySet<string>,
  longest: ReadonlyMap<string, number>,
): Connective[] {
  const found: Connective[] = []
  const words = tokens.filter(token => token.part !== 2)
  const lower = words.map(({start, end}) => doc.text.slice(start, end).toLowerCase().replace("'", '’'))
  let opening = 0
  while (opening < words.length && /^[«»“”"–—\s\u00A0\u202F-]+$/u.test(lower[opening]!)) opening += 1
  for (let first = 0; first < words.length; first += 1) {
    const reach = longest.get(splitEntry(lower[first]!)[0] ?? '') ?? 0
    for (let last = Math.min(first + reach, words.length) - 1; last >= first; last -= 1) {
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
