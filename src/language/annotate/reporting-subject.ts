import type {ParsedToken} from '../../document/index.js'
import {nounPhraseEnd, skipDeterminers} from './noun-phrase.js'
import type {WordLists} from './word-lists.js'

/** Who speaks, as tokens, and whether a pronoun says it. */
export interface ReportingSubject {
  readonly subject: {readonly first: number; readonly last: number}
  readonly isPronoun: boolean
}

/** A pronoun hung on its verb; « -on » is nobody, so it is not among them. */
export const HANGING = /^-(?:t-)?(?:il|elle|on|ils|elles|je|nous|vous|tu)$/i
const SPEAKER_HANGING = /^-(?:t-)?(?:il|elle|ils|elles)$/i
const PRONOUN = /^(?:il|elle|ils|elles|celui-ci|celle-ci|ceux-ci|celles-ci)$/i
const PEOPLE_PRONOUN = /^(?:celui|celle|ceux|celles|certains|certaines|beaucoup|tous|toutes|plusieurs)$/i

/** Words between a verb and the subject that follows it: « a averti en 2019 l’ingénieur », « lâche, épuisée, la maire ». */
const MOST_BETWEEN = 14

/** « explique-t-on à la préfecture »: the body where « on » speaks. */
function somebodyAt(tokens: readonly ParsedToken[], from: number, lists: WordLists): ReportingSubject | undefined {
  const at = tokens[from]?.form.startsWith('-') ? from + 1 : from
  if (!/^(?:à|chez|dans)$/i.test(tokens[at]?.form ?? '')) return undefined
  const head = skipDeterminers(tokens, at + 1)
  const noun = tokens[head]
  if (
    noun === undefined ||
    !(
      isNominal(noun) &&
      (lists.organisationWords.has(noun.form.toLowerCase()) ||
        lists.knownNames.has(noun.form) ||
        /^\p{Lu}/u.test(noun.form))
    )
  )
    return undefined
  return {
    subject: {first: tokens[at + 1]?.part === 2 ? head : at + 1, last: nounPhraseEnd(tokens, head, lists)},
    isPronoun: false,
  }
}

/**
 * The subject that follows its verb: « a-t-il dit », « a déclaré Li », « explique la maire de Nancy, Anne Petit ».
 *
 * @param first  Where the verb's group begins.
 * @param afterMarks  Whether a closing mark stands right before the group, so that a subject must follow.
 * @param hasSubject  Whether the parser found a subject before it.
 */
