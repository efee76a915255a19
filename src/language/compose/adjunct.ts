import {
  type AnalysedDoc,
  annotationsOf,
  childWith,
  isRelation,
  overlaps,
  type ParsedSentence,
  type ParsedToken,
  type Span,
  subtreeOf,
} from '../../document/index.js'
import type {Clause} from './clause.js'
import {LINKING_ADVERBS, linkingPhrases} from './linking-words.js'
import {holdsFigure, isDeictic, isInEllipsis, momentsOf} from './moment.js'
import {partedRelative} from './parted-relative.js'
import {closesFrame, isBetweenMarks, withPunctuation} from './set-off.js'

export type AdjunctKind =
  | 'relativeDate'
  | 'date'
  | 'parenthesis'
  | 'apposition'
  | 'relative'
  | 'participial'
  | 'subordinate'
  | 'purpose'
  | 'circumstance'
  | 'linkingAdverb'

/** A part of a clause that can be left out without making the rest say more than it did. */
export interface Adjunct {
  readonly kind: AdjunctKind
  readonly head: number
  readonly tokens: readonly number[]
  /** Whether commas, dashes or brackets part it from the rest. */
  readonly isSetOff: boolean
}

/** Prepositions that open a circumstance of time; leaving it out narrows nothing that a heading must keep. */
const TIME_PREPOSITIONS = new Set(['pendant', 'durant', 'depuis', 'lors', 'après', 'avant', 'dès', 'en marge'])

/**
 * What can be left out of a clause, in text order; never restrictions, conditions, attributions, negated scope or modality.
 *
 * Leaving something out of a negated clause would widen the denial, so there only appositions, commented relatives and
 * linking adverbs are offered.
 */
export function adjunctsOf(doc: AnalysedDoc, sentence: ParsedSentence, clause: Clause): Adjunct[] {
  const inClause = new Set(clause.tokens)
  const negated = isNegated(sentence, clause)
  const moments = momentsOf(doc, sentence)
  const found: Adjunct[] = []
  const isMeasured = holdsFigure(doc, sentence, inClause)
  for (const [first, last] of moments) {
    const tokens = withPunctuation(sentence, range(first, last), inClause, closesFrame(doc, sentence, clause))
    if (negated || !tokens.every(index => inClause.has(index))) continue
    found.push({kind: 'relativeDate', head: clause.head, tokens, isSetOff: true})
  }
  for (const [first, last] of linkingPhrases(doc, sentence)) {
    const tokens = withPunctuation(sentence, range(first, last), inClause, closesFrame(doc, sentence, clause))
    if (tokens.every(index => inClause.has(index)))
      found.push({kind: 'linkingAdverb', head: clause.head, tokens, isSetOff: true})
  }
  const parted = partedRelative(sentence, clause)
  if (parted?.every(index => inClause.has(index)) && !holdsProtected(doc, sentence, parted, 'relative'))
    found.push({kind: 'relative', head: clause.head, tokens: parted, isSetOff: true})
  for (const token of sentence.tokens) {
    if (!inClause.has(token.index) || token.index === clause.head || inMoment(moments, token.index)) continue
    const kind = adjunctKind(doc, sentence, clause, token)
    if (!kind || (kind === 'date' && isMeasured)) continue
    if (negated && !['apposition', 'relative', 'linkingAdverb', 'parenthesis'].includes(kind)) continue
    const tokens = withPunctuation(
      sentence,
      subtreeOf(sentence, token.index),
      inClause,
      closesFrame(doc, sentence, clause),
    )
    if (tokens.some(index => isDeictic(sentence.tokens[index]!))) continue
    // No « pourtant » governs a noun: « dispose pourtant d’atouts » is misread, and would lose what is disposed of.
    if (
      kind === 'linkingAdverb' &&
      token.upos === 'ADV' &&
      tokens.some(index => sentence.tokens[index]!.upos === 'NOUN')
    )
      continue
    if (holdsProtected(doc, sentence, tokens, kind) || leavesDegree(sentence, tokens)) continue
    if (kind === 'circumstance' && (goesOn(sentence, token, tokens) || holdsBareNoun(sentence, token))) continue
    if (leavesVerb(sentence, clause, tokens)) continue
    found.push({kind, head: token.index, tokens, isSetOff: isBetweenMarks(sentence, token)})
  }
  return found
}

/** Whether a clause denies something. */
export function isNegated(sentence: ParsedSentence, clause: Clause): boolean {
  return sentence.tokens.some(
    token =>
      token.head === clause.head && /^(ne|n’|pas|plus|jamais|guère|aucun|aucune)$/.test(token.form.toLowerCase()),
  )
}

