import {type AnalysedDoc, annotationsOf} from '../document/index.js'
import {asSentence, type French} from '../language/index.js'
import {isRestated} from './is-restated.js'
import type {Candidate} from './plan.js'
import {formsOf} from './point-forms.js'
import type {Soundness} from './soundness.js'
import type {Statement} from './statement.js'

/** Key points (editorial.md, « The anatomy »): how many, words in each, how many may be a quotation, and how many more stand ready for those that a check refuses. */
export const KEY_POINTS = {least: 3, most: 5, words: 20, fewestWords: 6, quotations: 2, spare: 2}

/** Words over which a sentence of the body is not said again as it stands (editorial.md, « The anatomy »). */
const VERBATIM = 12

/** Under this value a point is not worth its line: far from the subject, short and unsure. */
const LEAST_VALUE = 0.35

/** What a third of the article that no point tells of yet adds, and what the other half of a sentence already told takes away. */
const COVERAGE = 0.2
const HALF = 0.2

/** What a clause in a tense of the background loses: French tells events in the other tenses (Weinrich, *Tempus*, 1964). */
const BACKGROUND = 0.25

/** What the choice of key points depends on beside the statements. */
export interface PointContext {
  /** Lemmas of the headline and of the standfirst's sentences. */
  readonly said: readonly ReadonlySet<string>[]
  /** The sections' headings: a point that repeats one word for word comes after those that don't. */
  readonly headings: readonly Candidate[]
  /** Answers to questions: a point of more than 12 words is none of their sentences (editorial.md, « The anatomy »). */
  readonly answers?: readonly Candidate[]
  readonly count: number
}

/**
 * The key points: the main facts, each understandable alone, none of which says again what the headline or the
 * standfirst has just said, nor a body sentence of more than 12 words word for word. In order of importance.
 *
 * Chosen one by one for importance, less what the chosen ones already say and how near they stand, so that the whole
 * article is covered; at most one a sentence.
 *
 * @returns Empty under three.
 */
export function keyPointsOf(
  doc: AnalysedDoc,
  statements: readonly (readonly Statement[])[],
  {said, headings, answers = [], count}: PointContext,
  isSound: Soundness,
  french: French,
): (Candidate & {readonly sentence: number})[] {
  // « École Anne-Frank : l’opposition a voté contre » tells what « L’opposition a voté contre » does.
  const headed = new Set(
    headings.map(({text, operations}) =>
      text.slice(operations.includes('keyphrase') ? text.indexOf(' : ') + 3 : 0).toLowerCase(),
    ),
  )
  const names = namesOf(doc)
  const answered = answers.map(({text}) => ` ${wordsOf(text)} `)
  const isAnswer = ({text}: Statement): boolean => answered.some(answer => answer.includes(` ${wordsOf(text)} `))
  const pool = statements
    .flat()
    .flatMap(statement => formsOf(doc, statement, french))
    .filter(
      statement =>
        !statement.hasRelativeDate &&
        statement.words >= KEY_POINTS.fewestWords &&
        statement.words <= KEY_POINTS.words &&
        !(statement.words > VERBATIM && (isVerbatim(doc, statement) || isAnswer(statement))) &&
        !isOrphan(doc, statement),
    )
    .filter(statement => !said.some(other => isRestated(statement.lemmas, other, names)))
  const places = new Map(
    [...new Set(statements.flat().map(({sentence}) => sentence))].sort((a, b) => a - b).map((index, at) => [index, at]),
  )
  const thirdOf = ({sentence}: Statement): number => Math.floor((3 * (places.get(sentence) ?? 0)) / places.size)
  const chosen: Statement[] = []
  const refused = new Set<Statement>()
  while (chosen.length < count) {
    const quoted = chosen.filter(({text}) => text.startsWith('«')).length
    let best: Statement | undefined
    let bestValue = LEAST_VALUE
    for (const statement of pool) {
      if (refused.has(statement) || chosen.some(other => isOfSameClause(other, statement))) continue
      if (statement.text.startsWith('«') && quoted >= KEY_POINTS.quotations) continue
      if (chosen.some(other => isRestated(statement.lemmas, other.lemmas, names))) continue
      const near = chosen.filter(
        other => Math.abs(places.get(other.sentence)! - places.get(statement.sentence)!) <= places.size / 10,
      )
      const value =
        statement.importance -
        (statement.isPassive ? 0.15 : 0) -
        (isBackground(doc, statement) ? BACKGROUND : 0) -
        (headed.has(statement.text.toLowerCase()) ? 0.2 : 0) +
        0.6 * statement.variant.confidence -
        0.12 * near.length +
        (chosen.some(other => thirdOf(other) === thirdOf(statement)) ? 0 : COVERAGE) -
        (chosen.some(other => other.sentence === statement.sentence) ? HALF : 0) -
        Math.abs(statement.words - 15) / 60
      if (value > bestValue) {
        bestValue = value
        best = statement
      }
    }
    if (!best) break
    if (isSound(best)) chosen.push(best)
    else refused.add(best)
  }
  if (chosen.length < KEY_POINTS.least) return []
  return chosen.map(statement => ({
    text: asSentence(statement.text),
    from: statement.from,
    operations: [...statement.variant.operations, 'key-point'],
    score: statement.importance,
    sentence: statement.sentence,
  }))
}

/** Two halves of one sentence are two facts; two ways to say one half are not, nor is a whole beside its half. */
function isOfSameClause(a: Statement, b: Statement): boolean {
  if (a.sentence !== b.sentence) return false
  const own = new Set(a.variant.tokens)
  const {subject} = b.variant.clause
  return (
    b.variant.clause.head === a.variant.clause.head ||
    b.variant.clause.finite === a.variant.clause.finite ||
    (own.has(b.variant.clause.finite) && subject !== undefined)
  )
}

/** Whether the statement is the source's sentence, word for word; a quotation is repeated as it is. */
function isVerbatim(doc: AnalysedDoc, {sentence, text}: Statement): boolean {
  const source = doc.sentences[sentence]
  if (!source || annotationsOf(doc, sentence).quotations.length > 0) return false
  return wordsOf(doc.text.slice(source.start, source.end)) === wordsOf(text)
}

/** Letters and figures only, as the check of restated sentences compares them. */
function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Whether the clause is in the imperfect or the pluperfect, the tenses of setting and of what was known before. */
function isBackground(doc: AnalysedDoc, {sentence, variant}: Statement): boolean {
  const finite = doc.sentences[sentence]?.tokens[variant.clause.finite]
  return finite?.feats.Tense === 'Imp' && finite.feats.Mood === 'Ind'
}

/** « X a ajouté que… » goes on from what no reader of the list has seen. */
function isOrphan(doc: AnalysedDoc, {sentence, variant}: Statement): boolean {
  const lemma = doc.sentences[sentence]?.tokens[variant.clause.head]?.lemma ?? ''
  return /^(?:ajouter|poursuivre|conclure|reprendre|renchérir|compléter|enchaîner)$/.test(lemma)
}

/** The words of names, lower case: a name that comes back is no fact said again. */
function namesOf(doc: AnalysedDoc): ReadonlySet<string> {
  return new Set(doc.entities.flatMap(({name}) => name.toLowerCase().split(/[\s’'-]+/u)))
}
