import {
  type AnalysedDoc,
  type Attribution,
  isRelation,
  type ParsedSentence,
  type ParsedToken,
  subtreeOf,
} from '../../document/index.js'
import type {Adjunct, Clause} from '../../language/index.js'
import type {NamedPhrase} from './named-phrase.js'
import type {PhraseSource} from './phrase-source.js'

/** A main clause that says something of a named subject, taken apart far enough to be asked about. */
export interface Fact {
  /** The text that `sentence` belongs to: the article, or a sentence derived from one of its comments. */
  readonly source: PhraseSource
  readonly sentence: ParsedSentence
  /** The article's sentence that says it. */
  readonly origin: ParsedSentence
  readonly clause: Clause
  readonly subject: NamedPhrase
  /** The subject is only counted, not named: « plus de 300 personnes ». */
  readonly isCounted: boolean
  /** The subject is new to the reader: « une réunion publique ». */
  readonly isIndefinite: boolean
  /** The clause only gives the time of another: it can be asked when and where, not what. */
  readonly isAside?: boolean
  /** The clause says that it is not so: « n’a pas été reproduite ». */
  readonly isDenied: boolean
  readonly finite: ParsedToken
  /** The predicate and the infinitives that go on from it (« veut », « réunir »), in order. */
  readonly chain: readonly number[]
  /** The reflexive before the verb, or none. */
  readonly clitics: readonly number[]
  readonly adjuncts: readonly Adjunct[]
  /** Whose words the clause reports, when the sentence says so beside the clause (« a-t-il ajouté », « selon le maire »). */
  readonly attribution?: Attribution
  readonly importance: number
  /** The clause that reports this one (« X note que… »), in whose words it is told. */
  readonly told?: Fact
}

/** Adverbial phrases that tie a sentence to the one before and mean nothing without it. */
export const LINKS =
  /^(?:au contraire|en revanche|à l’inverse|par ailleurs|de plus|en outre|de (?:son|leur) côté|(?:pour|quant à) (?:sa|leur|lui|elle) ?(?:part)?|en effet|en fait|dès lors|d’ailleurs|à (?:son|leur) tour)$/iu

/** Whether the clause adds to something said before (« également »): alone it would seem to say all. */
export function isOneOfSeveral({sentence, clause}: Fact): boolean {
  return clause.tokens.some(index =>
    /^(?:également|aussi|notamment|encore|même|surtout)$/i.test(sentence.tokens[index]!.form),
  )
}

/** From which estimated probability on an arc that one parser alone found is tried: what is made of it is analysed anew. */
const LEAST_CONFIDENCE = 0.5

/** Whether both parsers found the same arc, or one that is as likely right as wrong: the reading over tells. */
export function isSure(token: ParsedToken): boolean {
  return token.agreed || token.deprel === 'punct' || token.confidence >= LEAST_CONFIDENCE
}

/** Whether a token stands within quotation marks. */
export function isQuoted(doc: AnalysedDoc, token: ParsedToken): boolean {
  return doc.quotations.some(quotation => quotation.start <= token.start && token.end <= quotation.end)
}

/** The dependents of the predicate and of its infinitives that both parsers found, by relation. */
export function complementsOf(fact: Fact, ...relations: readonly string[]): ParsedToken[] {
  return fact.sentence.tokens.filter(
    token =>
      fact.chain.includes(token.head) &&
      !fact.chain.includes(token.index) &&
      token.agreed &&
      fact.clause.tokens.includes(token.index) &&
      isRelation(token.deprel, ...relations),
  )
}

/** The text of a token and all that hangs from it. */
export function textUnder(fact: Fact, doc: AnalysedDoc, head: number): string {
  const own = subtreeOf(fact.sentence, head)
  const first = fact.sentence.tokens[own[0] ?? head]!
  const last = fact.sentence.tokens[own[own.length - 1] ?? head]!
  return doc.text
    .slice(first.start, last.end)
    .replace(/'/g, '’')
    .replace(/^[\s,–—(]+/u, '')
}

/** « une quarantaine de parlementaires »: a noun that counts another. */
export const DOZENS = /^(?:huit|di|dou|quin|ving|tren|quaran|cinquan|soixan|cen)[tz]?aines?$/i

/** The noun that is counted: itself, or the one that « plus de », « près de », « une dizaine de » stand before. */
export function countedNounAt(sentence: ParsedSentence, head: number): number {
  const token = sentence.tokens[head]!
  if (!/^(?:plus|moins|près)$/i.test(token.form) && !DOZENS.test(token.form)) return head
  const noun = sentence.tokens.find(
    other => other.head === head && other.upos === 'NOUN' && other.agreed && other.index > head,
  )
  return noun?.index ?? head
}
