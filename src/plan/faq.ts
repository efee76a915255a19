import type {AnalysedDoc} from '../document/index.js'
import type {French} from '../language/index.js'
import {overlapShare} from './content-words.js'
import type {Draft} from './faq/draft.js'
import {draftsOf, isSound} from './faq/drafts.js'
import {factsOf} from './faq/facts.js'
import {type PhraseSource, phraseSource} from './faq/phrase-source.js'
import {LONGEST_QUESTION} from './faq/question-text.js'
import {type QuotedQuestion, quotedQuestions} from './faq/quoted.js'
import {type ServiceQuestion, serviceQuestions} from './faq/service.js'
import {topicOf, withTopic} from './faq/topic.js'
import {type PersonQuestion, whoIs} from './faq/who-is.js'
import {holdsPhrase} from './headings.js'
import type {Genre, QuestionEntry} from './plan.js'
import type {Statement} from './statement.js'

/** Questions offered: under the fewest there is no part at all (editorial.md, « The anatomy »: 3 to 5, two to spare). */
export const QUESTIONS = {least: 3, shown: 5, most: 7, spoken: 2, framed: 3}

/** What the questions are chosen for. */
export interface FaqContext {
  readonly keyphrase: string
  readonly genre: Genre
  /** How much each sentence matters, 0 to 1, by its index. */
  readonly importance: readonly number[]
}

/** Genres whose facts may not be turned into questions (editorial.md, « The anatomy » and « Genres »). */
const WITHOUT: ReadonlySet<Genre> = new Set(['incident', 'opinion', 'petition', 'how-to', 'interview', 'product'])

/**
 * Questions that the article answers, best first, of varied kinds and from different places; none under three good ones.
 *
 * Each question and each answer is analysed anew and dropped unless it says what was meant.
 */
export function faqOf(
  doc: AnalysedDoc,
  _statements: readonly (readonly Statement[])[],
  context: FaqContext,
  french: French,
): QuestionEntry[] {
  if (WITHOUT.has(context.genre)) return []
  const source = phraseSource(doc, french)
  // A long report has several subjects: its topic before a question would not say which one is meant.
  const topic = context.genre === 'report' ? undefined : topicOf(doc, context.keyphrase)
  const drafts = factsOf(source, context.importance)
    .flatMap(draftsOf)
    .flatMap(draft => {
      const named = withTopic(draft, topic, context.keyphrase)
      // A notice is about one thing from end to end: its name need not stand before every question.
      const question = named ?? (context.genre === 'notice' && topic !== undefined ? draft.question : undefined)
      return question === undefined ? [] : [{draft, question, isPrefixed: question !== draft.question}]
    })
    .map(entry => ({...entry, value: worthOf(entry.draft, entry.question, context) - (entry.isPrefixed ? 0.3 : 0)}))
    .sort((a, b) => b.value - a.value)
  const chosen: {readonly draft: Draft; readonly question: string; readonly value: number}[] = []
  const count = (test: (entry: (typeof drafts)[number]) => boolean): number =>
    drafts.filter(entry => chosen.some(({draft}) => draft === entry.draft) && test(entry)).length
  for (const entry of drafts) {
    if (chosen.length === QUESTIONS.most) break
    if (count(other => other.draft.kind === entry.draft.kind) >= 2) continue
    const isFramed = !entry.isPrefixed || count(other => other.isPrefixed) < QUESTIONS.framed
    if (!isFramed && context.genre !== 'notice') continue
    if (chosen.some(other => isSame(other.draft, entry.draft))) continue
    if (isSound(entry.draft)) chosen.push(isFramed ? entry : {...entry, question: entry.draft.question})
  }
  const entries = chosen.map(entry => entryOf(entry.draft, entry.question, entry.value))
  const heading = topicOf(doc, context.keyphrase)
  for (const one of serviceQuestions(source, heading)) entries.splice(1, 0, serviceEntry(doc, one))
  const framed = entries.filter(({question}) => heading !== undefined && question.text.startsWith(heading)).length
  const quoted = spokenEntries(source, context, chosen, framed < QUESTIONS.framed ? heading : undefined)
  // What happened comes first; what was said of it takes two of the places that an article shows.
  const facts = Math.max(QUESTIONS.shown - quoted.length, 0)
  entries.splice(facts, 0, ...quoted)
  const said = entries.flatMap(({answers}) => answers.map(({text}) => text))
  const person = entries.length < QUESTIONS.shown ? whoIs(source, said) : undefined
  if (person) entries.push(personEntry(doc, person))
  return entries.length < QUESTIONS.least ? [] : entries.slice(0, QUESTIONS.most)
}

