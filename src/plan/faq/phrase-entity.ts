import {type Entity, isRelation, type ParsedSentence, subtreeOf} from '../../document/index.js'
import {determinerOf, plain} from './description.js'
import {entityAt, type PhraseSource} from './phrase-source.js'

/** The entity that a phrase names: by its head, or by the name set beside a role (« le président russe Vladimir Poutine »). */
export function entityOf(
  source: PhraseSource,
  sentence: ParsedSentence,
  head: number,
  tokens: readonly number[],
): Entity | undefined {
  const own = entityAt(source, sentence.index, head)
  if (own) return own.kind === 'person' && isRivalled(source, sentence, head, own) ? undefined : own
  for (const index of tokens) {
    const token = sentence.tokens[index]!
    if (token.head !== head || !isRelation(token.deprel, 'appos', 'flat', 'nmod')) continue
    if (sentence.tokens.some(other => other.head === index && other.deprel === 'case')) continue
    const beside = entityAt(source, sentence.index, index)
    if (beside?.kind === 'person') return beside
  }
  return writtenPerson(source, sentence, head)
}

/** A person whose name ends the phrase of a role, or whose short name stands alone, where no mention was marked. */
function writtenPerson({doc, roles}: PhraseSource, sentence: ParsedSentence, head: number): Entity | undefined {
  const token = sentence.tokens[head]!
  const people = doc.entities.filter(entity => entity.kind === 'person')
  if (roles.has(token.lemma.toLowerCase())) {
    const own = subtreeOf(sentence, head)
    const phrase = plain(doc.text.slice(token.start, sentence.tokens[own[own.length - 1]!]!.end))
    return people.find(({name}) => phrase.endsWith(` ${name}`))
  }
  if (!/^\p{Lu}/u.test(token.form) || determinerOf(sentence, head)) return undefined
  const named = people.filter(({name, shortName}) => shortName === token.form || name === token.form)
  return named.length === 1 ? named[0] : undefined
}

/**
 * Whether a role that stands for somebody (« le ministre de la Défense ») is also said of another: one more mention of
 * that role, with a complement, that isn't known to be the same person's.
 */
function isRivalled({doc, named}: PhraseSource, sentence: ParsedSentence, head: number, entity: Entity): boolean {
  const token = sentence.tokens[head]!
  const stands = entity.mentions.some(
    mention =>
      mention.form === 'noun' && mention.sentence === sentence.index && mention.first <= head && head <= mention.last,
  )
  if (!stands || token.upos !== 'NOUN') return false
  return doc.sentences.some(other =>
    other.tokens.some(
      one =>
        one.upos === 'NOUN' &&
        one.lemma === token.lemma &&
        one.feats.Number === token.feats.Number &&
        named.get(`${other.index}:${one.index}`) !== entity &&
        !entity.roles.some(
          role => role.sentence === other.index && role.first <= one.index && one.index <= role.last,
        ) &&
        other.tokens.some(
          child => child.head === one.index && isRelation(child.deprel, 'nmod', 'amod', 'appos', 'flat'),
        ),
    ),
  )
}
