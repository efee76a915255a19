import {type AnalysedDoc, isRelation, type ParsedSentence, type ParsedToken, subtreeOf} from '../../document/index.js'
import {compose, type French} from '../../language/index.js'

/** The longer descriptions that a text gives of what it then names by a bare noun: « association » → « association des orphelins de déportés ». */
export type Descriptions = ReadonlyMap<string, readonly string[]>

/** Longest description, in characters, that a question can hold. */
const LONGEST = 60

/** Words that make a description point to another sentence. */
const POINTING =
  /(?:^|[\s’])(?:ce|cet|cette|ces|son|sa|ses|leur|leurs|mon|ma|mes|notre|nos|votre|vos|autres?|mêmes?|dernière?s?|premi(?:er|ère)s?|précédente?s?|suivante?s?|tels?|telles?|seule?s?|certaine?s|plusieurs|quelques|chaque|celui|celle|ceux|celles|lequel|laquelle|lui|elles?|ils?|eux|nous|vous|je|on|y|en question)(?=[\s,’]|$)/iu

/** The descriptions of each noun, by its lemma and number (« association Sing »), in text order, without their article. */
export function descriptionsIn(doc: AnalysedDoc, french: French): Descriptions {
  const found = new Map<string, string[]>()
  for (const sentence of doc.sentences)
    for (const token of sentence.tokens) {
      if (token.upos !== 'NOUN' || doc.blocks[sentence.block]?.kind === 'heading') continue
      const tokens = nounTokens(sentence, token.index)
      const determiner = determinerOf(sentence, token.index)
      if (!determiner || !/^(?:le|la|les|l[’']|une?|des)$/i.test(determiner.form)) continue
      const own = tokens.filter(index => index !== determiner.index)
      if (own.length < 2 || !isRun(own) || own.some(index => !sentence.tokens[index]!.agreed)) continue
      const text = plain(compose([{kept: own, sentence: sentence.index}], doc, french))
      if (text.length > LONGEST || pointsElsewhere(text) || /[«»"“”()\d]/.test(text)) continue
      const key = descriptionKey(token)
      const list = found.get(key) ?? []
      if (!list.some(other => other.toLowerCase() === text.toLowerCase())) list.push(text)
      found.set(key, list)
    }
  return found
}

/** How a noun is looked up among the descriptions. */
export function descriptionKey(token: ParsedToken): string {
  return `${token.lemma.toLowerCase()} ${token.feats.Number ?? ''}`
}

/** Whether words point to another sentence: demonstratives, possessives, « les autres », « le premier ». */
export function pointsElsewhere(text: string): boolean {
  return POINTING.test(text)
}

/**
 * A noun with all that says which one it is: what commas, dashes or brackets set off, and its own preposition, left out.
 */
export function nounTokens(sentence: ParsedSentence, head: number): number[] {
  return subtreeOf(sentence, head, token => {
    if (token.head !== head) return isRelation(token.deprel, 'appos', 'parataxis') && isSetOff(sentence, token)
    if (token.deprel === 'case' || token.deprel === 'cc' || token.upos === 'PUNCT')
      return token.index < head || isOuter(sentence, head, token)
    if (isRelation(token.deprel, 'parataxis', 'discourse', 'advcl', 'cop', 'nsubj', 'mark')) return true
    return isRelation(token.deprel, 'appos', 'acl', 'nmod', 'amod', 'advmod', 'obl') && isSetOff(sentence, token)
  })
}

/** The article, demonstrative, possessive or numeral determiner of a noun. */
export function determinerOf(sentence: ParsedSentence, head: number): ParsedToken | undefined {
  return sentence.tokens.find(token => token.head === head && token.upos === 'DET' && token.index < head)
}

/** Whether indexes follow each other without a gap. */
export function isRun(indexes: readonly number[]): boolean {
  return indexes.every((index, step) => step === 0 || index === indexes[step - 1]! + 1)
}

/** Straight apostrophes and odd spaces put right, for words that go into a title or a question. */
export function plain(text: string): string {
  return text.replace(/'/g, '’').replace(/\s+/g, ' ').trim()
}

function isSetOff(sentence: ParsedSentence, token: ParsedToken): boolean {
  const first = subtreeOf(sentence, token.index)[0] ?? token.index
  const isMark = (index: number): boolean => /^[,–—(;:-]$/.test(sentence.tokens[index]?.form ?? '')
  return isMark(first) || isMark(first - 1)
}

/** A mark that hangs on the noun but stands after everything that belongs to it. */
function isOuter(sentence: ParsedSentence, head: number, token: ParsedToken): boolean {
  return !sentence.tokens.some(other => other.head === head && other.index > token.index && other.upos !== 'PUNCT')
}
