import type {Doc, Mention, ParsedToken} from '../../document/index.js'
import {centralBodyIn} from './central-body.js'
import type {NamedEntity} from './entities.js'
import {nounPhraseEnd} from './noun-phrase.js'
import {spanOfTokens} from './token-range.js'
import type {WordLists} from './word-lists.js'

const DEFINITE = /^(?:le|la|l’|ce|cet|cette)$/i

/** A role or an institution's noun that the text has given to an entity, from a place on. */
interface Known {
  readonly entity: number
  readonly sentence: number
  readonly token: number
  readonly words: ReadonlySet<string>
}

/**
 * The noun phrases that stand for somebody already named: « le ministre », « la maire de Nancy », « l’association ».
 *
 * Linked only when, of all entities named before, one alone holds the role and all the words of the phrase are words of
 * it: with a Chinese and a Russian minister in the text, « le ministre » is nobody. « l’entreprise » may also be the one
 * firm the text is about. Linear in the tokens.
 *
 * @returns Mentions of form `noun`, in text order, article left out.
 */
export function findNounMentions(doc: Doc<ParsedToken>, entities: readonly NamedEntity[], lists: WordLists): Mention[] {
  const known = knownNouns(doc, entities, lists)
  const taken = takenTokens(entities)
  const bodyOf = centralBodyIn(doc, entities)
  const found: Mention[] = []
  for (const sentence of doc.sentences) {
    const {tokens, index} = sentence
    for (const [at, token] of tokens.entries()) {
      if (token.upos !== 'NOUN' || token.feats.Number === 'Plur') continue
      const first = phraseStart(tokens, at)
      if (!DEFINITE.test(tokens[first - 1]?.form ?? '')) continue
      const last = nounPhraseEnd(tokens, at, lists, 'beforeName')
      if (taken.has(`${index}:${first}`) || taken.has(`${index}:${last}`) || taken.has(`${index}:${last + 1}`)) continue
      if (tokens[last + 1]?.form === ',' && taken.has(`${index}:${last + 2}`)) continue
      const holders = known.get(nounKey(token, lists)) ?? []
      const isBare = first === at && last === at && !/^ce/i.test(tokens[first - 1]?.form ?? '')
      const entity =
        onlyHolder(holders, index, at, contentWords(tokens, first, last)) ??
        (holders.length === 0 && isBare ? bodyOf(token.form, index) : undefined)
      if (entity === undefined || clashes(token, entities[entity])) continue
      found.push({sentence: index, first, last, ...spanOfTokens(sentence, first, last), entity, form: 'noun'})
    }
  }
  return found
}

function knownNouns(doc: Doc<ParsedToken>, entities: readonly NamedEntity[], lists: WordLists): Map<string, Known[]> {
  const known = new Map<string, Known[]>()
  const add = (key: string, value: Known) => known.set(key, [...(known.get(key) ?? []), value])
  for (const {id, kind, roles, mentions} of entities) {
    for (const role of roles) {
      const tokens = doc.sentences[role.sentence]?.tokens ?? []
      const noun = tokens[role.noun]
      if (noun === undefined) continue
      add(nounKey(noun, lists), {
        entity: id,
        sentence: role.sentence,
        token: role.last,
        words: contentWords(tokens, role.first, role.last),
      })
    }
    const [named] = mentions
    const tokens = doc.sentences[named?.sentence ?? -1]?.tokens
    const noun = tokens?.[named?.first ?? -1]
    if (kind !== 'organisation' || named === undefined || tokens === undefined || noun === undefined) continue
    const key = noun.form.toLowerCase()
    if (lists.organisationWords.has(key))
      add(key, {
        entity: id,
        sentence: named.sentence,
        token: named.last,
        words: contentWords(tokens, named.first, named.last),
      })
  }
  return known
}

/** The one entity that holds the noun before this place and whose role has every word of the phrase. */
function onlyHolder(
  holders: readonly Known[],
  sentence: number,
  token: number,
  words: ReadonlySet<string>,
): number | undefined {
  const fitting = new Set<number>()
  for (const holder of holders) {
    if (holder.sentence > sentence || (holder.sentence === sentence && holder.token >= token)) continue
    if ([...words].every(word => holder.words.has(word))) fitting.add(holder.entity)
  }
  const [only] = fitting
  return fitting.size === 1 ? only : undefined
}

function takenTokens(entities: readonly NamedEntity[]): ReadonlySet<string> {
  const taken = new Set<string>()
  for (const {mentions, roles} of entities)
    for (const {sentence, first, last} of [...mentions, ...roles])
      for (let at = first; at <= last; at++) taken.add(`${sentence}:${at}`)
  return taken
}

/** « présidente » and « président » are one role. */
function nounKey({form}: ParsedToken, lists: WordLists): string {
  const lower = form.toLowerCase()
  return lists.roles.get(lower)?.masculine ?? lower
}

function contentWords(tokens: readonly ParsedToken[], first: number, last: number): ReadonlySet<string> {
  const words = new Set<string>()
  for (const {upos, lemma} of tokens.slice(first, last + 1))
    if (/^(?:NOUN|PROPN|ADJ|VERB)$/.test(upos)) words.add(lemma.toLowerCase())
  return words
}

function phraseStart(tokens: readonly ParsedToken[], noun: number): number {
  let first = noun
  while (first > 0 && noun - first < 3 && tokens[first - 1]?.upos === 'ADJ') first--
  return first
}

function clashes({feats}: ParsedToken, entity: NamedEntity | undefined): boolean {
  return (
    entity?.kind === 'person' &&
    entity.gender !== undefined &&
    feats.Gender !== undefined &&
    entity.gender !== feats.Gender
  )
}
