import {
  type AnalysedDoc,
  annotationsOf,
  isRelation,
  type ParsedSentence,
  type ParsedToken,
  subtreeOf,
} from '../../document/index.js'
import {compose, type French} from '../../language/index.js'

/** A longer description of what the text also names by the bare noun, with its place. */
export interface Description {
  readonly text: string
  readonly sentence: number
  /** Whether the text never used the noun without it before. */
  readonly isFirst: boolean
  /** Told by what was done (« une étude menée auprès de 800 élèves »): a name only where there is no shorter one. */
  readonly isLoose: boolean
}

/** The descriptions a text gives, by noun: « association » → « association des orphelins de déportés ». */
export type Descriptions = ReadonlyMap<string, readonly Description[]>

/** Longest description, in characters, that a question can hold. */
const LONGEST = 66

/** Words that make a phrase point to another sentence. */
const POINTING =
  /(?:^|[\s’])(?:ce|cet|cette|ces|son|sa|ses|leur|leurs|mon|ma|mes|notre|nos|votre|vos|autres?|mêmes?|dernière?s?|premi(?:er|ère)s?|\p{L}+ièmes?|seconde?s?|précédente?s?|suivante?s?|prochaine?s?|tels?|telles?|seule?s?|certaine?s|plusieurs|quelques|chaque|celui|celle|ceux|celles|lequel|laquelle|lui|elles?|ils?|eux|nous|vous|je|on|y|aujourd’hui|ci-dessus|époque|en question)(?=[\s,’]|$)/iu

/**
 * The descriptions of each noun, without their article; headings are not looked at, quotations for adjectives alone.
 *
 * A noun that first stands bare is given no description: « le gouvernement », then « le gouvernement de l’époque », are two.
 */
export function descriptionsIn(doc: AnalysedDoc, french: French): Descriptions {
  const descriptions = new Map<string, Description[]>()
  const bare = new Set<string>()
  for (const sentence of doc.sentences) {
    const kind = doc.blocks[sentence.block]?.kind
    if (kind !== 'paragraph' && kind !== 'title') continue
    const words = doc.text.slice(sentence.start, sentence.end)
    // A headline in capitals spells nothing as the text does.
    if (words === words.toUpperCase()) continue
    const {quotations} = annotationsOf(doc, sentence.index)
    for (const token of sentence.tokens) {
      if (token.upos !== 'NOUN') continue
      const isSpoken = quotations.some(({start, end}) => start <= token.start && token.end <= end)
      const key = descriptionKey(token)
      const list = descriptions.get(key) ?? []
      const found = descriptionAt(doc, sentence, token, french)
      // Somebody’s words may describe by an adjective (« des exercices conjoints »); more is their view.
      const strict = isSpoken && found?.split(' ').length !== 2 ? undefined : found
      const loose = strict === undefined && !isSpoken ? descriptionAt(doc, sentence, token, french, true) : undefined
      const text = strict ?? loose
      if (text === undefined) {
        if (list.length === 0 && kind === 'paragraph') bare.add(key)
        continue
      }
      if (list.some(other => isPrefix(other.text, text))) continue
      const rest = list.filter(other => !isPrefix(text, other.text))
      descriptions.set(key, [
        ...rest,
        {text, sentence: sentence.index, isFirst: !bare.has(key), isLoose: strict === undefined},
      ])
    }
  }
  return descriptions
}

