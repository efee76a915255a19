import {type Entity, isRelation, type ParsedSentence, type ParsedToken, subtreeOf} from '../../document/index.js'
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
    // « leur clé : Simone Harel »: a name beside a thing is not the thing’s.
    const isRole = source.roles.has(sentence.tokens[head]!.lemma.toLowerCase())
    if (beside?.kind === 'person' && (isRole || sentence.tokens[head]!.upos === 'PROPN')) return beside
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

/**
 * The people whose role has all the words of a phrase: one for « la ministre de la Culture » where the text names her,
 * two for « le ministre de la Défense » where two countries have one, none where the role is nobody's.
 *
 * A bare role is somebody's only where no other mention of it has words that this role hasn't.
 */
export function holdersOf(
  source: PhraseSource,
  sentence: ParsedSentence,
  token: ParsedToken,
  own: readonly number[],
): Entity[] {
  const {doc} = source
  const wordsIn = (tokens: readonly ParsedToken[]): string[] =>
    tokens.filter(({upos}) => /^(?:NOUN|PROPN|ADJ)$/.test(upos)).map(({form}) => form.toLowerCase())
  const wanted = wordsIn(own.map(index => sentence.tokens[index]!))
  const people = doc.entities.filter(({kind, name}) => kind === 'person' && /\s/.test(name))
  const rolesOf = (entity: Entity): string[][] =>
    entity.roles.map(role => wordsIn(doc.sentences[role.sentence]!.tokens.slice(role.first, role.last + 1)))
  const holders = people.filter(entity => rolesOf(entity).some(role => wanted.every(word => role.includes(word))))
  if (wanted.length > 1 || holders.length !== 1) return holders
  // « le président » of a text that also has « le président du syndicat ».
  const [holder] = holders
  const known = new Set(rolesOf(holder!).flat())
  const isRivalled = doc.sentences.some(other =>
    other.tokens.some(
      one =>
        one.upos === 'NOUN' &&
        one.lemma === token.lemma &&
        wordsIn(other.tokens.filter(({head}) => head === one.index)).some(
          word => !known.has(word) && !holder!.name.toLowerCase().includes(word),
        ),
    ),
  )
  return isRivalled || holder!.roles.every(role => role.sentence > sentence.index) ? people : holders
}
