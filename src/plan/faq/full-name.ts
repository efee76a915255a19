import {annotationsOf, type Entity, isRelation, type ParsedSentence, type ParsedToken} from '../../document/index.js'
import {articleFor, compose, joinWords, piecesWith, type Replacement} from '../../language/index.js'
import {descriptionKey, determinerOf, plain} from './description.js'
import {entityAt, type PhraseSource} from './phrase-source.js'

const DEFINITE = /^(?:le|la|les|l[’'])$/i

/** What a bare noun stands for: a name, its only longer description before, an institution of which there is one. */
export function fullName(
  source: PhraseSource,
  sentence: ParsedSentence,
  token: ParsedToken,
  entity: Entity | undefined,
): string | undefined {
  if (entity && entity.kind !== 'place' && new RegExp(`^${token.form}\\s`, 'iu').test(entity.name))
    return plain(entity.name)
  const before = (source.descriptions.get(descriptionKey(token)) ?? []).filter(one => one.sentence < sentence.index)
  const strict = before.filter(({isLoose}) => !isLoose)
  const known = strict.length > 0 ? strict : before
  return known.length === 1 && known[0]!.isFirst ? known[0]!.text : undefined
}

/** Whether the text describes the noun at more length in several ways: then the bare noun may mean any of those things. */
export function isManifold(source: PhraseSource, token: ParsedToken): boolean {
  const known = source.descriptions.get(descriptionKey(token)) ?? []
  const strict = known.filter(({isLoose}) => !isLoose)
  return (strict.length > 0 ? strict : known).length > 1
}

/**
 * The phrase with the bare nouns inside it named in full (« la rénovation du musée des Beaux-Arts »); undefined when one
 * of them could be several things.
 */
export function nestedName(
  source: PhraseSource,
  sentence: ParsedSentence,
  head: number,
  own: readonly number[],
): string | undefined {
  const replacements: Replacement[] = []
  for (const index of own) {
    const token = sentence.tokens[index]!
    // « le voyage de Li en Russie »: a short name inside is given in full.
    const mention = annotationsOf(source.doc, sentence.index).mentions.find(
      ({first, form}) => first === index && form === 'short',
    )
    const person = mention && source.doc.entities[mention.entity]
    if (mention && person?.kind === 'person' && /\s/.test(person.name) && own.includes(mention.last))
      replacements.push({first: mention.first, last: mention.last, words: person.name})
    if (token.upos === 'PRON' || (token.upos === 'VERB' && token.feats.VerbForm === 'Fin')) return undefined
    if (token.upos !== 'NOUN' || index === head) continue
    const determiner = determinerOf(sentence, index)
    const isPointed = /^(?:ce|cet|cette|ces)$/i.test(determiner?.form ?? '')
    if (!determiner || !(DEFINITE.test(determiner.form) || isPointed)) continue
    const isBare = !sentence.tokens.some(
      other => other.head === index && isRelation(other.deprel, 'nmod', 'amod', 'acl', 'appos', 'flat', 'nummod'),
    )
    if (!isBare && isPointed) return undefined
    if (!isBare) continue
    const entity = entityAt(source, sentence.index, index)
    // « le café des Tisserands » is the café's own name.
    const isRole = /^\p{Ll}/u.test(token.form) && source.roles.has(token.lemma.toLowerCase())
    if (entity?.kind === 'person' || isRole) return undefined
    const longer = fullName(source, sentence, token, entity)
    if (longer !== undefined && isPointed) {
      const article = articleFor(token.form, {definite: true, number: token.feats.Number}, source.french)
      if (article === undefined || determiner.index !== index - 1) return undefined
      replacements.push({first: determiner.index, last: index, words: joinWords([article, longer], source.french)})
    } else if (longer !== undefined) replacements.push({first: index, last: index, words: longer})
    else if (isPointed) return undefined
    else if (isManifold(source, token)) return undefined
  }
  return plain(compose(piecesWith(sentence, own, replacements), source.doc, source.french))
}
