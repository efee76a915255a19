import {
  type AnalysedDoc,
  annotationsOf,
  countWords,
  type DateMention,
  type ParsedToken,
  subtreeOf,
} from '../document/index.js'
import type {French} from '../language/index.js'
import {overlapShare} from './content-words.js'
import {plain} from './faq/description.js'
import {datedComplements, dateOf} from './faq/draft.js'
import type {Fact} from './faq/fact.js'
import {factsOf} from './faq/facts.js'
import {isFree} from './faq/left-out.js'
import {type PhraseSource, phraseSource} from './faq/phrase-source.js'
import {prepositionOf} from './faq/preposition.js'
import {isAsTold} from './faq/read-over.js'
import {tellFact} from './faq/tell-fact.js'
import {isInLead} from './faq/topic.js'
import type {TimelineEntry} from './plan.js'
import type {Statement} from './statement.js'
import {timeKey, timeLabel} from './timeline/event-time.js'
import {presentVerb} from './timeline/present-verb.js'

/** Fewest events that make a timeline, and most that one holds (editorial.md, « The anatomy »). */
export const EVENTS = {least: 3, most: 8, words: 24}

/** What dates are read by. */
export interface TimelineContext {
  /** ISO 8601: the day that dates without a year are near. */
  readonly published?: string
  /** Of each sentence: not for the timeline, but facts are found once with it for the questions too. */
  readonly importance?: readonly number[]
}

interface Event {
  readonly fact: Fact
  readonly date: DateMention
  readonly label: string
  readonly text: string
}

/**
 * The dated events of a text in order of time: the date as printed, then a clause in the present; empty under three.
 *
 * An event whose place among the others isn't certain, because its date has no year, is left out.
 */
export function timelineOf(
  doc: AnalysedDoc,
  _statements: readonly (readonly Statement[])[],
  context: TimelineContext,
  french: French,
): TimelineEntry[] {
  const source = phraseSource(doc, french)
  const events = factsOf(source, context.importance ?? [])
    .filter(
      fact =>
        !fact.isCounted &&
        !fact.isDenied &&
        !fact.told &&
        (!fact.subject.isWeak || fact.isIndefinite || isInLead(fact) || isRecurrent(fact)),
    )
    .flatMap(fact => eventOf(fact.source, fact))
  const ordered = inOrder(events, context.published ?? newsDay(doc), newsMonth(doc))
  return ordered.length < EVENTS.least ? [] : ordered.slice(0, EVENTS.most).map(entryOf)
}

function eventOf(source: PhraseSource, fact: Fact): Event[] {
  const dated = datedComplements(source, fact)
    .map(token => ({token, date: dateOf(source, fact, token.index)}))
    .filter((entry): entry is {token: ParsedToken; date: DateMention} => entry.date?.kind === 'absolute')
    .filter(({date}, place, all) => all.findIndex(other => other.date === date) === place)
    .filter(({date}) => !isCompared(fact, date))
  const entry = dated[0] ?? meetingDate(source, fact)
  if (!entry || dated.length > 1) return []
  const {token, date} = entry
  const {value, bound} = date
  if (value.year === undefined && (value.month === undefined || value.day === undefined)) return []
  if (bound && /^(?:d’ici|avant|après)/.test(bound)) return []
  if (/^(?:comme|pour|sur|par|contre|de|à|avec|sauf)(?:\s|$)/.test(prepositionOf(fact, token.index))) return []
  const own = subtreeOf(fact.sentence, token.index)
  const isWhole = token.index >= date.first && token.index <= date.last
  const start = fact.sentence.tokens[isWhole || dated.length > 0 ? own[0]! : date.first]!.start
  const end = fact.sentence.tokens[dated.length > 0 ? own[own.length - 1]! : date.last]!.end
  const label = timeLabel(date, source.doc.text.slice(start, end))
  const verb = presentVerb(fact, source.french)
  if (label === undefined || verb === undefined || !isSteady(fact, bound)) return []
  const text = told(source, fact, new Set(own), verb)
  return text === undefined ? [] : [{fact, date, label, text}]
}

/** Sentences of an article that speak of one thing before its bare name is plain. */
const PLAIN = 3

