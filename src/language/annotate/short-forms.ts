import type {Doc, ParsedToken} from '../../document/index.js'
import type {NameFound} from './names.js'
import type {WordLists} from './word-lists.js'

/**
 * The names with the bare first or last words of full names added wherever they stand alone: « Li » beside « Li
 * Shangfu », « Faure » that the tagger took for a noun.
 *
 * A word that opens a sentence counts only as the subject of a verb, without article; never a first name, nor a word
 * that two full names share, nor one with an article (« la Rose »). Linear in the tokens.
 */
export function withShortForms(doc: Doc<ParsedToken>, names: readonly NameFound[], lists: WordLists): NameFound[] {
  const words = surnames(names, lists)
  if (words.size === 0) return [...names]
  const taken = new Set(
    names.flatMap(({sentence, first, last}) =>
      Array.from({length: last - first + 1}, (_, step) => `${sentence}:${first + step}`),
    ),
  )
  const more = doc.sentences.flatMap(({tokens, index}) =>
    tokens.flatMap((token): NameFound[] =>
      words.has(token.form) && !taken.has(`${index}:${token.index}`) && standsAlone(tokens, token)
        ? [
            {
              sentence: index,
              first: token.index,
              last: token.index,
              words: [token.form],
              isOrganisation: false,
              isKnown: false,
            },
          ]
        : [],
    ),
  )
  return more.length === 0
    ? [...names]
    : [...names, ...more].sort((a, b) => a.sentence - b.sentence || a.first - b.first)
}

/** The first and last words of full names that one name alone has, first names and listed names left out. */
function surnames(names: readonly NameFound[], lists: WordLists): ReadonlySet<string> {
  const owners = new Map<string, Set<string>>()
  for (const {words, isOrganisation, isKnown} of names) {
    if (isOrganisation || isKnown || words.length < 2) continue
    for (const word of new Set([words[0]!, words.at(-1)!])) {
      if (lists.firstNames.has(word) || lists.knownNames.has(word) || !/^\p{Lu}\p{Ll}+/u.test(word)) continue
      owners.set(word, (owners.get(word) ?? new Set()).add(words.join(' ')))
    }
  }
  return new Set([...owners].filter(([, full]) => full.size === 1).map(([word]) => word))
}

function standsAlone(tokens: readonly ParsedToken[], {index, deprel, upos}: ParsedToken): boolean {
  const before = tokens[index - 1]
  const after = tokens[index + 1]
  if (/^\p{Lu}/u.test(after?.form ?? '') || /^[-‐]/.test(after?.form ?? '')) return false
  if (before === undefined || /^[«“"(:–—]$/.test(before.form))
    return /^nsubj/.test(deprel) && /^(?:NOUN|PROPN|X)$/.test(upos)
  return before.upos !== 'DET' && before.part !== 2 && !/^\p{Lu}/u.test(before.form)
}
