import {
  type Doc,
  type Mention,
  overlaps,
  type ParsedToken,
  type PronounLink,
  type Quotation,
  type Sentence,
  type Span,
  type Speaker,
} from '../../document/index.js'
import type {ReportingClause} from './reporting-clauses.js'
import type {Sources} from './sources.js'
import {sentenceAt, spanOfTokens, tokensOfSpan} from './token-range.js'

const TITLE = /^(?:M\.|Mme|Mlle|Me|Dr|Pr|Mgr)$/
/** Words that bring in a title or a name, not what somebody said: « un guide intitulé « … » ». */
const NAMING =
  /(?:intitul|baptis|nomm|appel|dénomm|surnomm|titr|sous-titr)(?:ée?s?|er|ent|e)[\s\u00A0\u202F]*$|(?:film|livre|roman|album|chanson|guide|ouvrage|pièce|série|spectacle|exposition|revue|opération|programme|projet|collectif|association|émission|podcast|documentaire|poème|mot|label)s?[\s\u00A0\u202F]+$/iu

/** Who is named where: the mention that covers a token, if any. */
export type MentionAt = (sentence: number, token: number) => Mention | undefined

/**
 * Who said each quotation, when the text tells it beside the marks: « …», a dit X », « X a dit : « …» », within a clause
 * « X affirme que … « …» », « selon X », or, for a whole sentence right after another quotation, the same speaker.
 */
export function addSpeakers(
  doc: Doc<ParsedToken>,
  quotations: readonly Quotation[],
  clauses: readonly ReportingClause[],
  sources: Sources,
  at: MentionAt,
  pronouns: readonly PronounLink[],
): Quotation[] {
  const standsFor = antecedentIndex(pronouns)
  const bySentence = new Map<number, ReportingClause[]>()
  for (const clause of clauses) bySentence.set(clause.sentence, [...(bySentence.get(clause.sentence) ?? []), clause])
  const result: Quotation[] = []
  for (const quotation of quotations) {
    const speaker =
      sources.beside(quotation) ??
      besideMarks(doc, quotation, bySentence, quotations, at, standsFor) ??
      sources.around(quotation) ??
      goingOn(doc, quotation, result.at(-1))
    result.push(speaker === undefined ? quotation : {...quotation, speaker})
  }
  return result
}

function besideMarks(
  doc: Doc<ParsedToken>,
  quotation: Quotation,
  clauses: ReadonlyMap<number, readonly ReportingClause[]>,
  quotations: readonly Quotation[],
  at: MentionAt,
  standsFor: AntecedentOf,
): Speaker | undefined {
  const lastSentence = quotation.sentences.at(-1) ?? 0
  for (const index of quotation.sentences) {
    const inside = (clauses.get(index) ?? []).find(clause =>
      quotation.inserts.some(insert => insert.start === clauseSpan(doc, clause).start),
    )
    if (inside !== undefined) return speakerOf(doc, inside, at, standsFor)
  }
  const after = (clauses.get(lastSentence) ?? []).find(
    clause => clause.inverted && followsMarks(doc, clause, quotation),
  )
  if (after !== undefined) return speakerOf(doc, after, at, standsFor)
  const first = sentenceAt(doc.sentences, quotation.start)
  const before = [
    ...(clauses.get(first) ?? []),
    ...(opensAfterColon(doc, quotation) ? (clauses.get(first - 1) ?? []) : []),
  ].filter(clause => leadsTo(doc, clause, quotation, quotations))
  const nearest = before.sort((a, b) => clauseSpan(doc, b).end - clauseSpan(doc, a).end)[0]
  return nearest === undefined ? beforeColon(doc, quotation, at) : speakerOf(doc, nearest, at, standsFor)
}

/** « Jean Roche, maire de Melrac : « … »»: a phrase without a verb that begins with somebody's name, then a colon. */
function beforeColon(doc: Doc<ParsedToken>, quotation: Quotation, at: MentionAt): Speaker | undefined {
  if (!opensAfterColon(doc, quotation)) return undefined
  const own = sentenceAt(doc.sentences, quotation.start)
  const index = doc.sentences[own]?.start === quotation.start ? own - 1 : own
  const sentence = doc.sentences[index]
  const named = at(index, 0) ?? (sentence?.tokens[0]?.upos === 'DET' ? at(index, 1) : undefined)
  if (
    sentence === undefined ||
    named === undefined ||
    hasFiniteVerb(sentence, {start: sentence.start, end: quotation.start})
  )
    return undefined
  const span = {start: named.start, end: named.end}
  return {entity: named.entity, span, clause: span}
}

/** Only a comma may stand between the closing mark and « a déclaré ». */
function followsMarks(doc: Doc<ParsedToken>, clause: ReportingClause, {end}: Quotation): boolean {
  const {start} = clauseSpan(doc, clause)
  return start >= end && start - end < 6 && /^[\s\u00A0\u202F,–—-]*$/.test(doc.text.slice(end, start))
}

function opensAfterColon(doc: Doc<ParsedToken>, {start}: Quotation): boolean {
  return /:[\s\u00A0\u202F]*$/.test(doc.text.slice(Math.max(0, start - 4), start))
}

