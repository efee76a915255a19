import {asSentence} from '../language/index.js'
import {overlapShare} from './content-words.js'
import type {Candidate} from './plan.js'
import type {Soundness} from './soundness.js'
import type {Statement} from './statement.js'

/** Key points (editorial.md, « The anatomy »): how many, and words in each. */
export const KEY_POINTS = {least: 3, most: 5, words: 20, fewestWords: 6}

/**
 * The key points: the main facts, each understandable alone, none of which says again what the headline or the
 * standfirst has just said, nor a body sentence of more than 12 words word for word.
 *
 * Chosen one by one for importance, less what the chosen ones already say; at most one a sentence; in text order.
 *
 * @param said  Lemmas of the headline and of the standfirst's sentences.
 * @param headings  The sections' headings: a key point does not repeat one word for word.
 */
export function keyPointsOf(
  statements: readonly (readonly Statement[])[],
  said: readonly ReadonlySet<string>[],
  headings: readonly Candidate[],
  count: number,
  isSound: Soundness,
): (Candidate & {readonly sentence: number})[] {
  const headed = headings.map(({text}) => text.toLowerCase())
  const pool = statements
    .flat()
    .filter(
      statement =>
        !statement.hasRelativeDate &&
        !headed.includes(statement.text.toLowerCase()) &&
        statement.words >= KEY_POINTS.fewestWords &&
        statement.words <= KEY_POINTS.words &&
        !(statement.words > 12 && isVerbatim(statement)),
    )
  const chosen: Statement[] = []
  const refused = new Set<Statement>()
  while (chosen.length < count) {
    let best: Statement | undefined
    let bestValue = 0.35
    for (const statement of pool) {
      if (refused.has(statement) || chosen.some(other => other.sentence === statement.sentence)) continue
      const repeated = Math.max(
        0,
        ...[...said, ...chosen.map(other => other.lemmas)].map(set => overlapShare(statement.lemmas, set)),
      )
      if (repeated > 0.6) continue
      const value =
        statement.importance -
        (statement.isPassive ? 0.25 : 0) +
        0.6 * statement.variant.confidence -
        0.5 * repeated -
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
  return chosen
    .sort((a, b) => a.sentence - b.sentence)
    .map(statement => ({
      text: asSentence(statement.text),
      from: statement.from,
      operations: [...statement.variant.operations, 'key-point'],
      score: statement.importance,
      sentence: statement.sentence,
    }))
}

/** Whether the statement is the source's sentence, word for word. */
function isVerbatim(statement: Statement): boolean {
  return statement.variant.operations.length === 0
}
