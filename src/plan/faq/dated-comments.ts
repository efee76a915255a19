import {isRelation, type ParsedSentence, type ParsedToken, subtreeOf} from '../../document/index.js'
import {compose, finiteOf, trimPunctuation} from '../../language/index.js'
import type {Made} from './derived-facts.js'
import {determinerOf, plain} from './description.js'
import {namedPhraseOf} from './named-phrase.js'
import type {PhraseSource} from './phrase-source.js'

/**
 * « …, que la commission avait jugé vétuste en novembre 2024, »: the relative clause said of its subject, the noun that
 * it comments on put back as the object.
 */
export function fromObjectRelative(
  source: PhraseSource,
  sentence: ParsedSentence,
  token: ParsedToken,
): Made | undefined {
  const {doc, french} = source
  const own = trimPunctuation(sentence, subtreeOf(sentence, token.index))
  const que = sentence.tokens[own[0] ?? -1]
  if (!que || !/^(?:que|qu[’'])$/i.test(que.form) || sentence.tokens[que.index - 1]?.form !== ',') return undefined
  const finite = finiteOf(sentence, token.index)
  const doer = sentence.tokens.find(other => other.head === token.index && /^nsubj/.test(other.deprel) && other.agreed)
  const noun = sentence.tokens[token.head]
  if (!finite || !doer || !noun?.agreed) return undefined
  // « que préside Paul Roux »: the subject right behind its verb.
  if (doer.index > finite.index && subtreeOf(sentence, doer.index)[0] !== token.index + 1) return undefined
  // « le terrain des Tanneries, que… »: only a head noun is surely what the comma comments on.
  const inner = subtreeOf(sentence, noun.index).filter(index => index < que.index)
  const isNested = isRelation(noun.deprel, 'nmod', 'appos', 'flat') && sentence.tokens[noun.head]?.upos === 'NOUN'
  if (isNested || inner.some(index => sentence.tokens[index]!.form === ',')) return undefined
  const subject = namedPhraseOf(source, sentence, doer.index)
  const object = namedPhraseOf(source, sentence, noun.index)
  if (!subject || !object || object.isPerson) return undefined
  const tokens = subtreeOf(sentence, doer.index)
  const rest = own.filter(index => index !== que.index && !tokens.includes(index))
  if (rest.some(index => /^(?:PRON|PUNCT)$/.test(sentence.tokens[index]!.upos))) return undefined
  const words = (indexes: readonly number[]): string =>
    plain(compose([{kept: indexes, sentence: sentence.index}], doc, french))
  const verb = unagreed(words(rest.filter(index => index <= token.index)), sentence.tokens[token.index]!)
  if (verb === undefined) return undefined
  return {subject, words: `${verb} ${object.text} ${words(rest.filter(index => index > token.index))}`}
}

/** A participle that agreed with the object before it stands without agreement after it has gone behind: masculine ones do already. */
function unagreed(words: string, verb: ParsedToken): string | undefined {
  if (verb.feats.VerbForm !== 'Part') return words
  return verb.feats.Number !== 'Plur' && verb.feats.Gender !== 'Fem' ? words : undefined
}

/** « Litto-Lab est un laboratoire fondé en 2015 à La Rochelle »: what is said of what somebody is, is said of him. */
export function fromPredicate(source: PhraseSource, sentence: ParsedSentence, token: ParsedToken): Made | undefined {
  const {doc, french} = source
  const noun = sentence.tokens[token.head]
  const isPredicate = noun && sentence.tokens.some(other => other.head === noun.index && other.deprel === 'cop')
  const determiner = noun && determinerOf(sentence, noun.index)
  if (!isPredicate || !/^une?$/i.test(determiner?.form ?? '') || token.index < noun.index) return undefined
  const thing = sentence.tokens.find(other => other.head === noun.index && /^nsubj/.test(other.deprel) && other.agreed)
  const named = thing && namedPhraseOf(source, sentence, thing.index)
  const {Gender: gender, Number: number} = token.feats
  if (!named || named.isPerson || named.number !== (number ?? 'Sing') || number === 'Plur') return undefined
  if (named.gender !== undefined && gender !== undefined && named.gender !== gender) return undefined
  const own = trimPunctuation(sentence, subtreeOf(sentence, token.index))
  if (own[0] !== token.index) return undefined
  const words = plain(compose([{kept: own, sentence: sentence.index}], doc, french))
  return {subject: {...named, gender: named.gender ?? gender}, words: `a été ${words}`}
}