/** What people say of it, two questions at most, of different people, from sentences that no other question asks of. */
function spokenEntries(
  source: PhraseSource,
  {keyphrase, importance}: FaqContext,
  chosen: readonly {readonly draft: Draft}[],
  topic: string | undefined,
): QuestionEntry[] {
  const asked = new Set(chosen.map(({draft}) => draft.fact.origin.index))
  const known = new Set(chosen.flatMap(({draft}) => draft.fact.subject.entity?.id ?? []))
  const worth = ({sentence, words}: QuotedQuestion): number => (importance[sentence] ?? 0) + Math.min(words, 25) / 25
  const entries: QuestionEntry[] = []
  const speakers = new Set<number>()
  for (const one of quotedQuestions(source, keyphrase).sort((a, b) => worth(b) - worth(a))) {
    if (entries.length === QUESTIONS.spoken) break
    if (asked.has(one.sentence) || speakers.has(one.entity) || known.has(one.entity)) continue
    speakers.add(one.entity)
    const from = [{file: 0, start: one.start, end: one.end}]
    const framed =
      topic === undefined
        ? one.question
        : `${topic}\u00A0: ${one.question.charAt(0).toLowerCase()}${one.question.slice(1)}`
    const text = holdsPhrase(one.question, keyphrase) || framed.length > LONGEST_QUESTION ? one.question : framed
    entries.push({
      kind: 'quoted',
      question: {text, from, operations: ['question', 'quoted'], score: worth(one)},
      answers: [{text: one.answer, from, operations: ['answer', 'quotation'], score: worth(one)}],
    })
  }
  return entries
}

function worthOf(draft: Draft, question: string, {keyphrase}: FaqContext): number {
  const named = holdsPhrase(question, keyphrase) ? 0.25 : 0
  return draft.weight + 0.8 * draft.fact.importance + named - question.length / 400
}

/** Whether two questions ask of one sentence, or nearly in the same words once their subject is named. */
function isSame(a: Draft, b: Draft): boolean {
  if (a.fact.origin.index === b.fact.origin.index) return true
  return (
    overlapShare(newWords(a, a.question), newWords(b, b.question)) > 0.7 ||
    overlapShare(newWords(a, a.answer), newWords(b, b.answer)) > 0.7
  )
}

/** The words of a text that its subject doesn't hold. */
function newWords({fact}: Draft, text: string): Set<string> {
  const subject = fact.subject.text.toLowerCase()
  return new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(word => word.length > 3 && !subject.includes(word)),
  )
}

function entryOf(draft: Draft, question: string, score: number): QuestionEntry {
  const {origin} = draft.fact
  const from = [{file: 0, start: origin.start, end: origin.end}]
  return {
    kind: draft.kind,
    question: {text: question, from, operations: ['question', draft.kind], score},
    answers: [{text: draft.answer, from, operations: ['answer'], score}],
  }
}

function serviceEntry(doc: AnalysedDoc, {kind, question, answer, sentence}: ServiceQuestion): QuestionEntry {
  const {start, end} = doc.sentences[sentence]!
  const from = [{file: 0, start, end}]
  return {
    kind,
    question: {text: question, from, operations: ['question', kind], score: 1},
    answers: [{text: answer, from, operations: ['answer'], score: 1}],
  }
}

/** Who somebody is comes last: it is asked for only where little else is. */
function personEntry(doc: AnalysedDoc, {question, answer, sentence}: PersonQuestion): QuestionEntry {
  const {start, end} = doc.sentences[sentence]!
  const from = [{file: 0, start, end}]
  return {
    kind: 'who-is',
    question: {text: question, from, operations: ['question', 'who-is'], score: 0},
    answers: [{text: answer, from, operations: ['answer', 'role'], score: 0}],
  }
}
