import type {ParsedToken} from '../../document/index.js'
import {MONTHS, WEEKDAYS} from './date-words.js'
import {nounPhraseEnd, skipDeterminers} from './noun-phrase.js'
import type {Gender, WordLists} from './word-lists.js'

/** The noun phrase of a role: its tokens without article, its noun, and what its words tell. */
export interface RolePhrase {
  readonly first: number
  readonly last: number
  readonly noun: number
  readonly gender?: Gender
  readonly isDefinite: boolean
  /** Said of a body (« filiale du groupe »), so not of a person. */
  readonly ofBody: boolean
}

/** What surely stands beside the phrase: a person, told by a given name, and whether the noun has no article. */
export type Beside = 'any' | 'person' | 'bareOfPerson'

const DEFINITE = /^(?:le|la|l’|les|son|sa|ses|notre|leur|ce|cette|cet)$/i
const PREFIX = /^(?:ex|vice|sous|co|archi|néo)-?/
/** Endings of nouns for people, for the apposition of a name that a given name shows to be a person's. */
const PERSONAL_ENDING = /(?:iste|logue|ienn?e?|ière?|eur|euse|trice|iatre|ante?|graphe|crate)$/
/** What a name is seen with, not what it is: « Paul Roux, sourire aux lèvres, ». */
const MANNER =
  /^(?:voix|regard|air|sourire|visage|tête|œil|yeux|ton|mine|poing|main|bras|larme|photo|crédit|veste|chemise|barbe|date|lieu|âge|hier|jour|soir|matin|an|mois|fin|début|cause|exemple|fois|part|côté|preuve|signe)$/i

/**
 * A role that begins at `at` with its article, its adjectives or its noun: « l’ancienne maire de Nancy », « chercheur
 * à l’université », « l’un des meilleurs connaisseurs de la vallée ».
 *
 * @param beside  When surely a person, nouns will do that no list holds.
 */
export function rolePhraseAt(
  tokens: readonly ParsedToken[],
  at: number,
  lists: WordLists,
  beside: Beside = 'any',
): RolePhrase | undefined {
  const isOneOf =
    /^l’$/i.test(tokens[at]?.form ?? '') &&
    /^une?$/i.test(tokens[at + 1]?.form ?? '') &&
    /^(?:de|d’)$/i.test(tokens[at + 2]?.form ?? '')
  const from = isOneOf ? at + 3 : at
  const noun = skipDeterminers(tokens, from)
  const token = tokens[noun]
  const role = token === undefined ? undefined : roleNoun(token, lists, beside)
  if (role === undefined || (token?.feats.Number === 'Plur' && !isOneOf)) return undefined
  const isBare = tokens[at]?.upos !== 'DET'
  const first = isOneOf || isBare ? at : at + 1
  const last = joinedEnd(tokens, noun, nounPhraseEnd(tokens, noun, lists, 'apposed'), lists)
  const gender = role.gender ?? genderAround(tokens, at, last)
  return {first, last, noun, ...role, gender, isDefinite: DEFINITE.test(tokens[at]?.form ?? '')}
}

/** « instituteur et photographe », « fondateur et patron de Solva » are one role; with more words each is its own. */
function joinedEnd(tokens: readonly ParsedToken[], noun: number, last: number, lists: WordLists): number {
  const other = tokens[last + 2]
  if (last !== noun || !/^et$/i.test(tokens[last + 1]?.form ?? '') || other?.upos !== 'NOUN') return last
  return roleNoun(other, lists, 'any') === undefined ? last : nounPhraseEnd(tokens, other.index, lists, 'apposed')
}