/** A clause before the marks that brings them in: no other verb of its own level stands between, or a colon does. */
function leadsTo(
  doc: Doc<ParsedToken>,
  clause: ReportingClause,
  quotation: Quotation,
  quotations: readonly Quotation[],
): boolean {
  const sentence = doc.sentences[clause.sentence]
  const verb = sentence?.tokens[clause.verb]
  if (sentence === undefined || verb === undefined || verb.end > quotation.start) return false
  if (quotations.some(other => other !== quotation && overlaps(other, verb))) return false
  const between = doc.text.slice(verb.end, quotation.start)
  if (NAMING.test(between)) return false
  if (/:[\s\u00A0\u202F]*$/.test(between))
    return (
      !/[;.!?][\s\u00A0\u202F]/.test(between.slice(0, -2)) ||
      clause.sentence === sentenceAt(doc.sentences, quotation.start)
    )
  if (clause.inverted && clause.conjunction === undefined)
    return (
      quotations.some(other => other.end <= verb.start && verb.start - other.end < 12) &&
      between.length < 160 &&
      !/[;:]/.test(between)
    )
  if (clause.conjunction !== undefined) return true
  return !hasFiniteVerb(sentence, {start: verb.end, end: quotation.start}) && !/[;]/.test(between)
}

function hasFiniteVerb(sentence: Sentence<ParsedToken>, span: Span): boolean {
  if (span.start >= span.end) return false
  const range = tokensOfSpan(sentence, span)
  if (range === undefined) return false
  return sentence.tokens
    .slice(range.first, range.last + 1)
    .some(
      ({feats, upos}) => (upos === 'VERB' || upos === 'AUX') && (feats.VerbForm === 'Fin' || feats.Mood !== undefined),
    )
}

/** « …», a-t-il dit. « … » : a whole sentence right after, in the same paragraph, has the same speaker. */
function goingOn(doc: Doc<ParsedToken>, quotation: Quotation, previous: Quotation | undefined): Speaker | undefined {
  if (previous?.speaker === undefined || !quotation.complete || !previous.complete) return undefined
  const from = Math.max(previous.end, previous.speaker.clause.end)
  const between = doc.text.slice(from, quotation.start)
  const sentence = doc.sentences[sentenceAt(doc.sentences, quotation.start)]
  const before = doc.sentences[sentenceAt(doc.sentences, previous.start)]
  if (sentence?.block !== before?.block || between.length > 80 || /\p{L}/u.test(between.replace(/^[^.]*\./, '')))
    return undefined
  return previous.speaker
}

/** The antecedent of a pronoun, if it has one. */
export type AntecedentOf = (sentence: number, token: number) => PronounLink | undefined

/** Look pronoun links up by sentence and token. */
export function antecedentIndex(pronouns: readonly PronounLink[]): AntecedentOf {
  const links = new Map(pronouns.map(link => [`${link.sentence}:${link.token}`, link]))
  return (sentence, token) => links.get(`${sentence}:${token}`)
}

/**
 * The speaker a clause names: the entity is that of the phrase's own noun, never of its complement; the span of a
 * pronoun that stands for a common noun is that noun's phrase.
 */
export function speakerOf(
  doc: Doc<ParsedToken>,
  clause: ReportingClause,
  at: MentionAt,
  standsFor: AntecedentOf,
): Speaker {
  const sentence = doc.sentences[clause.sentence]
  const link = clause.isPronoun ? standsFor(clause.sentence, clause.subject.last) : undefined
  const own =
    sentence === undefined ? {start: 0, end: 0} : spanOfTokens(sentence, clause.subject.first, clause.subject.last)
  const span = link === undefined ? own : {start: link.antecedent.start, end: link.antecedent.end}
  const entity = link?.entity ?? entityOfPhrase(sentence, clause.sentence, clause.subject, at)
  return {...(entity === undefined ? {} : {entity}), span, verb: clause.lemma, clause: clauseSpan(doc, clause)}
}

/** Whom a noun phrase names: « le porte-parole de Paul Roux » is not Paul Roux, « le ministre Li Shangfu » is Li. */
export function entityOfPhrase(
  sentence: Sentence<ParsedToken> | undefined,
  index: number,
  {first, last}: {first: number; last: number},
  at: MentionAt,
): number | undefined {
  const tokens = sentence?.tokens ?? []
  for (let token = first; token <= last; token++) {
    const mention = at(index, token)
    if (mention === undefined) continue
    const before = tokens[mention.first - 1]
    const isComplement =
      mention.first > first &&
      before !== undefined &&
      (before.upos === 'ADP' ||
        before.part === 1 ||
        (before.upos === 'DET' && tokens[mention.first - 2]?.upos === 'ADP') ||
        before.part === 2)
    if (!isComplement) return isOneOfTwo(tokens, mention.last + 1, last) ? undefined : mention.entity
    token = mention.last
  }
  const after = TITLE.test(tokens[last + 2]?.form ?? '') ? last + 3 : last + 2
  const next = tokens[last + 1]?.form === ',' ? at(index, after) : undefined
  const closes = /^[,.;»”]$/.test(tokens[(next?.last ?? 0) + 1]?.form ?? '.')
  return next !== undefined && closes && next.first >= last + 2 && tokens[first]?.upos === 'DET'
    ? next.entity
    : undefined
}

/** « X et Y »: two speak, so neither is the speaker. */
function isOneOfTwo(tokens: readonly ParsedToken[], at: number, last: number): boolean {
  return at < last && /^et$/i.test(tokens[at]?.form ?? '')
}

function clauseSpan(doc: Doc<ParsedToken>, {sentence, first, last}: ReportingClause): Span {
  const own = doc.sentences[sentence]
  return own === undefined ? {start: 0, end: 0} : spanOfTokens(own, first, last)
}
