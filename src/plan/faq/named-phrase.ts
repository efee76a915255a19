import {type AnalysedDoc, type Entity, type ParsedSentence, type ParsedToken, subtreeOf} from '../../document/index.js'
import {compose, type French, genderOf, joinWords} from '../../language/index.js'
import {
  type Descriptions,
  descriptionKey,
  descriptionsIn,
  determinerOf,
  isRun,
  nounTokens,
  plain,
  pointsElsewhere,
} from './description.js'

/** A noun phrase that tells by itself whom or what it names, as it stands within a sentence. */
export interface NamedPhrase {
  readonly head: number
  /** Every token that hangs from the head, comments included. */
  readonly tokens: readonly number[]
  readonly text: string
  /** What names it again in the next sentence: « cette association », a name. */
  readonly again: string
  readonly gender?: 'Masc' | 'Fem'
  readonly number: 'Sing' | 'Plur'
  readonly entity?: Entity
  readonly isPerson: boolean
}

/** Institutions of which a country has one: their bare name says which. */
const INSTITUTIONS = new Set(
  'gouvernement exécutif parlement sénat état justice police gendarmerie éducation monde'.split(' '),
)

/** Nouns that are nothing without what they count or belong to, so « ce nombre » would not repeat the phrase. */
const EMPTY_HEADS = new Set(
  'nombre plupart majorité moitié tiers quart partie reste ensemble part type sorte série millier million milliard dizaine douzaine quinzaine vingtaine trentaine quarantaine cinquantaine centaine fait'.split(
    ' ',
  ),
)

/** What a phrase is looked up in. */
export interface PhraseSource {
  readonly doc: AnalysedDoc
  readonly french: French
  readonly descriptions: Descriptions
  /** Nouns for what a person is or does, lower case. */
  readonly roles: ReadonlySet<string>
  /** Nouns that begin a place's name, lower case. */
  readonly placeWords: ReadonlySet<string>
}

/** Look a text's descriptions up once, for all its phrases. */
export function phraseSource(doc: AnalysedDoc, french: French): PhraseSource {
  return {
    doc,
    french,
    descriptions: descriptionsIn(doc, french),
    roles: firstColumn(french, 'role-nouns'),
    placeWords: firstColumn(french, 'place-words'),
  }
}

function firstColumn(french: French, list: string): Set<string> {
  return new Set([...(french.lists[list] ?? [])].map(entry => entry.split('\t')[0]!.toLowerCase()))
}

/**
 * The phrase around a noun or name, named in full; undefined when its words would not say by themselves which one is meant.
 *
 * A person is given by the full name; a bare noun by its only longer description in the text.
 */