function adjunctKind(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  clause: Clause,
  token: ParsedToken,
): AdjunctKind | undefined {
  const isSetOff = isBetweenMarks(sentence, token)
  if (token.deprel === 'parataxis' && isSetOff) return 'parenthesis'
  if (isResumptive(sentence, token)) return 'linkingAdverb'
  if (token.deprel === 'appos' && isSetOff) return 'apposition'
  if (token.deprel === 'acl:relcl' && isSetOff) return 'relative'
  if (isRelation(token.deprel, 'acl') && isSetOff) return 'participial'
  if (isRelation(token.deprel, 'acl') && token.agreed && commentsIndefinite(sentence, clause, token)) return 'relative'
  const date = dateKind(doc, sentence, clause, token)
  if (date) return date
  if (token.head !== clause.head) return undefined
  if (token.deprel === 'advmod' && LINKING_ADVERBS.has(token.form.toLowerCase())) return 'linkingAdverb'
  if (isRelation(token.deprel, 'obl', 'advmod', 'nmod')) {
    const preposition = childWith(sentence, token.index, 'case')?.lemma
    if (preposition && TIME_PREPOSITIONS.has(preposition)) return 'circumstance'
    if (
      isSetOff &&
      subtreeOf(sentence, token.index)[0]! < clause.finite &&
      preposition !== 'selon' &&
      preposition !== 'pour'
    )
      return 'circumstance'
  }
  if (
    token.deprel === 'advcl' &&
    token.index > clause.finite &&
    /^(pour|afin)$/.test(childWith(sentence, token.index, 'mark')?.lemma ?? '')
  )
    return token.feats.VerbForm === 'Inf' ? 'purpose' : undefined
  if (token.deprel === 'advcl' && isSetOff) {
    const marker = childWith(sentence, token.index, 'mark')?.lemma
    if (!marker) return 'participial'
    // « Lorsqu’un propriétaire décède, … »: in the present it is a condition, without which the rest says too much.
    const isCondition = marker === 'lorsque' || marker === 'quand'
    if (
      isCondition &&
      !/^(?:Past|Imp)$/.test(sentence.tokens[clause.finite]?.feats.Tense ?? '') &&
      !hasPast(sentence, clause)
    )
      return undefined
    if (['après', 'avant', 'alors', 'lorsque', 'quand', 'depuis', 'tandis', 'afin', 'pour'].includes(marker))
      return 'subordinate'
  }
  return undefined
}

/** « a fermé », « est partie »: a participle with its auxiliary. */
function hasPast({tokens}: ParsedSentence, {head, finite}: Clause): boolean {
  return head !== finite && tokens[head]?.feats.VerbForm === 'Part' && tokens[finite]?.upos === 'AUX'
}

/** « L’opposition, elle, promet »: a pronoun between commas takes the subject up against another that stands before. */
function isResumptive({tokens}: ParsedSentence, {form, index}: ParsedToken): boolean {
  return /^(?:lui|elle|eux|elles)$/i.test(form) && tokens[index - 1]?.form === ',' && tokens[index + 1]?.form === ','
}

function inMoment(moments: readonly (readonly [number, number])[], index: number): boolean {
  return moments.some(([first, last]) => first <= index && index <= last)
}

function range(first: number, last: number): number[] {
  return Array.from({length: last - first + 1}, (_, step) => first + step)
}

/**
 * A date or moment that says when something is done: all of a phrase, depending on a verb, or bare (« mardi matin »).
 *
 * « la réunion de dimanche » keeps its « de dimanche »: without it, which meeting?
 */
function dateKind(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  clause: Clause,
  token: ParsedToken,
): AdjunctKind | undefined {
  if (!isRelation(token.deprel, 'obl', 'advmod', 'nmod')) return undefined
  const own = subtreeOf(sentence, token.index).filter(index => sentence.tokens[index]!.upos !== 'PUNCT')
  const mention = annotationsOf(doc, sentence.index).dates.find(
    date => own.includes(date.first) && own.includes(date.last),
  )
  if (!mention || mention.kind === 'duration' || own.length > mention.last - mention.first + 3) return undefined
  const head = sentence.tokens[token.head]
  // « portés disparus dimanche » without its day would leave a participle that says too little.
  if (head?.feats.VerbForm === 'Part' && isRelation(head.deprel, 'acl', 'advcl')) return undefined
  // « à l’horizon 2027 », « la saison 2024 »: the year belongs to the noun.
  if (head?.upos !== 'VERB' && token.head !== clause.head) return undefined
  if (isInEllipsis(sentence, clause.finite, token.index)) return undefined
  return mention.kind === 'absolute' ? 'date' : undefined
}