export function subjectAfter(
  tokens: readonly ParsedToken[],
  first: number,
  verb: number,
  afterMarks: boolean,
  hasSubject: boolean,
  lists: WordLists,
): ReportingSubject | undefined {
  for (let at = first + 1; at <= verb + 1; at++) {
    if (SPEAKER_HANGING.test(tokens[at]?.form ?? '')) return {subject: {first: at, last: at}, isPronoun: true}
    if (HANGING.test(tokens[at]?.form ?? ''))
      return /on$/i.test(tokens[at]?.form ?? '') ? somebodyAt(tokens, verb + 1, lists) : undefined
  }
  const before = tokens[first - 1]
  if (before !== undefined && before.upos !== 'PUNCT' && !/^(?:comme|ainsi)$/i.test(before.form)) return undefined
  if (before !== undefined && /^[.:;(«“]$/.test(before.form)) return undefined
  if (hasSubject) return undefined
  const start = afterMarks ? skipBetween(tokens, verb + 1, lists) : skipAdverbs(tokens, verb + 1)
  const head = skipDeterminers(tokens, start)
  if (!isNominal(tokens[head])) return undefined
  if (!afterMarks && !isSomebody(tokens[head], lists)) return undefined
  const isBare = head === start && !/^\p{Lu}/u.test(tokens[head]?.form ?? '') && tokens[head]?.upos === 'NOUN'
  if (isBare && !lists.roles.has(tokens[head]?.form.toLowerCase() ?? '')) return undefined
  return {subject: {first: start, last: nounPhraseEnd(tokens, head, lists)}, isPronoun: false}
}

/** The subject before its verb, as parsed; a pronoun right before is one, and « qui » stands for the phrase before it. */
export function subjectBefore(
  tokens: readonly ParsedToken[],
  first: number,
  parsed: ParsedToken | undefined,
  lists: WordLists,
): ReportingSubject | undefined {
  const before = tokens[first - 1]
  if (before === undefined) return undefined
  if (PRONOUN.test(before.form)) return {subject: {first: before.index, last: before.index}, isPronoun: true}
  if (/^qui$/i.test(before.form)) {
    const host = hostOfRelative(tokens, before.index, lists)
    return host === undefined ? undefined : {subject: phraseOf(tokens, host.index, first - 1, lists), isPronoun: false}
  }
  if (parsed === undefined || parsed.index > first || parsed.upos === 'PRON') return undefined
  const own = phraseOf(tokens, parsed.index, first, lists)
  const subject = isJoined(tokens, own.last + 1, first) ? {first: own.first, last: first - 1} : own
  // « Tout le monde dit « la ligne » »: what all say is no quotation of anybody.
  if (/^monde$/i.test(parsed.form) && /^tout$/i.test(tokens[own.first]?.form ?? '')) return undefined
  return subject.last < first ? {subject, isPronoun: false} : undefined
}

/** « X et Y », up to the verb. */
function isJoined(tokens: readonly ParsedToken[], at: number, verb: number): boolean {
  return (
    /^et$/i.test(tokens[at]?.form ?? '') &&
    tokens[verb]?.feats.Number === 'Plur' &&
    tokens.slice(at + 1, verb).every(({upos}) => /^(?:DET|NOUN|PROPN|ADJ|ADP)$/.test(upos))
  )
}

function phraseOf(
  tokens: readonly ParsedToken[],
  head: number,
  limit: number,
  lists: WordLists,
): {first: number; last: number} {
  let first = head
  while (
    first > 0 &&
    head - first < 5 &&
    tokens[first - 1]?.head === head &&
    /^(?:DET|ADJ|NUM)$/.test(tokens[first - 1]?.upos ?? '')
  )
    first--
  return {first, last: nounPhraseEnd(tokens, head, lists, 'free', limit)}
}

/** The noun of the phrase that « qui » at `at` goes on: « le chef de l’opposition, qui… » is about the chief. */
function hostOfRelative(tokens: readonly ParsedToken[], at: number, lists: WordLists): ParsedToken | undefined {
  const end = tokens[at - 1]?.form === ',' ? at - 2 : at - 1
  let host: ParsedToken | undefined
  for (let place = end; place >= 0 && place > end - 14; place--) {
    const token = tokens[place]
    if (token === undefined || token.upos === 'PUNCT' || token.upos === 'VERB' || token.upos === 'AUX') break
    if ((token.upos === 'NOUN' || token.upos === 'PROPN') && nounPhraseEnd(tokens, place, lists, 'free', at) >= end)
      host = token
  }
  // « X et Y, qui disent »: both of them, whom no single phrase names.
  return host?.deprel === 'conj' ? undefined : host
}

function skipAdverbs(tokens: readonly ParsedToken[], from: number): number {
  let at = from
  while (tokens[at]?.upos === 'ADV' && at < from + 3) at++
  return at
}

/** Over adverbs, phrases with a preposition and asides between commas, to where the subject begins. */
function skipBetween(tokens: readonly ParsedToken[], from: number, lists: WordLists): number {
  let at = from
  while (at < from + MOST_BETWEEN) {
    const token = tokens[at]
    if (token === undefined) return from
    if (token.upos === 'ADV' || (token.upos === 'ADJ' && tokens[at + 1]?.form === ',')) at++
    else if (token.form === ',') {
      const closing = tokens.findIndex((each, place) => place > at && place <= at + 10 && each.form === ',')
      if (closing < 0)
        return at + 1 < tokens.length && isNominal(tokens[skipDeterminers(tokens, at + 1)]) ? at + 1 : from
      at = closing + 1
    } else if (token.upos === 'ADP' && !/^(?:de|d’)$/i.test(token.form)) {
      const head = skipDeterminers(tokens, token.part === 1 ? at + 2 : at + 1)
      at = nounPhraseEnd(tokens, head, lists, 'beforeName') + 1
    } else if (/^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier)$/i.test(token.form)) {
      at++
      if (/^(?:matin|soir|midi|après-midi)$/i.test(tokens[at]?.form ?? '')) at++
    } else return at
  }
  return from
}

/** Without marks before it, only a noun for somebody is taken for a subject that follows. */
function isSomebody(token: ParsedToken | undefined, lists: WordLists): boolean {
  if (token === undefined) return false
  const lower = token.form.toLowerCase()
  const isListed = [lower, token.lemma].some(form => lists.roles.has(form) || lists.organisationWords.has(form))
  return isListed || token.deprel === 'nsubj' || token.upos === 'PROPN' || /^\p{Lu}/u.test(token.form)
}

function isNominal(token: ParsedToken | undefined): boolean {
  if (token === undefined) return false
  if (token.upos === 'NOUN' || token.upos === 'PROPN' || /^\p{Lu}/u.test(token.form)) return true
  return (
    PRONOUN.test(token.form) ||
    PEOPLE_PRONOUN.test(token.form) ||
    (token.upos === 'ADJ' && /^(?:jeune|vieux|vieil|ancien)s?$/.test(token.form))
  )
}
