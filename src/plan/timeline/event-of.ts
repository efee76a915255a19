import {
  annotationsOf,
  countWords,
  type DateMention,
  type DateValue,
  type ParsedToken,
  subtreeOf,
} from '../../document/index.js'
import {resolveRelative} from '../../language/index.js'
import {datedComplements, dateOf} from '../faq/draft.js'
import type {Fact} from '../faq/fact.js'
import {isFree} from '../faq/left-out.js'
import type {PhraseSource} from '../faq/phrase-source.js'
import {prepositionOf} from '../faq/preposition.js'
import {isAsTold} from '../faq/read-over.js'
import {tellFact} from '../faq/tell-fact.js'
import {timeLabel, writtenDate} from './event-time.js'
import {presentVerb} from './present-verb.js'

/** Fewest events that make a timeline, and most that one holds (editorial.md, « The anatomy »); words of one. */
export const EVENTS = {least: 3, most: 8, words: 24}

/** Verbs of which the infinitive, not they themselves, is dated. */
const WISHING = new Set(
  'espérer vouloir souhaiter compter prévoir envisager promettre décider choisir accepter refuser menacer projeter'.split(
    ' ',
  ),
)

/** A dated event of the text, told in the present. */
export interface TimedEvent {
  readonly fact: Fact
  readonly value: DateValue
  readonly bound?: string
  /** On which side of the news, of an event that has no date of its own. */
  readonly near?: 'avant' | 'après'
  readonly label: string
  readonly text: string
}

/**
 * The event that a fact tells, if it has one date; a relative date is one when the day of publication gives it.
 *
 * @param published  ISO 8601.
 */
export function eventOf(source: PhraseSource, fact: Fact, published: string | undefined): TimedEvent[] {
  // « espère ouvrir en 2027 »: the hope is of today.
  if (fact.chain.length > 1 && WISHING.has(fact.sentence.tokens[fact.clause.head]!.lemma)) return []
  const dated = datedComplements(source, fact)
    .map(token => ({token, date: dateOf(source, fact, token.index)}))
    .filter((entry): entry is {token: ParsedToken; date: DateMention} => isKnown(entry.date, fact, published))
    .filter(({date}, place, all) => all.findIndex(other => other.date === date) === place)
    .filter(({date}) => !isCompared(fact, date))
  const entry = dated[0] ?? meetingDate(source, fact)
  if (!entry || dated.length > 1) return []
  const {token, date} = entry
  const {bound} = date
  const value = date.kind === 'absolute' ? date.value : resolveRelative(date, published ?? '', directionOf(fact))
  if (
    !value ||
    (value.year === undefined && (value.month === undefined || (value.day === undefined && tenseOf(fact) !== 'Fut')))
  )
    return []
  if (bound && /^(?:d’ici|avant|après)/.test(bound)) return []
  if (/^(?:comme|pour|sur|par|contre|de|à|avec|sauf)(?:\s|$)/.test(prepositionOf(fact, token.index))) return []
  const own = new Set([...subtreeOf(fact.sentence, token.index), ...wordsOf(date)])
  const isWhole = token.index >= date.first && token.index <= date.last
  const from = isWhole || dated.length > 0 ? Math.min(...own) : date.first
  const to = dated.length > 0 ? Math.max(...own) : date.last
  const printed = source.doc.text.slice(fact.sentence.tokens[from]!.start, fact.sentence.tokens[to]!.end)
  const label = date.kind === 'absolute' ? timeLabel(date, printed) : writtenDate(value)
  const verb = presentVerb(fact, source.french)
  if (label === undefined || verb === undefined || !isSteady(fact, bound)) return []
  const text = told(source, fact, own, verb)
  return text === undefined ? [] : [{fact, value, ...(bound === undefined ? {} : {bound}), label, text}]
}

