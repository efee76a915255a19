import type {AnalysedDoc} from '../document/index.js'
import type {French} from '../language/index.js'
import {choose} from './faq/choose.js'
import type {Draft} from './faq/draft.js'
import {draftsOf} from './faq/drafts.js'
import {factsOf} from './faq/facts.js'
import {goOn} from './faq/go-on.js'
import {type PhraseSource, phraseSource} from './faq/phrase-source.js'
import {type QuotedQuestion, quotedQuestions} from './faq/quoted.js'
import {type ServiceQuestion, serviceQuestions} from './faq/service.js'
import {statementFacts} from './faq/statement-facts.js'
import {hasVagueObject, isActor, isInLead, isRecurrent, topicOf} from './faq/topic.js'
import {whatIs} from './faq/what-is.js'
import {type PersonQuestion, whoIs} from './faq/who-is.js'
import {holdsPhrase} from './headings.js'
import type {Genre, QuestionEntry} from './plan.js'
import {reflectsPhrase} from './reflects-phrase.js'
import {soundnessOf} from './soundness.js'
import type {Statement} from './statement.js'

/**
 * Questions: under the fewest there is no part at all; an article shows five (editorial.md, « The anatomy »: 3 to 5), the
 * rest is there for one that is short of words. At most `spoken` of them are quotations.
 */
export const QUESTIONS = {least: 3, shown: 5, most: 8, spoken: 2}

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
 * Up to eight questions that the article answers, ranked, of varied kinds and from different places; none under three good
 * ones. A writer takes the first five, or six or seven where the article is short of words.
 *
 * Each question and each answer is analysed anew and dropped unless it says what was meant.
 */
export function faqOf(
  doc: AnalysedDoc,
  statements: readonly (readonly Statement[])[],
  context: FaqContext,
  french: French,
): QuestionEntry[] {
  if (WITHOUT.has(context.genre)) return []
  const source = phraseSource(doc, french)
  const facts = factsOf(source, context.importance)
  const alone = statementFacts(source, statements, context.importance, soundnessOf(doc, french))
  const offered = [...facts, ...alone]
    .flatMap(draftsOf)
    .filter(draft => isPlain(draft, context))
    .map(draft => ({draft, value: worthOf(draft, context)}))
  const chosen = choose(offered, QUESTIONS.most)
  const taken = new Set(chosen.map(({draft}) => draft.fact.origin.index))
  const entries = chosen.map(({draft, value}) => entryOf(draft, value, goOn(draft, facts, taken)))
  const heading = topicOf(doc, context.keyphrase)
  for (const one of serviceQuestions(source, heading)) entries.splice(1, 0, serviceEntry(doc, one))
  const quoted = spokenEntries(source, context, chosen)
  // What happened comes first; what was said of it takes two of the places that an article shows.
  entries.splice(Math.max(QUESTIONS.shown - quoted.length, 0), 0, ...quoted)
  const said = entries.flatMap(({answers}) => answers.map(({text}) => text))
  const left = facts.filter(({origin}) => !taken.has(origin.index))
  if (entries.length < QUESTIONS.shown)
    for (const one of [...whatIs(source, left), ...whoIs(source, said, left)]) entries.push(personEntry(doc, one))
  return entries.length < QUESTIONS.least ? [] : entries.slice(0, QUESTIONS.most)
}

/** Whether a question is understood with the article read: it holds a name or a thing that the article often names. */
function isPlain(draft: Draft, {keyphrase, genre}: FaqContext): boolean {
  const {question, fact} = draft
  if (/[\s’]\p{Lu}/u.test(question) || (keyphrase !== '' && holdsPhrase(question, keyphrase)) || genre === 'notice')
    return true
  if (genre === 'report') return !fact.isCounted && !fact.isIndefinite && !fact.subject.isWeak && !hasVagueObject(draft)
  if (fact.isCounted) return question.split(' ').length >= 8
  if (fact.sentence !== fact.origin && fact.source.doc !== fact.source.whole && fact.subject.isWeak) return false
  // « une réunion publique » is told of by more than its noun.
  const isTold = fact.subject.text.split(' ').length > 2
  if (fact.isIndefinite) return isTold
  const isNamed = !fact.subject.isWeak || isTold || isInLead(fact) || isRecurrent(fact) || isActor(fact)
  return isNamed && !hasVagueObject(draft)
}

/** What people say of it, two questions at most, of different people, from sentences that no other question asks of. */
function spokenEntries(
  source: PhraseSource,
  {keyphrase, importance}: FaqContext,
  chosen: readonly {readonly draft: Draft}[],
): QuestionEntry[] {
  const asked = new Set(chosen.map(({draft}) => draft.fact.origin.index))
  const known = new Set(chosen.flatMap(({draft}) => draft.fact.subject.entity?.id ?? []))
  const worth = ({sentence, words, isTold}: QuotedQuestion): number =>
    (importance[sentence] ?? 0) + Math.min(words, 25) / 25 + (isTold ? 0.6 : 0)
  const entries: QuestionEntry[] = []
  const speakers = new Set<number>()
  for (const one of quotedQuestions(source, keyphrase).sort((a, b) => worth(b) - worth(a))) {
    if (entries.length === QUESTIONS.spoken) break
    if (asked.has(one.sentence) || speakers.has(one.entity) || known.has(one.entity)) continue
    // « Qu’a déclaré X ? » asks nothing in particular.
    if (!one.isTold) continue
    speakers.add(one.entity)
    const from = [{file: 0, start: one.start, end: one.end}]
    entries.push({
      kind: 'quoted',
      question: {text: one.question, from, operations: ['question', 'quoted'], score: worth(one)},
      answers: [{text: one.answer, from, operations: ['answer', 'quotation'], score: worth(one)}],
    })
  }
  return entries
}

function worthOf(draft: Draft, {keyphrase}: FaqContext): number {
  const {question, fact, weight} = draft
  const named = reflectsPhrase(question, keyphrase) ? 0.4 : 0
  const weak = fact.subject.isWeak ? 0.15 : 0
  return weight + 0.8 * fact.importance + named - weak - question.length / 400
}

function entryOf(draft: Draft, score: number, more: ReturnType<typeof goOn>): QuestionEntry {
  const {origin} = draft.fact
  const from = [{file: 0, start: origin.start, end: origin.end}]
  const whole =
    more && more.origin !== origin ? [...from, {file: 0, start: more.origin.start, end: more.origin.end}] : from
  return {
    kind: draft.kind,
    question: {text: draft.question, from, operations: ['question', draft.kind], score},
    answers: [
      {
        text: more ? `${draft.answer} ${more.text}` : draft.answer,
        from: whole,
        operations: more ? ['answer', 'continued'] : ['answer'],
        score,
      },
    ],
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
function personEntry(doc: AnalysedDoc, {question, answer, sentence, also}: PersonQuestion): QuestionEntry {
  const from = [sentence, ...(also === undefined ? [] : [also])].map(index => {
    const {start, end} = doc.sentences[index]!
    return {file: 0, start, end}
  })
  return {
    kind: 'who-is',
    question: {text: question, from, operations: ['question', 'who-is'], score: 0},
    answers: [{text: answer, from, operations: ['answer', 'role'], score: 0}],
  }
}