function descriptionAt(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  token: ParsedToken,
  french: French,
  isLoose = false,
): string | undefined {
  const determiner = determinerOf(sentence, token.index)
  if (determiner && !/^(?:le|la|les|l[’']|une?|des)$/i.test(determiner.form)) return undefined
  if (isLoose && !/^une?$/i.test(determiner?.form ?? '')) return undefined
  const own = nounTokens(sentence, token.index).filter(index => index !== determiner?.index)
  if (own.length < 2 || !isRun(own) || own.some(index => !sentence.tokens[index]!.agreed)) return undefined
  const isPlain = own.every(
    index =>
      index === token.index ||
      sentence.tokens[index]!.head !== token.index ||
      isRelation(sentence.tokens[index]!.deprel, 'amod', 'flat') ||
      /^(?:d.*|sur|entre|contre)$/i.test(
        sentence.tokens.find(other => other.head === index && other.deprel === 'case')?.form ?? 'd',
      ) ||
      sentence.tokens[index]!.upos === 'PROPN' ||
      (isLoose && isDone(sentence.tokens[index]!)),
  )
  const text = plain(compose([{kept: own, sentence: sentence.index}], doc, french))
  if (
    !isPlain ||
    text.length > LONGEST ||
    pointsElsewhere(text) ||
    (isLoose ? /[«»"“”(),]/ : /[«»"“”()\d,]/).test(text)
  )
    return undefined
  return text
}

/** « menée auprès de… », « signé à Rome »: a past participle right on the noun. */
function isDone({deprel, feats}: ParsedToken): boolean {
  return isRelation(deprel, 'acl') && feats.VerbForm === 'Part' && feats.Tense === 'Past'
}

/** Whether the shorter of two descriptions opens the longer, so that both mean one thing. */
function isPrefix(shorter: string, longer: string): boolean {
  return `${longer.toLowerCase()} `.startsWith(`${shorter.toLowerCase()} `)
}

/** How a noun is looked up among the descriptions. */
export function descriptionKey(token: ParsedToken): string {
  return `${token.lemma.toLowerCase()} ${token.feats.Number ?? ''}`
}

/** Whether words point to another sentence: demonstratives, possessives, « les autres », « le premier ». */
export function pointsElsewhere(text: string): boolean {
  return POINTING.test(text)
}

/** A noun with all that says which one it is: what is set off by marks, and its own preposition, left out. */
export function nounTokens(sentence: ParsedSentence, head: number): number[] {
  return subtreeOf(sentence, head, token => {
    if (token.upos === 'PUNCT' && token.head === head) return isOuter(sentence, head, token)
    if (token.head !== head) return isRelation(token.deprel, 'appos', 'parataxis', 'acl') && isSetOff(sentence, token)
    if (token.deprel === 'case' || token.deprel === 'cc') return token.index < head
    if (isRelation(token.deprel, 'parataxis', 'discourse', 'advcl', 'cop', 'nsubj', 'mark', 'aux')) return true
    return isRelation(token.deprel, 'appos', 'acl', 'nmod', 'amod', 'advmod', 'obl') && isSetOff(sentence, token)
  })
}

/** The article, demonstrative or possessive of a noun. */
export function determinerOf(sentence: ParsedSentence, head: number): ParsedToken | undefined {
  return sentence.tokens.find(token => token.head === head && token.upos === 'DET' && token.index < head)
}

/** Whether indexes follow each other without a gap. */
export function isRun(indexes: readonly number[]): boolean {
  return indexes.every((index, step) => step === 0 || index === indexes[step - 1]! + 1)
}

/** Straight apostrophes and odd spaces put right, for words that go into a question or its answer. */
export function plain(text: string): string {
  return text.replace(/'/g, '’').replace(/\s+/g, ' ').trim()
}

function isSetOff(sentence: ParsedSentence, token: ParsedToken): boolean {
  const first = subtreeOf(sentence, token.index)[0] ?? token.index
  const isMark = (index: number): boolean => /^[,–—(;:-]$/.test(sentence.tokens[index]?.form ?? '')
  return isMark(first) || isMark(first - 1)
}

/** A mark that hangs on the noun but stands at the edge of what belongs to it. */
function isOuter(sentence: ParsedSentence, head: number, token: ParsedToken): boolean {
  return !sentence.tokens.some(other => other.head === head && other.index > token.index && other.upos !== 'PUNCT')
}
