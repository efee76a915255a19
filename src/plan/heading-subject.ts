import {
  type AnalysedDoc,
  annotationsOf,
  childWith,
  isRelation,
  type ParsedSentence,
  subtreeOf,
} from '../document/index.js'
import type {Replacement} from '../language/index.js'

/** What describes a noun, and so tells which one is meant. */
const DESCRIBES = ['nmod', 'amod', 'flat', 'appos', 'acl', 'nummod'] as const

/** Content words of a keyphrase in small letters, its head noun first; undefined for one word. */
function wordsOf(keyphrase: string): string[] | undefined {
  const words = keyphrase
    .toLowerCase()
    .replace(/'/g, '’')
    .split(/[\s\u00A0]+|(?<=’)/u)
    .filter(word => !/^(?:d’|l’|de|du|des|la|le|les|à|au|aux|en|et|sur|pour)$/.test(word))
  return words.length > 1 && /^\p{Ll}/u.test(keyphrase) ? words : undefined
}

/**
 * The article’s subject in full for its bare noun: « la cellule 4 de l’entrepôt » is « …de l’entrepôt Corvel » where the
 * keyphrase is « entrepôt Corvel » and the text describes no other one.
 *
 * @param tokens  Where a bare noun may stand.
 */
export function subjectInFull(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  tokens: readonly number[],
  keyphrase: string,
): Replacement | undefined {
  const words = wordsOf(keyphrase)
  if (!words) return undefined
  const {quotations} = annotationsOf(doc, sentence.index)
  const kept = new Set(tokens)
  const bare = tokens.find(index => {
    const token = sentence.tokens[index]!
    const determiner = childWith(sentence, index, 'det')
    return (
      token.upos === 'NOUN' &&
      token.form.toLowerCase() === words[0] &&
      determiner?.index === index - 1 &&
      kept.has(index - 1) &&
      /^(?:le|la|l’|l'|les)$/i.test(determiner.form) &&
      !isDescribed(sentence, index) &&
      !quotations.some(({start, end}) => start <= token.start && token.start < end)
    )
  })
  if (bare === undefined || !isOnlyOne(doc, words)) return undefined
  const written = sentence.tokens[bare]!.form
  return {first: bare, last: bare, words: written + keyphrase.slice(words[0]!.length)}
}

function isDescribed(sentence: ParsedSentence, noun: number): boolean {
  return sentence.tokens.some(({head, deprel}) => head === noun && isRelation(deprel, ...DESCRIBES))
}

/** Whether each description of the noun in the text is the keyphrase’s, and none comes anew as « un entrepôt ». */
function isOnlyOne(doc: AnalysedDoc, [noun, ...others]: readonly string[]): boolean {
  let isNamed = false
  for (const sentence of doc.sentences)
    for (const {form, upos, index} of sentence.tokens) {
      if (upos !== 'NOUN' || form.toLowerCase() !== noun) continue
      const own = new Set(subtreeOf(sentence, index).map(at => sentence.tokens[at]!.form.toLowerCase()))
      if (others.every(word => own.has(word))) isNamed = true
      else if (isDescribed(sentence, index)) return false
      else if (
        isNamed &&
        /^(?:une?|autre|aucune?|chaque|quel|quelle)$/i.test(childWith(sentence, index, 'det')?.form ?? '')
      )
        return false
    }
  return isNamed
}