/**
 * Whether a clause says more about something that is told to exist (« une visite au cours de laquelle… »): without it less
 * is said, and nothing wider. Not so under a negation, a condition or a modal, nor for the subject.
 */
function commentsIndefinite(sentence: ParsedSentence, clause: Clause, token: ParsedToken): boolean {
  const noun = sentence.tokens[token.head]
  const determiner = noun && childWith(sentence, noun.index, 'det')
  if (!noun || !determiner || !/^(un|une|des)$/i.test(determiner.form) || noun.index < clause.finite) return false
  const finite = sentence.tokens[clause.finite]
  return finite?.feats.Mood === 'Ind' && !/^(pouvoir|devoir|vouloir)$/.test(sentence.tokens[clause.head]!.lemma)
}

/** Whether the words before belong to what would be dropped: « moins d’un mois | après… ». */
function leavesDegree(sentence: ParsedSentence, tokens: readonly number[]): boolean {
  const before = sentence.tokens[tokens[0]! - 1]
  return (
    before !== undefined &&
    /^(moins|plus|peu|juste|bien|mois|jours?|ans?|années?|semaines?|heures?|minutes?)$/i.test(before.form)
  )
}

function quoted(doc: AnalysedDoc, {index}: ParsedSentence, span: Span): boolean {
  return annotationsOf(doc, index).quotations.some(quotation => overlaps(quotation, span))
}

/** « après prise | en compte du milieu social »: what follows may belong to what would be dropped. */
function goesOn(sentence: ParsedSentence, token: ParsedToken, tokens: readonly number[]): boolean {
  const after = sentence.tokens[tokens[tokens.length - 1]! + 1]
  return after?.upos === 'ADP' && !isBetweenMarks(sentence, token)
}

/** « préside depuis janvier le syndicat »: a noun without preposition inside is the verb's own. */
function holdsBareNoun(sentence: ParsedSentence, token: ParsedToken): boolean {
  if (isBetweenMarks(sentence, token)) return false
  return subtreeOf(sentence, token.index).some(index => {
    const {upos, deprel} = sentence.tokens[index]!
    const isBare = index > token.index && upos === 'NOUN' && !childWith(sentence, index, 'case', 'cop', 'nsubj')
    return (
      isBare && isRelation(deprel, 'nmod', 'appos', 'obj', 'dep') && childWith(sentence, index, 'det') !== undefined
    )
  })
}

/** « un conteur dont le spectacle, Nuits, | transpose »: the verb after it would be without what it hangs on. */
function leavesVerb(sentence: ParsedSentence, {finite}: Clause, tokens: readonly number[]): boolean {
  const last = tokens[tokens.length - 1]!
  return last > finite && sentence.tokens[last + 1]?.feats.VerbForm === 'Fin' && sentence.tokens[last]?.upos === 'PUNCT'
}

/** Whether what would be dropped holds part of a quotation, an attribution, a negation or a condition. */
function holdsProtected(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  tokens: readonly number[],
  kind: AdjunctKind,
): boolean {
  const span = {start: sentence.tokens[tokens[0]!]!.start, end: sentence.tokens[tokens[tokens.length - 1]!]!.end}
  const isLight = kind === 'apposition' || kind === 'linkingAdverb' || kind === 'parenthesis'
  // « a également déclaré » says as much without its adverb.
  if (kind === 'linkingAdverb' && tokens.length === 1) return quoted(doc, sentence, span)
  const {quotations, attributions} = annotationsOf(doc, sentence.index)
  const cutsQuotation = quotations.some(
    quotation => overlaps(quotation, span) && !(span.start <= quotation.start && quotation.end <= span.end),
  )
  if (cutsQuotation) return true
  if (attributions.some(attribution => overlaps(attribution.speaker.clause, span))) return true
  if (quotations.some(quotation => quotation.speaker && overlaps(quotation.speaker.clause, span))) return true
  if (isLight) return false
  return tokens.some(index => {
    const {form, upos} = sentence.tokens[index]!
    // « qui s’est constituée » is no condition.
    if (/^s’$/i.test(form)) return upos === 'SCONJ'
    return /^(si|sauf|sans|sous|malgré|selon|hormis|ne|n’|seulement|uniquement)$/i.test(form)
  })
}
