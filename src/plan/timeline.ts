import {type AnalysedDoc, annotationsOf, type DateMention} from '../document/index.js'
import type {French} from '../language/index.js'
import {overlapShare} from './content-words.js'
import {plain} from './faq/description.js'
import {factsOf} from './faq/facts.js'
import {phraseSource} from './faq/phrase-source.js'
import {statementFacts} from './faq/statement-facts.js'
import {isActor, isInLead, isRecurrent} from './faq/topic.js'
import type {TimelineEntry} from './plan.js'
import {soundnessOf} from './soundness.js'
import type {Statement} from './statement.js'
import {EVENTS, eventOf, type TimedEvent, tenseOf} from './timeline/event-of.js'
import {timeKey} from './timeline/event-time.js'
import {tiedEvents} from './timeline/tied-events.js'

/** What dates are read by. */
export interface TimelineContext {
  /** ISO 8601: the day that dates without a year are near. */
  readonly published?: string
  /** Of each sentence: not for the timeline, but facts are found once with it for the questions too. */
  readonly importance?: readonly number[]
}

/**
 * The dated events of a text in order of time: the date as printed, then a clause in the present; empty under three.
 *
 * An event whose place among the others isn't certain, because its date has no year, is left out.
 */
export function timelineOf(
  doc: AnalysedDoc,
  statements: readonly (readonly Statement[])[],
  context: TimelineContext,
  french: French,
): TimelineEntry[] {
  const source = phraseSource(doc, french)
  const importance = context.importance ?? []
  const alone = statementFacts(source, statements, importance, soundnessOf(doc, french))
  const events = [...factsOf(source, importance), ...alone]
    .filter(
      fact =>
        !fact.isCounted &&
        !fact.isDenied &&
        !fact.told &&
        (!fact.subject.isWeak || fact.isIndefinite || isInLead(fact) || isRecurrent(fact) || isActor(fact)),
    )
    .flatMap(fact => [...eventOf(fact.source, fact, context.published), ...tiedEvents(fact.source, fact)])
  const ordered = inOrder(events, context.published ?? newsDay(doc), newsMonth(doc))
  return ordered.length < EVENTS.least ? [] : ordered.slice(0, EVENTS.most).map(entryOf)
}

/** Events in order of time, without those whose order a missing year leaves open, and without repeats. */
function inOrder(
  events: readonly TimedEvent[],
  published: string | undefined,
  month: number | undefined,
): TimedEvent[] {
  const tied = events.filter(({near}) => near !== undefined)
  const placed = withYears(
    events.filter(({near}) => near === undefined),
    published,
    month,
  )
  // What was shortly before the news comes after all that is over, before what is to come.
  const isOver = ({event}: {event: TimedEvent}): boolean =>
    tenseOf(event.fact) !== 'Fut' && event.value.year !== undefined
  const last = Math.max(0, ...placed.filter(isOver).map(({key}) => key))
  for (const event of tied) if (event.near === 'avant') placed.push({event, key: last + 0.5})
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
  events: readonly TimedEvent[],
  published: string | undefined,
  month: number | undefined,
): {event: TimedEvent; key: number}[] {
  const fixed = events.filter(event => event.value.year !== undefined).map(event => ({event, key: timeKey(event, 0)}))
  const open = events.filter(event => event.value.year === undefined)
  if (published !== undefined && /^\d{4}-\d{2}-\d{2}/.test(published)) {
    const [year, month, day] = published.slice(0, 10).split('-').map(Number) as [number, number, number]
    const today = year * 10_000 + month * 100 + day
    const near = open
      .filter(event => !isOfOtherYear(event, year))
      .map(event => {
        const own = timeKey(event, year)
        const isLater = tenseOf(event.fact) === 'Fut'
        return {event, key: isLater === own >= today ? own : timeKey(event, year + (isLater ? 1 : -1))}
      })
    return [...fixed, ...near]
  }
  // Days of the news itself, told in the first sentences, come after every year that the text names.
  const near = open.filter(event => month !== undefined && Math.abs((event.value.month ?? 99) - month) <= 1)
  const isPast = fixed.every(({event}) => tenseOf(event.fact) === 'Past')
  if (near.length > 0 && isPast && month !== undefined && month > 1 && month < 12)
    return [...fixed, ...near.map(event => ({event, key: timeKey(event, 9999)}))]
  const isComing = (event: TimedEvent): boolean =>
    tenseOf(event.fact) === 'Fut' || (tenseOf(event.fact) === 'Pres' && (event.bound ?? '').startsWith('jusqu'))
  const isAnyFixedComing = fixed.some(({event}) => isComing(event))
  const coming = open.filter(isComing)
  const months = coming.map(event => event.value.month ?? 0)
  const isOneSeason = Math.max(...months, 0) - Math.min(...months, 12) <= 5
  if (isAnyFixedComing || !isOneSeason) return fixed
  return [...fixed, ...coming.map(event => ({event, key: timeKey(event, 9999)}))]
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
function isOfOtherYear({fact}: TimedEvent, year: number): boolean {
  const {doc} = fact.source
  const {block} = fact.sentence
  return doc.dates.some(
    date => date.value.year !== undefined && date.value.year !== year && doc.sentences[date.sentence]?.block === block,
  )
}

/** The words of an event that its subject doesn't hold: two things may happen to one school. */
function wordsOf({fact, text}: TimedEvent): Set<string> {
  const subject = fact.subject.text.toLowerCase()
  return new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(word => word.length > 3 && !subject.includes(word)),
  )
}

function entryOf({fact, label, text}: TimedEvent): TimelineEntry {
  const {origin: sentence} = fact
  return {
    label: plain(label),
    text,
    from: [{file: 0, start: sentence.start, end: sentence.end}],
    operations: ['timeline', 'present'],
    score: 1,
  }
}
