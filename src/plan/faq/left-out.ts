import {annotationsOf, type DateMention, isRelation, type ParsedToken, subtreeOf} from '../../document/index.js'
import type {Adjunct} from '../../language/index.js'
import {isRecurringDate} from '../recurring-date.js'
import {type Fact, LINKS, textUnder} from './fact.js'
import type {PhraseSource} from './phrase-source.js'

/**
 * Whether an adjunct can go without narrowing or widening what stays: what hangs on the verb itself, or a comment on a
 * noun. A date inside another phrase (« dont la moitié en dix ans »), a day that recurs (« par dimanche travaillé ») and
 * « depuis », which gives the point of comparison, belong to what they stand in.
 */
export function isFree({doc}: PhraseSource, fact: Fact, adjunct: Adjunct): boolean {
  if (adjunct.tokens.some(index => fact.chain.includes(index))) return false
  const {tokens} = fact.sentence
  const head = tokens[adjunct.head]!
  // « compte rendu » is one word.
  const first = tokens[adjunct.tokens[0] ?? adjunct.head]!
  if (/^rendus?$/i.test(first.form) && /^comptes?$/i.test(tokens[first.index - 1]?.form ?? '')) return false
  if (/^(?:relative|participial|apposition|parenthesis)$/.test(adjunct.kind)) return true
  if (!fact.chain.includes(head.head)) return false
  if (adjunct.tokens.length <= 2 && /^(?:depuis|jusque)$/i.test(head.form)) return false
  if (adjunct.kind === 'linkingAdverb') return !/^(?:depuis|alors|désormais)$/i.test(head.form)
  if (adjunct.kind !== 'relativeDate') return true
  const date = annotationsOf(doc, fact.sentence.index).dates.find(
    other => adjunct.tokens.includes(other.first) && other.kind === 'relative',
  )
  if (!date || isRecurring(fact, date)) return false
  return adjunct.tokens.every(index => index <= date.last || tokens[index]!.upos === 'PUNCT')
}

/** « par dimanche », « chaque lundi », « tous les mardis »: no day in particular. */
export function isRecurring({sentence, source}: Fact, date: DateMention): boolean {
  return isRecurringDate(source.doc, sentence, date)
}

/** Adverbs and phrases that tie the clause to the sentence before: « au contraire », « toutefois ». */
export function linksOf({doc}: PhraseSource, fact: Fact): number[] {
  const {tokens} = fact.sentence
  return tokens
    .filter(
      token =>
        fact.chain.includes(token.head) &&
        isRelation(token.deprel, 'obl', 'advmod') &&
        (LINKS.test(textUnder(fact, doc, token.index)) ||
          /^(?:toutefois|cependant|néanmoins|également|pourtant|alors|donc|actuellement)$/i.test(token.form)),
    )
    .flatMap(token => subtreeOf(fact.sentence, token.index))
}

/** « , elle, »: a pronoun between commas stresses the subject; it goes with its commas. */
export function stressesOf({sentence, clause}: Fact): number[] {
  return clause.tokens.filter(
    index =>
      [index - 1, index, index + 1].some(
        at => sentence.tokens[at]?.upos === 'X' && sentence.tokens[at]!.deprel === 'dislocated',
      ) && /^(?:,|lui|elle|eux|elles)$/i.test(sentence.tokens[index]!.form),
  )
}

/**
 * What follows a comma after all that answers and only comments: a participle, an absolute clause, « qui… », « après… ».
 * Never a condition, an exception, an attribution, a member of a list, or half a quotation.
 */
export function trailingComment(fact: Fact, focus: readonly number[]): number[] {
  const {tokens} = fact.sentence
  const own = fact.clause.tokens
  const from = Math.max(fact.clause.head, fact.finite.index, ...focus)
  for (const comma of own) {
    if (comma <= from || tokens[comma]!.form !== ',') continue
    const rest = own.filter(index => index >= comma)
    const words = rest.slice(1).map(index => tokens[index]!)
    if (words.some(token => /^(?:si|sauf|sans|selon|hormis|ne|n’|seulement|mais|[«»"“”])$/i.test(token.form))) return []
    const [first, second, third, fourth] = words
    const isParticiple = (token: ParsedToken | undefined): boolean =>
      token !== undefined && token.feats.VerbForm === 'Part' && /ant$/.test(token.form)
    const isAbsolute = first?.upos === 'DET' && [second, third, fourth].some(isParticiple)
    const isTrend = first?.form === 'en' && /^(?:baisse|hausse|recul|repli|progression)$/i.test(second?.form ?? '')
    if (
      isTrend ||
      isParticiple(first) ||
      isAbsolute ||
      /^(?:qui|que|qu’|dont|où|après|alors|tandis)$/i.test(first?.form ?? '')
    )
      return rest
    return []
  }
  return []
}
