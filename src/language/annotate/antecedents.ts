import type {ParsedToken, Sentence, Span, TokenRange} from '../../document/index.js'
import type {French} from '../french.js'
import {genderOf, numberOf} from '../inflect/gender-of.js'
import type {NamedEntity} from './entities.js'
import {nounPhraseEnd} from './noun-phrase.js'
import type {MentionAt} from './speakers.js'
import {spanOfTokens} from './token-range.js'
import type {Gender, WordLists} from './word-lists.js'

/** A noun phrase a pronoun could stand for. */
export interface Antecedent {
  readonly range: TokenRange & Span
  readonly head: number
  readonly entity?: number
  readonly gender?: Gender
  readonly number: 'Sing' | 'Plur'
  readonly isSubject: boolean
  /** Somebody or a body of people: what can speak and decide. */
  readonly isAnimate: boolean
  /** Within another noun phrase (« le maire de Nancy »: Nancy), so a weak rival. */
  readonly isComplement: boolean
  readonly verb: number
  readonly isPronoun?: boolean
  /** A pronoun whose own antecedent is not certain. */
  readonly isUnknown?: boolean
  /** A direct object, the next likeliest after a subject. */
  readonly isObject: boolean
}

/** The entity whose role covers a token, if any. */
export type HolderAt = (sentence: number, token: number) => number | undefined

/** Nouns for people that are no roles. */
const PEOPLE =
  /^(?:homme|femme|garçon|jeune|enfant|personne|dame|monsieur|victime|suspect|adolescent|fillette|garçonnet|habitant|témoin|passager|blessé|manifestant|gréviste|étudiant|lycéen|famille|parent|couple|population|visiteur|client|usager|voisin|riverain|passant|spectateur|participant|citoyen|électeur|migrant|réfugié|détenu|prévenu|accusé|plaignant|patient|malade|automobiliste|conductrice|trentenaire|quadragénaire|quinquagénaire|sexagénaire|septuagénaire|octogénaire|intéressée?)s?$/i

/**
 * The noun phrases of a sentence that a later pronoun may stand for, in text order.
 *
 * Names have the gender and number of their entity; phrases joined by « et » are plural too.
 */
export function antecedentsOf(
  sentence: Sentence<ParsedToken>,
  entities: readonly NamedEntity[],
  french: French,
  lists: WordLists,
  at: MentionAt,
  holderAt: HolderAt,
): Antecedent[] {
  const {tokens, index} = sentence
  const found: Antecedent[] = []
  for (const token of tokens) {
    if (token.upos !== 'NOUN' && token.upos !== 'PROPN') continue
    const mention = at(index, token.index)
    if (
      mention !== undefined &&
      token.index > mention.first &&
      found.some(({head}) => head >= mention.first && head <= mention.last)
    )
      continue
    if (mention === undefined && isPartOfName(token)) continue
    const holder = mention?.entity ?? holderAt(index, token.index)
    if (
      mention === undefined &&
      holder !== undefined &&
      found.some(each => each.entity === holder && tokens[each.head]?.upos === 'NOUN')
    )
      continue
    const entity = holder === undefined ? undefined : entities[holder]
    const first = mention?.first ?? phraseStart(tokens, token.index)
    const last = mention?.last ?? nounPhraseEnd(tokens, token.index, lists)
    const subject = subjectToken(tokens, token, mention?.first ?? token.index, mention?.last ?? token.index)
    const lower = token.form.toLowerCase()
    const isAnimate =
      entity?.kind === 'person' ||
      entity?.kind === 'organisation' ||
      lists.roles.has(lower) ||
      lists.roles.has(token.lemma) ||
      PEOPLE.test(token.lemma) ||
      (subject !== undefined && lists.organisationWords.has(token.lemma))
    found.push({
      range: {sentence: index, first, last, ...spanOfTokens(sentence, first, last)},
      head: token.index,
      entity: holder,
      gender:
        entity?.gender ??
        genderOfDeterminer(tokens, first) ??
        (entity === undefined || mention === undefined
          ? (token.feats.Gender ?? genderOf(token.form, french))
          : undefined),
      number:
        entity?.number ??
        numberOfDeterminer(tokens, first) ??
        token.feats.Number ??
        numberOf(token.form, french) ??
        'Sing',
      isSubject: subject !== undefined,
      isObject: token.deprel === 'obj' && subject === undefined,
      isAnimate,
      isComplement: token.deprel === 'nmod' && subject === undefined,
      verb: subject?.head ?? token.head,
    })
  }
  return [...found, ...joined(sentence, found)].sort((a, b) => a.head - b.head)
}

