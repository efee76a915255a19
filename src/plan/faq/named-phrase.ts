import {annotationsOf, type Entity, type ParsedSentence, type ParsedToken, subtreeOf} from '../../document/index.js'
import {articleFor, compose, joinWords} from '../../language/index.js'
import {determinerOf, isRun, nounTokens, plain, pointsElsewhere} from './description.js'
import {fullName, isManifold, nestedName} from './full-name.js'
import {isPair, pairPhrase} from './pair-phrase.js'
import {entityOf, holdersOf} from './phrase-entity.js'
import {articleGender, bareNameGender, nounGender, placeGender, shownGender} from './phrase-gender.js'
import {entityAt, genderOfEntity, type PhraseSource} from './phrase-source.js'
import {holdsBareDefinite, isSomeone, tellsWhich} from './vague-phrase.js'

/** A noun phrase that tells by itself whom or what it names, as it stands within a sentence. */
export interface NamedPhrase {
  readonly head: number
  /** Every token of the clause that the phrase stands for, comments included. */
  readonly tokens: readonly number[]
  readonly text: string
  /** What names it again in the next sentence: « cette association », a name. */
  readonly again: string
  /** « cet accord », for a noun that is named again by its article alone. */
  readonly pointed?: string
  readonly gender?: 'Masc' | 'Fem'
  readonly number: 'Sing' | 'Plur'
  readonly entity?: Entity
  readonly isPerson: boolean
  /** The words say which one only where the topic is known: « les grévistes », « le vote solennel ». */
  readonly isWeak: boolean
}

type Gender = NamedPhrase['gender']

/** Institutions of which a country has one: their bare name says which. */
const INSTITUTIONS = new Set('gouvernement parlement sénat état'.split(' '))

/** Nouns that are nothing without what they count or belong to, so « ce nombre » would not repeat the phrase. */
const EMPTY_HEADS = new Set(
  'nombre plupart majorité moitié tiers quart partie reste ensemble part type sorte série millier million milliard dizaine douzaine quinzaine vingtaine trentaine quarantaine cinquantaine centaine fait'.split(
    ' ',
  ),
)