/** « la filature » of an article on it: a single thing that many sentences name. */
function isRecurrent({source, sentence, subject, origin}: Fact): boolean {
  const noun = sentence.tokens[subject.head]
  if (noun?.upos !== 'NOUN' || subject.number !== 'Sing') return false
  const named = source.doc.sentences.filter(({tokens}) =>
    tokens.some(token => token.lemma === noun.lemma && token.upos === 'NOUN' && token.feats.Number !== 'Plur'),
  )
  return named.length >= PLAIN && named.some(({index}) => index < origin.index)
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
function tenseOf({sentence, finite, clause}: Fact): 'Pres' | 'Past' | 'Fut' {
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

/** Events in order of time, without those whose order a missing year leaves open, and without repeats. */
function inOrder(events: readonly Event[], published: string | undefined, month: number | undefined): Event[] {
  const placed = withYears(events, published, month)
  const sorted = [...placed].sort((a, b) => a.key - b.key).map(({event}) => event)
  return sorted.filter(
    (event, index) => !sorted.slice(0, index).some(other => overlapShare(wordsOf(other), wordsOf(event)) > 0.7),
  )
}

/**
 * Each event with the number that orders it.
 *
 * A date without a year is the last such day before the publication, or the next after it, unless its paragraph is about
 * another year. Without a publication date only what is to come can be placed: after all that has happened.
 */
function withYears(
  events: readonly Event[],
  published: string | undefined,
  month: number | undefined,
): {event: Event; key: number}[] {
  const fixed = events
    .filter(event => event.date.value.year !== undefined)
    .map(event => ({event, key: timeKey(event.date, 0)}))
  const open = events.filter(event => event.date.value.year === undefined)
  if (published !== undefined && /^\d{4}-\d{2}-\d{2}/.test(published)) {
    const [year, month, day] = published.slice(0, 10).split('-').map(Number) as [number, number, number]
    const today = year * 10_000 + month * 100 + day
    const near = open
      .filter(event => !isOfOtherYear(event, year))
      .map(event => {
        const own = timeKey(event.date, year)
        const isLater = tenseOf(event.fact) === 'Fut'
        return {event, key: isLater === own >= today ? own : timeKey(event.date, year + (isLater ? 1 : -1))}
      })
    return [...fixed, ...near]
  }
  // Days of the news itself, told in the first sentences, come after every year that the text names.
  const near = open.filter(event => month !== undefined && Math.abs((event.date.value.month ?? 99) - month) <= 1)
  const isPast = fixed.every(({event}) => tenseOf(event.fact) === 'Past')
  if (near.length > 0 && isPast && month !== undefined && month > 1 && month < 12)
    return [...fixed, ...near.map(event => ({event, key: timeKey(event.date, 9999)}))]
  const isComing = (event: Event): boolean =>
    tenseOf(event.fact) === 'Fut' || (tenseOf(event.fact) === 'Pres' && (event.date.bound ?? '').startsWith('jusqu'))
  const isAnyFixedComing = fixed.some(({event}) => isComing(event))
  const coming = open.filter(isComing)
  const months = coming.map(event => event.date.value.month ?? 0)
  const isOneSeason = Math.max(...months, 0) - Math.min(...months, 12) <= 5
  if (isAnyFixedComing || !isOneSeason) return fixed
  return [...fixed, ...coming.map(event => ({event, key: timeKey(event.date, 9999)}))]
}

/** The day of the news when the first two sentences date it in full, as ISO 8601. */
function newsDay(doc: AnalysedDoc): string | undefined {
  const value = leadDates(doc).find(date => date.value.year && date.value.month && date.value.day)?.value
  if (value?.year === undefined) return undefined
  const two = (part: number | undefined): string => String(part ?? 1).padStart(2, '0')
  return `${value.year}-${two(value.month)}-${two(value.day)}`
}

/** The month of the news when its first sentences give a day without a year. */
function newsMonth(doc: AnalysedDoc): number | undefined {
  return leadDates(doc).find(date => date.value.year === undefined && date.value.month && date.value.day)?.value.month
}

function leadDates(doc: AnalysedDoc): DateMention[] {
  const lead = doc.sentences.filter(({block}) => doc.blocks[block]?.kind === 'paragraph').slice(0, 2)
  return lead.flatMap(({index}) => annotationsOf(doc, index).dates.filter(date => date.kind === 'absolute'))
}

/** Whether the event's paragraph names a year that isn't the publication's. */
function isOfOtherYear({fact}: Event, year: number): boolean {
  const {doc} = fact.source
  const {block} = fact.sentence
  return doc.dates.some(
    date => date.value.year !== undefined && date.value.year !== year && doc.sentences[date.sentence]?.block === block,
  )
}

/** The words of an event that its subject doesn't hold: two things may happen to one school. */
function wordsOf({fact, text}: Event): Set<string> {
  const subject = fact.subject.text.toLowerCase()
  return new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(word => word.length > 3 && !subject.includes(word)),
  )
}

function entryOf({fact, label, text}: Event): TimelineEntry {
  const {origin: sentence} = fact
  return {
    label: plain(label),
    text,
    from: [{file: 0, start: sentence.start, end: sentence.end}],
    operations: ['timeline', 'present'],
    score: 1,
  }
}