/** An absolute date, or one that the day of publication makes so. */
function isKnown(date: DateMention | undefined, fact: Fact, published: string | undefined): date is DateMention {
  if (date?.kind !== 'relative') return date?.kind === 'absolute'
  // « cette année-là » is another one than « cette année ».
  if (
    /^-?là$/i.test(fact.sentence.tokens[date.last + 1]?.form ?? '') ||
    /-là$/i.test(fact.sentence.tokens[date.last]!.form)
  )
    return false
  return published !== undefined && resolveRelative(date, published, directionOf(fact)) !== undefined
}

function directionOf(fact: Fact): 'past' | 'future' | undefined {
  const tense = tenseOf(fact)
  return tense === 'Past' ? 'past' : tense === 'Fut' ? 'future' : undefined
}

function wordsOf({first, last}: DateMention): number[] {
  return Array.from({length: last - first + 1}, (_, step) => first + step)
}

/** « 6,2 %, contre 3,9 % en 2024 »: the year is that of the figure beside it. */
function isCompared({sentence, clause}: Fact, {first}: DateMention): boolean {
  return sentence.tokens.some(
    token => token.index > clause.head && token.index < first && /^(?:contre|qu[e’'])$/i.test(token.form),
  )
}

/** « Réuni le 12 mars, le conseil a adopté… »: what an assembly decides, it decides on the day it meets. */
function meetingDate({doc}: PhraseSource, fact: Fact): {token: ParsedToken; date: DateMention} | undefined {
  const token = fact.sentence.tokens[0]
  const isMeeting = token?.feats.VerbForm === 'Part' && /^réunir$/.test(token.lemma) && token.head === fact.clause.head
  const own = isMeeting ? subtreeOf(fact.sentence, 0) : []
  const dates = annotationsOf(doc, fact.sentence.index).dates.filter(
    date => date.kind === 'absolute' && own.includes(date.first) && own.includes(date.last),
  )
  return token && dates.length === 1 ? {token, date: dates[0]!} : undefined
}

/** A state that begins or ends at the date must be told as it is: in the present, or until a day to come. */
function isSteady(fact: Fact, bound: string | undefined): boolean {
  if (!bound || !/^(?:depuis|jusqu)/.test(bound)) return true
  return tenseOf(fact) === 'Pres' || (tenseOf(fact) === 'Fut' && bound.startsWith('jusqu'))
}

/** The tense that places a clause: a compound past is past, though its auxiliary is in the present. */
export function tenseOf({sentence, finite, clause}: Fact): 'Pres' | 'Past' | 'Fut' {
  const isCompound = sentence.tokens.some(token => token.head === clause.head && token.deprel === 'aux:tense')
  if (isCompound) return 'Past'
  if (finite.feats.Tense === 'Fut') return 'Fut'
  return finite.feats.Tense === 'Pres' ? 'Pres' : 'Past'
}

/** The clause without its date, in the present, with as many of its comments as a line holds. */
function told(
  source: PhraseSource,
  fact: Fact,
  dateTokens: ReadonlySet<number>,
  verb: {readonly words: string; readonly tokens: readonly number[]},
): string | undefined {
  const free = fact.adjuncts.filter(
    adjunct => isFree(source, fact, adjunct) && !adjunct.tokens.some(index => dateTokens.has(index)),
  )
  for (const gone of [free.filter(adjunct => /relativeDate|linkingAdverb/.test(adjunct.kind)), free]) {
    const out = new Set([...dateTokens, ...gone.flatMap(adjunct => adjunct.tokens)])
    const text = tellFact(source, fact, {subject: fact.subject.text, gone: out, known: new Set(), verb})
    if (text === undefined || countWords(text) > EVENTS.words) continue
    if (/(?:^|\s)autres?\s/u.test(text)) return undefined
    if (countWords(text) < 3 || /\bdur(?:e|ent|era|eront)\b\.$/.test(text)) return undefined
    return isAsTold(source, fact, text) ? text : undefined
  }
  return undefined
}