export function namedPhraseOf(source: PhraseSource, sentence: ParsedSentence, head: number): NamedPhrase | undefined {
  const {doc} = source
  const token = sentence.tokens[head]
  if (!token || (token.upos !== 'NOUN' && token.upos !== 'PROPN')) return undefined
  const tokens = subtreeOf(sentence, head)
  if (tokens.some(index => isUnsure(sentence.tokens[index]!, head))) return undefined
  const span = {start: sentence.tokens[tokens[0]!]!.start, end: sentence.tokens[tokens[tokens.length - 1]!]!.end}
  if (doc.quotations.some(quotation => quotation.start < span.end && span.start < quotation.end)) return undefined
  const entity = entityOf(doc, sentence, head, tokens)
  if (entity?.kind === 'person') return personPhrase(sentence, token, tokens, entity)
  const own = nounTokens(sentence, head)
  if (!isRun(own) || !own.includes(head)) return undefined
  const text = plain(compose([{kept: own, sentence: sentence.index}], doc, source.french))
  if (pointsElsewhere(text) || /[«»"“”()]/.test(text)) return undefined
  if (doc.dates.some(date => date.kind === 'relative' && date.sentence === sentence.index && own.includes(date.first)))
    return undefined
  const number = token.feats.Number ?? 'Sing'
  if (token.upos === 'PROPN') {
    const determiner = determinerOf(sentence, head)
    const gender = entity?.gender ?? determinerGender(determiner)
    const isDefinite = determiner === undefined || /^(?:le|la|les|l[’'])$/i.test(determiner.form)
    const start = determiner ? lower(text) : text
    return isDefinite && own.length <= 8
      ? {head, tokens, text: start, again: start, gender, number, entity, isPerson: false}
      : undefined
  }
  return nounPhrase(source, sentence, token, tokens, own, text, entity)
}

function personPhrase(
  sentence: ParsedSentence,
  token: ParsedToken,
  tokens: readonly number[],
  entity: Entity,
): NamedPhrase | undefined {
  if (sentence.tokens.some(other => other.head === token.index && other.deprel === 'conj')) return undefined
  if (entity.number === 'Plur') return undefined
  const gender = entity.gender ?? (token.upos === 'NOUN' ? token.feats.Gender : undefined)
  return {
    head: token.index,
    tokens,
    text: entity.name,
    again: entity.name,
    gender,
    number: 'Sing',
    entity,
    isPerson: true,
  }
}

function nounPhrase(
  source: PhraseSource,
  sentence: ParsedSentence,
  token: ParsedToken,
  tokens: readonly number[],
  own: readonly number[],
  text: string,
  entity: Entity | undefined,
): NamedPhrase | undefined {
  const {french} = source
  const determiner = determinerOf(sentence, token.index)
  if (!determiner || determiner.index !== own[0] || !/^(?:le|la|les|l[’'])$/i.test(determiner.form)) return undefined
  if (sentence.tokens.some(other => other.head === token.index && (other.upos === 'NUM' || other.deprel === 'conj')))
    return undefined
  const gender = token.feats.Gender ?? genderOf(token.form, french)
  const number = token.feats.Number ?? (/^les$/i.test(determiner.form) ? 'Plur' : 'Sing')
  const isBare = own.length === 2
  const described = isBare
    ? bareName(source, token)
    : nestedNamed(source, sentence, token.index, own)
      ? text
      : undefined
  if (described === undefined || described.length > 70) return undefined
  if (isBare && source.roles.has(token.lemma.toLowerCase())) return undefined
  const phrase =
    isBare && described !== text
      ? joinWords([articleFor(gender, number), ...described.split(' ')], french)
      : lower(text)
  return {
    head: token.index,
    tokens,
    text: phrase,
    again:
      EMPTY_HEADS.has(token.lemma) || (phrase === lower(text) && isBare)
        ? phrase
        : (demonstrative(token.form, gender, number, french) ?? phrase),
    gender,
    number,
    entity,
    isPerson: false,
  }
}

/** A bare noun stands for its only longer description, or for an institution of which there is one. */
function bareName(source: PhraseSource, token: ParsedToken): string | undefined {
  const found = source.descriptions.get(descriptionKey(token)) ?? []
  if (found.length === 1) return found[0]
  return found.length === 0 && INSTITUTIONS.has(token.lemma.toLowerCase()) ? `${token.form}` : undefined
}

/** Whether the nouns inside a phrase say which ones they are: no bare noun that the text describes at more length elsewhere. */
function nestedNamed(source: PhraseSource, sentence: ParsedSentence, head: number, own: readonly number[]): boolean {
  return own.every(index => {
    const token = sentence.tokens[index]!
    if (token.upos === 'PRON' || (token.upos === 'VERB' && token.feats.VerbForm === 'Fin')) return false
    if (token.upos !== 'NOUN' || index === head) return true
    const determiner = determinerOf(sentence, index)
    if (!determiner || !/^(?:le|la|les|l[’'])$/i.test(determiner.form)) return true
    const isBare = !sentence.tokens.some(
      other =>
        other.head === index && /^(?:nmod|amod|acl|appos|flat|nummod)/.test(other.deprel) && own.includes(other.index),
    )
    return !isBare || (source.descriptions.get(descriptionKey(token)) ?? []).length === 0
  })
}

/** The entity that a phrase names: by its head, or by the name set beside a role (« le président russe Vladimir Poutine »). */
function entityOf(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  head: number,
  tokens: readonly number[],
): Entity | undefined {
  const own = new Set(tokens)
  const beside = (index: number): boolean =>
    index === head ||
    (own.has(index) &&
      sentence.tokens[index]?.head === head &&
      /^(?:appos|flat|nmod)/.test(sentence.tokens[index]!.deprel) &&
      !sentence.tokens.some(other => other.head === index && other.deprel === 'case'))
  for (const entity of doc.entities)
    for (const mention of entity.mentions)
      if (mention.sentence === sentence.index && mention.form !== 'pronoun')
        for (let index = mention.first; index <= mention.last; index++)
          if (index === head || (entity.kind === 'person' && beside(index))) return entity
  return undefined
}

/** A token whose place in the tree the two parsers do not agree on. */
function isUnsure(token: ParsedToken, head: number): boolean {
  return token.index !== head && token.upos !== 'PUNCT' && !token.agreed
}

function determinerGender(determiner: ParsedToken | undefined): 'Masc' | 'Fem' | undefined {
  if (!determiner) return undefined
  if (/^la$/i.test(determiner.form)) return 'Fem'
  return /^le$/i.test(determiner.form) ? 'Masc' : undefined
}

function articleFor(gender: 'Masc' | 'Fem' | undefined, number: 'Sing' | 'Plur'): string {
  if (number === 'Plur') return 'les'
  return gender === 'Fem' ? 'la' : 'le'
}

function demonstrative(
  noun: string,
  gender: 'Masc' | 'Fem' | undefined,
  number: 'Sing' | 'Plur',
  french: French,
): string | undefined {
  if (number === 'Plur') return `ces ${noun}`
  if (gender === undefined) return undefined
  return gender === 'Fem' ? `cette ${noun}` : joinWords(['ce', noun], french)
}

function lower(text: string): string {
  return text.replace(/^(?:Les?|La|L’|Des|Une?)(?=[\s\p{L}])/u, word => word.toLowerCase())
}
