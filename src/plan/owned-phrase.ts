import {annotationsOf, isRelation, type ParsedSentence, type ParsedToken} from '../document/index.js'
import {articleFor, clausesOf, compose, joinWords, type Replacement, trimPunctuation} from '../language/index.js'
import {isRun, nounTokens, plain} from './faq/description.js'
import {namedPhraseOf} from './faq/named-phrase.js'
import type {PhraseSource} from './faq/phrase-source.js'

/** Longest phrase, in words, that an owner is set behind: « la ministre des Affaires étrangères de la Velmarie ». */
const LONGEST = 7

/** What only somebody, a country or a body has: no thing named beside can be meant. */
const RELATED =
  /^(?:entourage|ministre|porte-parole|avocat|avocate|frère|sœur|père|mère|fils|fille|mari|femme|épouse|époux|veuve|famille|compagne|compagnon|adversaire|prédécesseur|successeur|président|présidente|directeur|directrice|fédération|collègue|ami|amie|équipe|conseil|défense|parti|ministère|cabinet|patron|patronne|salarié|employé|adjoint|adjointe|homologue|candidature|entraîneur|entraîneuse)$/i

/**
 * « Son entourage refuse » as « l’entourage de Paul Roux refuse »: a possessive that opens its sentence belongs to the
 * subject of the sentence before, when nobody else named there can be meant.
 *
 * @param index  The possessive's token.
 */
export function ownedPhrase(source: PhraseSource, sentence: ParsedSentence, index: number): Replacement | undefined {
  const {doc, french} = source
  const possessive = sentence.tokens[index]
  const noun = sentence.tokens[possessive?.head ?? -1]
  if (!possessive || !noun || noun.upos !== 'NOUN' || index > 1 || !opensClause(sentence, noun)) return undefined
  const owner = ownerIn(source, doc.sentences[sentence.index - 1], sentence, /^leur/i.test(possessive.form), noun)
  if (owner === undefined) return undefined
  const own = trimPunctuation(
    sentence,
    nounTokens(sentence, noun.index).filter(token => token !== index),
  )
  if (own.length > LONGEST || own[0] !== index + 1 || !isRun(own)) return undefined
  if (own.some(token => sentence.tokens[token]!.upos === 'PUNCT')) return undefined
  const gender = /^sa$/i.test(possessive.form) ? 'Fem' : noun.feats.Gender
  const number = /s$/i.test(possessive.form) ? 'Plur' : 'Sing'
  const first = sentence.tokens[own[0]]!.form
  const article = articleFor(first, {definite: true, gender, number}, french)
  if (article === undefined) return undefined
  const phrase = plain(compose([{kept: own, sentence: sentence.index}], doc, french))
  return {
    first: index,
    last: own[own.length - 1]!,
    words: joinWords([article, ...phrase.split(' '), 'de', ...owner.split(' ')], french),
  }
}

function opensClause(sentence: ParsedSentence, noun: ParsedToken): boolean {
  return /^nsubj/.test(noun.deprel) && sentence.tokens[noun.head]?.head === -1
}

/** The subject of the sentence before, by a name that says who; undefined when somebody else could own the noun. */
function ownerIn(
  source: PhraseSource,
  before: ParsedSentence | undefined,
  sentence: ParsedSentence,
  isShared: boolean,
  noun: ParsedToken,
): string | undefined {
  const {doc} = source
  if (!before || before.block !== sentence.block) return undefined
  const subject = clausesOf(before)[0]?.subject
  if (subject === undefined) return undefined
  const phrase = namedPhraseOf(source, before, subject)
  // « les armateurs islandais » say enough of whom a federation is.
  // « Agé de 71 ans, il… »: a capital makes the participle a name.
  if (phrase && /^[AÂ]gée?s?\s/iu.test(phrase.text)) return undefined
  const isBare = phrase?.isWeak && phrase.text.split(/[\s’]/).length < 3
  if (!phrase || isBare || (phrase.number === 'Plur') !== isShared) return undefined
  const {mentions} = annotationsOf(doc, before.index)
  // « le groupe Valmont » is Valmont.
  const inside = mentions.filter(({first, form}) => phrase.tokens.includes(first) && form !== 'pronoun')
  const isSomebody = phrase.entity !== undefined || inside.length > 0
  const others = mentions.filter(mention => {
    const other = doc.entities[mention.entity]
    return other && other.id !== phrase.entity?.id && other.kind !== 'place' && !inside.includes(mention)
  })
  if (others.length > 0 || (!isSomebody && !isShared)) return undefined
  return !RELATED.test(noun.lemma) && holdsRival(before, subject, isShared) ? undefined : phrase.text
}

/** Another noun of the number, as object or complement of the verb, that the possessive could belong to. */
function holdsRival({tokens}: ParsedSentence, subject: number, isShared: boolean): boolean {
  return tokens.some(
    ({index, upos, deprel, feats}) =>
      index !== subject &&
      /^(?:NOUN|PROPN)$/.test(upos) &&
      isRelation(deprel, 'obj', 'obl', 'nsubj', 'conj', 'xcomp') &&
      (feats.Number === 'Plur') === isShared,
  )
}

/** Whether a token is a possessive of the third person. */
export function isPossessive(token: ParsedToken | undefined): boolean {
  return token?.upos === 'DET' && /^(?:son|sa|ses|leurs?)$/i.test(token.form)
}