const DEFINITE = /^(?:le|la|les|l[’'])$/i

/**
 * The phrase around a noun, a name or a linked pronoun, named in full; undefined when its words would not say by
 * themselves which one is meant.
 *
 * A person is given by the full name; a bare noun by the name or the only longer description that the text gives.
 */
export function namedPhraseOf(source: PhraseSource, sentence: ParsedSentence, head: number): NamedPhrase | undefined {
  const {doc} = source
  const token = sentence.tokens[head]
  if (!token) return undefined
  if (token.upos === 'PRON') return linkedPhrase(source, sentence, token)
  if (token.upos !== 'NOUN' && token.upos !== 'PROPN') return undefined
  const tokens = subtreeOf(sentence, head)
  const start = sentence.tokens[tokens[0]!]!.start
  const end = sentence.tokens[tokens[tokens.length - 1]!]!.end
  if (annotationsOf(doc, sentence.index).quotations.some(quotation => quotation.start < end && start < quotation.end))
    return undefined
  const entity = entityOf(source, sentence, head, tokens)
  // Words of one name belong together, whatever the parsers think.
  if (entity?.kind === 'person') return personPhrase(source, sentence, token, tokens, entity)
  const own = nounTokens(sentence, head)
  if (!isRun(own) || !own.includes(head)) return undefined
  if (
    !fillsUpToVerb(sentence, token, own) &&
    own.some(
      index =>
        isUnsure(sentence.tokens[index]!, head) &&
        (entity === undefined || entityAt(source, sentence.index, index) !== entity),
    )
  )
    return undefined
  const text = plain(compose([{kept: own, sentence: sentence.index}], doc, source.french))
  if (pointsElsewhere(withoutDemonstratives(text)) || /[«»"“”()]/.test(text)) return undefined
  if (annotationsOf(doc, sentence.index).dates.some(date => date.kind === 'relative' && own.includes(date.first)))
    return undefined
  if (isPair(sentence, token)) return pairPhrase(sentence, token, tokens, (pair, at) => namedPhraseOf(source, pair, at))
  return token.upos === 'PROPN'
    ? properPhrase(source, sentence, token, {tokens, own, text, entity})
    : nounPhrase(source, sentence, token, {tokens, own, text, entity})
}

interface Parts {
  readonly tokens: readonly number[]
  readonly own: readonly number[]
  readonly text: string
  readonly entity?: Entity
}

/** A subject pronoun stands for its antecedent, when that is certain. */
function linkedPhrase(source: PhraseSource, sentence: ParsedSentence, token: ParsedToken): NamedPhrase | undefined {
  const {doc} = source
  if (!/^(?:il|elle|ils|elles)$/i.test(token.form)) return undefined
  const link = annotationsOf(doc, sentence.index).pronouns.find(other => other.token === token.index)
  const origin = link && doc.sentences[link.antecedent.sentence]
  // A speaker who « a ajouté » three sentences on may be another; only the sentence before, or this one, is near enough.
  if (!link || !origin || sentence.index - origin.index > 1 || origin.block !== sentence.block) return undefined
  const gender = /^elle/i.test(token.form) ? 'Fem' : 'Masc'
  const number = /s$/i.test(token.form) ? 'Plur' : 'Sing'
  const entity = link.entity === undefined ? undefined : doc.entities[link.entity]
  const here = {head: token.index, tokens: [token.index], gender, number} as const
  if (entity?.kind === 'person')
    return number === 'Sing'
      ? {...here, text: entity.name, again: entity.name, entity, isPerson: true, isWeak: false}
      : undefined
  const {first, last} = link.antecedent
  const head = origin.tokens.find(
    other => other.index >= first && other.index <= last && (other.head < first || other.head > last),
  )
  // An antecedent that is itself a pronoun would lead on; one step is enough to trust.
  const phrase = head && head.upos !== 'PRON' ? namedPhraseOf(source, origin, head.index) : undefined
  return phrase && phrase.number === number ? {...phrase, ...here} : undefined
}

function personPhrase(
  source: PhraseSource,
  sentence: ParsedSentence,
  token: ParsedToken,
  tokens: readonly number[],
  entity: Entity,
): NamedPhrase | undefined {
  const isGroup = sentence.tokens.some(other => other.head === token.index && other.deprel === 'conj')
  if (isGroup || entity.number === 'Plur' || token.feats.Number === 'Plur') return undefined
  // A first name alone is how a text speaks of someone it does not name.
  if (!/[\s-]/.test(entity.name)) return undefined
  const gender = genderOfEntity(source, entity) ?? (token.upos === 'NOUN' ? token.feats.Gender : undefined)
  const {name} = entity
  return {
    head: token.index,
    tokens,
    text: name,
    again: name,
    gender,
    number: 'Sing',
    entity,
    isPerson: true,
    isWeak: false,
  }
}

function properPhrase(
  source: PhraseSource,
  sentence: ParsedSentence,
  token: ParsedToken,
  {tokens, own, text, entity}: Parts,
): NamedPhrase | undefined {
  const determiner = determinerOf(sentence, token.index)
  if (determiner ? !DEFINITE.test(determiner.form) : /^\p{Lu}{4,}$/u.test(token.form)) return undefined
  if (own.length > 8 || sentence.tokens.some(other => other.head === token.index && other.deprel === 'conj'))
    return undefined
  const shown =
    articleGender(determiner) ?? (entity?.kind === 'place' ? placeGender(token.form, determiner) : undefined)
  const name = determiner ? lowerArticle(text) : text
  const gender =
    (entity && genderOfEntity(source, entity)) ??
    shown ??
    shownGender(sentence, token.index) ??
    (determiner || entity?.kind === 'organisation' ? undefined : bareNameGender(token.form))
  return {
    head: token.index,
    tokens,
    text: name,
    again: name,
    gender,
    number: token.feats.Number ?? (/^les$/i.test(determiner?.form ?? '') ? 'Plur' : 'Sing'),
    entity,
    isPerson: false,
    isWeak: false,
  }
}

function nounPhrase(
  source: PhraseSource,
  sentence: ParsedSentence,
  token: ParsedToken,
  {tokens, own, text, entity}: Parts,
): NamedPhrase | undefined {
  const {french} = source
  const determiner = determinerOf(sentence, token.index)
  const isPointed = /^(?:ce|cet|cette|ces)$/i.test(determiner?.form ?? '')
  if (!determiner || determiner.index !== own[0] || !(DEFINITE.test(determiner.form) || isPointed)) return undefined
  if (isPointed && own.length !== 2) return undefined
  if (sentence.tokens.some(other => other.head === token.index && (other.upos === 'NUM' || other.deprel === 'conj')))
    return undefined
  const gender = nounGender(source, sentence, token, determiner)
  const number = token.feats.Number ?? (/^les$/i.test(determiner.form) ? 'Plur' : 'Sing')
  const isBare = own.length === 2
  const holders =
    source.roles.has(token.lemma.toLowerCase()) && number === 'Sing' ? holdersOf(source, sentence, token, own) : []
  if (holders.length > 1) return undefined
  if (holders[0]) return personPhrase(source, sentence, token, tokens, holders[0])
  // « le ministre », « la maire » are somebody: only a name tells who. « les chercheurs » are those of the topic.
  if (isBare && number === 'Sing' && source.roles.has(token.lemma.toLowerCase())) return undefined
  const longer = isBare ? fullName(source, sentence, token, entity) : undefined
  if (isBare && longer === undefined && (isPointed || isManifold(source, token))) return undefined
  const nested = isBare ? text : nestedName(source, sentence, token.index, own)
  if (nested === undefined) return undefined
  const article = longer === undefined ? undefined : articleFor(token.form, {definite: true, gender, number}, french)
  if (longer !== undefined && article === undefined) return undefined
  const phrase = longer === undefined ? lowerArticle(nested) : joinWords([article!, longer], french)
  if (phrase.length > 70) return undefined
  const isLong = phrase.split(/[\s’]/).length > 2
  // « ce secrétaire » is no way to name somebody again.
  const isSomebody = source.roles.has(token.lemma.toLowerCase()) && number === 'Sing'
  const again =
    isLong && !isSomebody && !EMPTY_HEADS.has(token.lemma)
      ? demonstrative(source, token.form, gender, number)
      : undefined
  const isInstitution = INSTITUTIONS.has(token.lemma.toLowerCase())
  const isNamed = entity !== undefined || isInstitution || /[ ’]\p{Lu}/u.test(phrase)
  const isVague = isBare || !/ d(?:e|es|u) | d’/.test(phrase) || holdsBareDefinite(sentence, token.index, own)
  const isWeak = !isNamed && (isSomeone(token) || (isVague && (longer === undefined || !tellsWhich(longer))))
  return {
    head: token.index,
    tokens,
    text: phrase,
    again: again ?? phrase,
    ...(again === undefined &&
    !isSomebody &&
    !EMPTY_HEADS.has(token.lemma) &&
    !INSTITUTIONS.has(token.lemma.toLowerCase())
      ? {pointed: demonstrative(source, token.form, gender, number)}
      : {}),
    gender,
    number,
    entity,
    isPerson: false,
    isWeak,
  }
}

/** Whether a subject and nothing else stands before its verb: then every word there is its own, whatever hangs from which. */
function fillsUpToVerb(sentence: ParsedSentence, token: ParsedToken, own: readonly number[]): boolean {
  const next = sentence.tokens[own[own.length - 1]! + 1]
  const opens = own[0] === 0 || /^(?:,|et|mais|que|qu[’'])$/i.test(sentence.tokens[own[0]! - 1]!.form)
  return (
    opens &&
    /^nsubj/.test(token.deprel) &&
    next !== undefined &&
    (next.feats.VerbForm === 'Fin' || /^(?:se|s[’']|ne|n[’']|–|—|\()$/i.test(next.form)) &&
    own.every(index => !/^(?:PUNCT|VERB|AUX)$/.test(sentence.tokens[index]!.upos))
  )
}

/** A token whose place in the tree the two parsers do not agree on. */
function isUnsure(token: ParsedToken, head: number): boolean {
  return token.index !== head && token.upos !== 'PUNCT' && !token.agreed
}

function demonstrative(
  {french}: PhraseSource,
  noun: string,
  gender: Gender,
  number: 'Sing' | 'Plur',
): string | undefined {
  if (number === 'Plur') return `ces ${noun}`
  if (gender === undefined) return undefined
  // « la Fondation », with the capital of a name, is already the name in short.
  if (/^\p{Lu}/u.test(noun)) return joinWords([gender === 'Fem' ? 'la' : 'le', noun], french)
  return gender === 'Fem' ? `cette ${noun}` : joinWords(['ce', noun], french)
}

/** Demonstratives are judged one by one, where it is known what they point to. */
function withoutDemonstratives(text: string): string {
  return text.replace(/(?:^|\s)(?:ce|cet|cette|ces)(?=\s)/giu, ' ')
}

function lowerArticle(text: string): string {
  return text.replace(/^(?:Les?|La|L’)(?=[\s\p{L}])/u, word => word.toLowerCase())
}
