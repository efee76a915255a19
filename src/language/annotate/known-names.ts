import type {ParsedToken} from '../../document/index.js'
import type {WordLists} from './word-lists.js'

/**
 * The last token of the listed name of several words that begins at `at`: « Corée du Nord », « Côte d’Ivoire ».
 *
 * @returns undefined when none does; `at` is never returned.
 */
export function knownNameAt(tokens: readonly ParsedToken[], at: number, lists: WordLists): number | undefined {
  const candidates = lists.longNames.get(tokens[at]?.form ?? '')
  if (candidates === undefined) return undefined
  for (const words of candidates) {
    const last = matchEnd(tokens, at, words)
    if (last !== undefined) return last
  }
  return undefined
}

/** « du » in a list is one word, in the text two tokens that share a span. */
function matchEnd(tokens: readonly ParsedToken[], at: number, words: readonly string[]): number | undefined {
  let token = at
  for (const word of words) {
    const own = tokens[token]
    if (own === undefined) return undefined
    const contracted = own.part === 1 ? CONTRACTED[word] : undefined
    if (contracted !== undefined && tokens[token + 1]?.form.toLowerCase() === contracted) token += 2
    else if (own.form === word) token++
    else return undefined
  }
  return token - 1
}

const CONTRACTED: Readonly<Record<string, string>> = {du: 'le', des: 'les', au: 'le', aux: 'les'}