/** The token of a name or phrase that is a subject, if one is. */
function subjectToken(
  tokens: readonly ParsedToken[],
  token: ParsedToken,
  first: number,
  last: number,
): ParsedToken | undefined {
  for (let at = first; at <= last; at++) if (/^nsubj/.test(tokens[at]?.deprel ?? '')) return tokens[at]
  const head = tokens[token.head]
  // « le ministre Li Shangfu »: the name is apposed to the subject.
  return (token.deprel === 'appos' || token.deprel === 'flat') && head !== undefined && /^nsubj/.test(head.deprel)
    ? head
    : undefined
}

/** « Anne et Paul », « le maire et son adjointe »: the first phrase to the last, plural, masculine unless all are feminine. */
function joined(sentence: Sentence<ParsedToken>, found: readonly Antecedent[]): Antecedent[] {
  const {tokens} = sentence
  const result: Antecedent[] = []
  for (const first of found) {
    if (!first.isSubject) continue
    const others = found.filter(({head}) => tokens[head]?.deprel === 'conj' && tokens[head]?.head === first.head)
    const last = others.at(-1)
    if (last === undefined) continue
    const genders = [first, ...others].map(({gender}) => gender)
    const gender = genders.includes('Masc') ? 'Masc' : genders.every(each => each === 'Fem') ? 'Fem' : undefined
    const range = {...first.range, last: last.range.last, end: last.range.end}
    result.push({
      ...first,
      range,
      entity: undefined,
      gender,
      number: 'Plur',
      head: last.head,
      isAnimate: first.isAnimate && others.every(({isAnimate}) => isAnimate),
    })
  }
  return result
}

function isPartOfName({deprel}: ParsedToken): boolean {
  return deprel === 'flat' || deprel === 'fixed'
}

function phraseStart(tokens: readonly ParsedToken[], noun: number): number {
  let first = noun
  while (first > 0 && noun - first < 5 && /^(?:DET|ADJ|NUM)$/.test(tokens[first - 1]?.upos ?? '')) first--
  return first
}

/** « la ministre », « un élève »: the article tells the gender that the noun does not. */
function genderOfDeterminer(tokens: readonly ParsedToken[], first: number): Gender | undefined {
  const form = articleOf(tokens, first)
  return /^(?:le|un|ce|cet|du|mon|ton)$/i.test(form)
    ? 'Masc'
    : /^(?:la|une|cette|ma|ta)$/i.test(form)
      ? 'Fem'
      : undefined
}

function numberOfDeterminer(tokens: readonly ParsedToken[], first: number): 'Sing' | 'Plur' | undefined {
  const form = articleOf(tokens, first)
  if (
    /^(?:les|des|ces|ses|leurs|nos|vos|mes|quelques|plusieurs|deux|trois|quatre|cinq|six|dix|certaine?s|tous|toutes)$/i.test(
      form,
    ) ||
    /^\d{2,}$/.test(form)
  )
    return 'Plur'
  return /^(?:le|la|l’|un|une|ce|cet|cette|son|sa|leur|notre|chaque)$/i.test(form) ? 'Sing' : undefined
}

function articleOf(tokens: readonly ParsedToken[], first: number): string {
  const own = tokens[first]
  if (own?.upos === 'DET' || own?.upos === 'NUM') return own.form
  const before = tokens[first - 1]
  return before !== undefined && (before.upos === 'DET' || before.part === 2) ? before.form : ''
}
