import {type AnalysedDoc, countWords, type DateMention, type ParsedToken, subtreeOf} from '../document/index.js'
import type {French} from '../language/index.js'
import {overlapShare} from './content-words.js'
import {tellFact} from './faq/answer-text.js'
import {plain} from './faq/description.js'
import {dateOf} from './faq/draft.js'
import {complementsOf, type Fact, factsOf} from './faq/fact.js'
import {type PhraseSource, phraseSource} from './faq/phrase-source.js'
import {isAsTold} from './faq/read-over.js'
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
  const events = factsOf(source, [])
    .filter(fact => !fact.isCounted)
    .flatMap(fact => eventOf(source, fact))
  const ordered = inOrder(events, context.published)
  return ordered.length < EVENTS.least ? [] : ordered.slice(0, EVENTS.most).map(entryOf)
}

function eventOf(source: PhraseSource, fact: Fact): Event[] {
  const dated = complementsOf(fact, 'obl', 'advmod', 'nmod')
    .map(token => ({token, date: dateOf(source, fact, token.index)}))
    .filter((entry): entry is {token: ParsedToken; date: DateMention} => entry.date?.kind === 'absolute')
  const entry = dated[0]
  if (!entry || dated.length > 1) return []
  const {token, date} = entry
  const {value, bound} = date
  if (value.year === undefined && (value.month === undefined || value.day === undefined)) return []
  if (bound && /^(?:d’ici|avant|après)/.test(bound)) return []
  const own = subtreeOf(fact.sentence, token.index)
  const start = fact.sentence.tokens[own[0]!]!.start
  const label = timeLabel(date, source.doc.text.slice(start, fact.sentence.tokens[own[own.length - 1]!]!.end))
  const verb = presentVerb(fact, source.french)
  if (label === undefined || verb === undefined || !isSteady(fact, bound)) return []
  const text = told(source, fact, new Set(own), verb)
  return text === undefined ? [] : [{fact, date, label, text}]
}

/** A state that begins or ends at the date must be told as it is: in the present, or until a day to come. */
function isSteady({finite}: Fact, bound: string | undefined): boolean {
  if (!bound || !/^(?:depuis|jusqu)/.test(bound)) return true
  return finite.feats.Tense === 'Pres' || (finite.feats.Tense === 'Fut' && bound.startsWith('jusqu'))
}

/** The clause without its date, in the present, with as many of its comments as a line holds. */
function told(
  source: PhraseSource,
  fact: Fact,
  dateTokens: ReadonlySet<number>,
  verb: {readonly words: string; readonly tokens: readonly number[]},
): string | undefined {
  const free = fact.adjuncts.filter(
    adjunct => !adjunct.tokens.some(index => fact.chain.includes(index) || dateTokens.has(index)),
  )
  for (const gone of [free.filter(adjunct => /relativeDate|linkingAdverb/.test(adjunct.kind)), free]) {
    const out = new Set([...dateTokens, ...gone.flatMap(adjunct => adjunct.tokens)])
    const text = tellFact(source, fact, {subject: fact.subject.text, gone: out, known: new Set(), verb})
    if (text === undefined || countWords(text) > EVENTS.words) continue
    if (countWords(text) < 4 || /\bdur(?:e|ent|era|eront)\b\.$/.test(text)) return undefined
    return isAsTold(source, fact, text) ? text : undefined
  }
  return undefined
}

/** Events in order of time, without those whose order a missing year leaves open, and without repeats. */
function inOrder(events: readonly Event[], published: string | undefined): Event[] {
  const known = events.flatMap(({date}) => (date.value.year === undefined ? [] : [date.value.year]))
  const year = published ? Number(published.slice(0, 4)) : undefined
  const guesses = year !== undefined ? [year] : known.length > 0 ? [Math.max(...known), Math.max(...known) + 1] : [0]
  const place = (event: Event, guess: number): number => timeKey(event.date, guess)
  const fixed = events.filter(event => event.date.value.year !== undefined)
  const sure = events.filter(
    event =>
      event.date.value.year !== undefined ||
      fixed.every(other => new Set(guesses.map(guess => place(event, guess) < place(other, guess))).size === 1),
  )
  const sorted = [...sure].sort((a, b) => place(a, guesses[0]!) - place(b, guesses[0]!))
  return sorted.filter(
    (event, index) =>
      !sorted.slice(0, index).some(other => overlapShare(wordsOf(other.text), wordsOf(event.text)) > 0.7),
  )
}

function wordsOf(text: string): Set<string> {
  return new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(word => word.length > 3),
  )
}

function entryOf({fact, label, text}: Event): TimelineEntry {
  const {sentence} = fact
  return {
    label: plain(label),
    text,
    from: [{file: 0, start: sentence.start, end: sentence.end}],
    operations: ['timeline', 'present'],
    score: 1,
  }
}
