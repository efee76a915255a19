import {type AnalysedDoc, annotationsOf, childWith, type Entity, type ParsedSentence} from '../../document/index.js'
import {type French, genderOf} from '../../language/index.js'

/** Nouns that measure or count another: « cette dizaine » is nobody. */
export const MEASURES =
  /^(dizaine|douzaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|soixantaine|centaine|millier|million|milliard|partie|majorité|moitié|tiers|quart|dixième|nombre|ensemble|sorte|type|genre|série|peu|plupart|totalité|reste|%|euro|dollar|an|année|mois|jour|semaine|heure|minute|kilomètre|mètre|kilo|tonne|degré|hectare|cas|fois|fait|chose|occasion|part|lieu|point|moment|fin|début|cours|suite|titre|nom|âge|cause|cadre|façon|manière)s?$/i

/** What takes up a noun phrase of the sentence before: its words, and how the verb and participle agree with it. */
export interface TakenUp {
  readonly words: string
  readonly gender?: 'Masc' | 'Fem'
  readonly number: 'Sing' | 'Plur'
}

/**
 * The words that take up an antecedent without doubt: a person's name, or the noun with a demonstrative.
 *
 * @returns undefined for measures, coordinated nouns, and nouns whose gender is not certain.
 */
export function takeUp(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  antecedent: number,
  french: French,
): TakenUp | undefined {
  const token = sentence.tokens[antecedent]!
  const entity = entityAt(doc, sentence, antecedent) ?? titledEntity(doc, sentence, antecedent)
  if (entity?.kind === 'person' && isNamesake(sentence, antecedent)) return undefined
  if (entity?.kind === 'person')
    return {words: entity.shortName ?? entity.name, gender: entity.gender, number: entity.number ?? 'Sing'}
  if (entity?.kind === 'organisation') return named(doc, sentence, entity, antecedent)
  if (token.upos !== 'NOUN' || childWith(sentence, antecedent, 'conj') || MEASURES.test(token.lemma)) return undefined
  if (MEASURES.test(token.form) || /^\p{Lu}/u.test(token.form)) return undefined
  const determiner = childWith(sentence, antecedent, 'det')?.form.toLowerCase()
  // « certains », « aucun », « chaque », « tout »: who does it would change.
  if (!determiner || !/^(le|la|l’|les|un|une|des|ce|cet|cette|ces|son|sa|ses|leur|leurs)$/.test(determiner))
    if (!childWith(sentence, antecedent, 'nummod')) return undefined
  const isPlural =
    determiner && /^(le|la|l’|un|une|ce|cet|cette|son|sa|leur)$/.test(determiner)
      ? false
      : token.feats.Number === 'Plur'
  const gender = genderOf(token.form, french) ?? shownBy(determiner)
  if (isPlural) return {words: `ces ${token.form}`, ...(gender ? {gender} : {}), number: 'Plur'}
  if (!gender) return undefined
  const compound = compoundOf(doc, sentence, antecedent)
  return {words: `${gender === 'Fem' ? 'cette' : 'ce'} ${compound}`, gender, number: 'Sing'}
}

/** The person, place or organisation named at a token, nouns that stand for it left out. */
export function entityAt(doc: AnalysedDoc, sentence: ParsedSentence, index: number): Entity | undefined {
  const found = annotationsOf(doc, sentence.index).mentions.find(
    mention => mention.form !== 'noun' && mention.form !== 'pronoun' && mention.first <= index && index <= mention.last,
  )
  return found && doc.entities[found.entity]
}

/** « le prix Nobel », « la rue Jean-Jaurès »: a name that is a thing's. */
function isNamesake(sentence: ParsedSentence, index: number): boolean {
  const words = sentence.tokens.slice(Math.max(0, index - 2), index).map(({lemma}) => lemma)
  return words.some(word =>
    /^(prix|rue|place|avenue|école|lycée|stade|salle|collège|boulevard|musée|fondation|institut)$/.test(word),
  )
}

/** An organisation's name with the article that it has in the text. */
function named(doc: AnalysedDoc, sentence: ParsedSentence, entity: Entity, index: number): TakenUp | undefined {
  const mention = entity.mentions.find(
    ({sentence: at, first, last}) => at === sentence.index && first <= index && index <= last,
  )
  const [opening, before] = [sentence.tokens[mention?.first ?? 0]!, sentence.tokens[(mention?.first ?? 0) - 1]]
  if (!mention || entity.number === 'Plur') return undefined
  const article = before?.upos === 'DET' && /^(le|la|l’)$/i.test(before.form) ? before.form.toLowerCase() : ''
  if (opening.upos === 'NOUN' && article === '') return undefined
  const gap = article === '' || article.endsWith('’') ? '' : ' '
  const words = doc.text.slice(mention.start, mention.end)
  return {words: `${article}${gap}${words}`, ...(entity.gender ? {gender: entity.gender} : {}), number: 'Sing'}
}

/** « le révérend Charles Morton »: the person whose name follows the noun. */
function titledEntity(doc: AnalysedDoc, sentence: ParsedSentence, noun: number): Entity | undefined {
  const next = sentence.tokens[noun + 1]
  return next?.upos === 'PROPN' ? entityAt(doc, sentence, noun + 1) : undefined
}

function shownBy(determiner: string | undefined): 'Masc' | 'Fem' | undefined {
  if (/^(la|une|cette|sa)$/.test(determiner ?? '')) return 'Fem'
  return /^(le|un|ce|cet)$/.test(determiner ?? '') ? 'Masc' : undefined
}

/** « projet de loi » and « mise en demeure » are one noun: a preposition and a noun without a determiner stay with it. */
function compoundOf(doc: AnalysedDoc, sentence: ParsedSentence, noun: number): string {
  const [preposition, second] = [sentence.tokens[noun + 1], sentence.tokens[noun + 2]]
  const isCompound =
    preposition !== undefined &&
    second !== undefined &&
    /^(de|d’|en|à)$/.test(preposition.form) &&
    second.upos === 'NOUN' &&
    second.head === noun &&
    !childWith(sentence, second.index, 'det', 'nummod') &&
    preposition.part === undefined
  // « marque de linge de maison » is taken up by « marque »: half a name is worse than none.
  const isWhole = isCompound && !/^(de|d’|en|à)$/.test(sentence.tokens[noun + 3]?.form ?? '')
  const last = isWhole ? second : sentence.tokens[noun]!
  return doc.text.slice(sentence.tokens[noun]!.start, last.end).replace(/\s+/g, ' ')
}
