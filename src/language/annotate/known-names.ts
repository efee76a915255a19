import type {ParsedToken} from '../../document/index.js'
import type {WordLists} from './word-lists.js'

/**
 * The last token of the listed name of several words that begins at `at`: « Corée du Nord », « Côte d’Ivoire ».
 *
 * @returns undefined when none does; `at` is never returned.
 */
export function knownNameAt(tokens: readonly ParsedToken[], at: number, lists: WordLists): number | undefined {
  const first = tokens[at]?.part === 2 ? capitalised(tokens[at]?.form ?? '') : (tokens[at]?.form ?? '')
  const candidates = lists.longNames.get(first)
  if (candidates === undefined) return undefined
  for (const words of candidates) {
    const last = first === tokens[at]?.form ? matchEnd(tokens, at, words) : matchEnd(tokens, at + 1, words.slice(1))
    if (last !== undefined) return last
  }
  return undefined
}

/** « au Havre » holds « Le Havre ». */
function capitalised(form: string): string {
  return form.slice(0, 1).toUpperCase() + form.slice(1)
}

/** « du » in a list is one word, in the text two tokens that share a span. */
function matchEnd(tokens: readonly ParsedToken[], at: number, words: readonly string[]): number | undefined {
  let token = at
  for (const word of words) {
    const own = tokens[token]
    if (own === undefined) return undefined
    const contracted = own.part === 1 && Object.hasOwn(CONTRACTED, word) ? CONTRACTED[word] : undefined
    if (contracted !== undefined && tokens[token + 1]?.form.toLowerCase() === contracted) token += 2
    else if (own.form === word) token++
    else return undefined
  }
  return token - 1
}

const CONTRACTED: Readonly<Record<string, string>> = {du: 'le', des: 'les', au: 'le', aux: 'les'}