/** A role that ends at `last` and begins with an article: « (le) ministre chinois de la Défense ». */
export function rolePhraseTo(
  tokens: readonly ParsedToken[],
  last: number,
  lists: WordLists,
  longest: number,
  beside: Beside = 'any',
): RolePhrase | undefined {
  for (let noun = last; noun >= 0 && last - noun < longest; noun--) {
    const token = tokens[noun]
    if (token === undefined || /^[,.;:!?«»()–—]$/.test(token.form) || token.feats.VerbForm === 'Fin') return undefined
    const role = roleNoun(token, lists, beside)
    if (role === undefined || role.ofBody || nounPhraseEnd(tokens, noun, lists, 'beforeName', last + 1) !== last)
      continue
    const first = joinedStart(tokens, phraseStart(tokens, noun), lists)
    const before = tokens[first - 1]
    const begins = before === undefined || before.part === 2 || /^(?:DET|PUNCT|ADP|CCONJ|SCONJ|NUM)$/.test(before.upos)
    if (!begins || (beside !== 'any' && before?.upos !== 'DET')) continue
    const gender = role.gender ?? genderAround(tokens, first - 1, last)
    return {first, last, noun, ...role, gender, isDefinite: DEFINITE.test(before?.form ?? '')}
  }
  return undefined
}

/** What the article, or the adjectives beside the noun, tell of a role for both: « la ministre », « l’actuelle ministre ». */
function genderAround(tokens: readonly ParsedToken[], article: number, last: number): Gender | undefined {
  const form = tokens[article]?.form ?? ''
  if (/^(?:la|une|cette|sa)$/i.test(form)) return 'Fem'
  if (/^(?:le|un|ce|cet)$/i.test(form)) return 'Masc'
  for (let at = article + 1; at <= last; at++) {
    const token = tokens[at]
    if (token?.upos === 'ADP') return undefined
    if (token?.upos === 'ADJ' && token.feats.Number !== 'Plur' && token.feats.Gender !== undefined)
      return token.feats.Gender
  }
  return undefined
}

/** A bare noun says what a person is whatever the noun; with an article its ending must tell that it is for people. */
function isPersonal(token: ParsedToken, beside: Beside): boolean {
  if (
    beside === 'any' ||
    token.upos !== 'NOUN' ||
    MANNER.test(token.lemma) ||
    WEEKDAYS.has(token.lemma) ||
    MONTHS.has(token.lemma)
  )
    return false
  return beside === 'bareOfPerson' ? /^\p{Ll}/u.test(token.form) : PERSONAL_ENDING.test(token.form)
}

/** What the noun tells when it is a role's; « vice-président » is found by its last part. */
function roleNoun(
  token: ParsedToken,
  lists: WordLists,
  beside: Beside,
): {gender?: Gender; ofBody: boolean} | undefined {
  if (!/^(?:NOUN|PROPN|ADJ|VERB)$/.test(token.upos)) return undefined
  const lower = token.form.toLowerCase()
  const listed = [lower, lower.replace(PREFIX, ''), token.lemma.toLowerCase()].map(form => lists.roles.get(form))
  const role = listed.find(each => each !== undefined)
  if (role !== undefined) return {gender: listed[0]?.gender ?? role.gender, ofBody: false}
  if (beside !== 'any') return isPersonal(token, beside) ? {gender: token.feats.Gender, ofBody: false} : undefined
  return token.upos === 'NOUN' && lists.organisationWords.has(lower) && !lists.placeWords.has(lower)
    ? {gender: token.feats.Gender, ofBody: true}
    : undefined
}

/** « la chanteuse et comédienne Lise Arnal »: the first noun of two that share an article. */
function joinedStart(tokens: readonly ParsedToken[], first: number, lists: WordLists): number {
  const other = tokens[first - 2]
  if (!/^et$/i.test(tokens[first - 1]?.form ?? '') || other === undefined) return first
  return other.upos === 'NOUN' && roleNoun(other, lists, 'any') !== undefined ? phraseStart(tokens, other.index) : first
}

/** Back over the adjectives that belong to the role: « ancien », « premier », « nouvelle ». */
function phraseStart(tokens: readonly ParsedToken[], noun: number): number {
  let first = noun
  while (first > 0 && noun - first < 4) {
    const before = tokens[first - 1]
    const isOwn =
      before?.upos === 'ADJ' || /^(?:premiers?|première|vice|ancienn?e?s?|nouve(?:au|lle))$/i.test(before?.form ?? '')
    if (!isOwn) break
    first--
  }
  return first
}
