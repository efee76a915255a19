import type {ParsedSentence, ParsedToken} from '../document/index.js'

/** Verbs and nouns too general to tell what a sentence is about. */
const LIGHT = new Set(
  'être avoir faire aller venir pouvoir devoir vouloir dire falloir mettre prendre fois chose'.split(' '),
)

/** Whether a token names, does or describes something: a noun, name, verb, adjective or number that is not a light word. */
export function isContentWord(token: ParsedToken): boolean {
  return /^(NOUN|PROPN|VERB|ADJ|NUM)$/.test(token.upos) && !LIGHT.has(token.lemma)
}

/** The lemmas of a sentence's content words, lower case. */
export function contentLemmas(sentence: ParsedSentence, tokens?: readonly number[]): Set<string> {
  const lemmas = new Set<string>()
  for (const token of tokens ? tokens.map(index => sentence.tokens[index]!) : sentence.tokens)
    if (isContentWord(token)) lemmas.add(token.lemma.toLowerCase())
  return lemmas
}

/** The share, 0 to 1, of the smaller set that both sets hold. */
export function overlapShare(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const smaller = a.size < b.size ? a : b
  const larger = a.size < b.size ? b : a
  if (smaller.size === 0) return 0
  let shared = 0
  for (const lemma of smaller) if (larger.has(lemma)) shared++
  return shared / smaller.size
}
