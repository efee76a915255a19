import {type AnalysedDoc, countWords} from '../document/index.js'
import {asSentence} from '../language/index.js'
import {contentLemmas, overlapShare} from './content-words.js'
import {holdsPhrase} from './headings.js'
import type {Candidate} from './plan.js'
import type {Soundness} from './soundness.js'
import type {Statement} from './statement.js'

/** Words in a standfirst (editorial.md, « The anatomy »). */
export const STANDFIRST_WORDS = {least: 25, most: 60}

/** Words over which a sentence of the body is not said again as it stands (editorial.md, « The anatomy »). */
const VERBATIM = 12

/** Share of the first paragraph's words that the next three repeat when it is a standfirst. */
const TOLD_AGAIN = 0.5

/** The standfirst's sentences, and the source sentences that it takes over from the body. */
export interface StandfirstPlan {
  readonly sentences: readonly Candidate[]
  readonly taken: readonly number[]
}

/**
 * The standfirst: the source's own first paragraph when it is one, else the main facts restated, 25–60 words.
 *
 * A first paragraph of up to 60 words whose facts the next paragraphs tell in full is an editor's standfirst: it moves
 * up whole and the body goes on without it; so does a lead that can't be restated in 25 words. Otherwise one to three
 * statements of the first sentences are restated.
 */
export function standfirstOf(
  doc: AnalysedDoc,
  statements: readonly (readonly Statement[])[],
  keyphrase: string,
  isSound: Soundness,
  headline = '',
): StandfirstPlan {
  const paragraphs = doc.blocks.map((block, index) => ({block, index})).filter(({block}) => block.kind === 'paragraph')
  const first = paragraphs[0]
  const fresh = otherThan(headline, statements)
  if (!first) return {sentences: [], taken: []}
  const own = doc.sentences.filter(sentence => sentence.block === first.index)
  const words = own.reduce((sum, sentence) => sum + countWords(doc.text.slice(sentence.start, sentence.end)), 0)
  const moved: Candidate[] = own.map(sentence => ({
    text: asSentence(doc.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ')),
    from: [{file: 0, start: sentence.start, end: sentence.end}],
    operations: [],
    score: 1,
  }))
  const isEditors = paragraphs.length >= 4 && own.length <= 3 && words <= STANDFIRST_WORDS.most && words >= 8
  const restated = complete([], 0, fresh, keyphrase, new Set(), [], isSound)
  if (isEditors && (isToldAgain(doc, first.index) || !isFull(restated))) {
    const taken = own.map(sentence => sentence.index)
    const completed = complete(
      moved,
      words,
      fresh,
      keyphrase,
      new Set(taken),
      own.map(sentence => contentLemmas(sentence)),
      isSound,
    )
    return {sentences: completed, taken}
  }
  return {sentences: restated, taken: []}
}

function isFull(sentences: readonly Candidate[]): boolean {
  return sentences.reduce((sum, {text}) => sum + countWords(text), 0) >= STANDFIRST_WORDS.least
}

/** Whether the paragraphs after the first tell its facts again: then it is an editor's standfirst, and no lead. */
function isToldAgain(doc: AnalysedDoc, first: number): boolean {
  const lemmasIn = (from: number, to: number): Set<string> =>
    new Set(
      doc.sentences
        .filter(({block}) => block >= from && block <= to && doc.blocks[block]?.kind === 'paragraph')
        .flatMap(sentence => [...contentLemmas(sentence)]),
    )
  return overlapShare(lemmasIn(first, first), lemmasIn(first + 1, first + 3)) >= TOLD_AGAIN
}

/** The statements but for those that say the headline again, word for word but for case and punctuation. */
function otherThan(headline: string, statements: readonly (readonly Statement[])[]): readonly (readonly Statement[])[] {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  const said = plain(headline)
  const others = statements.map(list => list.filter(({text}) => plain(text) !== said))
  return others.some(list => list.length > 0) ? others : statements
}

/** Add statements until the standfirst has its words and its keyphrase. */
function complete(
  begun: readonly Candidate[],
  words: number,
  statements: readonly (readonly Statement[])[],
  keyphrase: string,
  used: Set<number>,
  moved: readonly ReadonlySet<string>[],
  isSound: Soundness,
): Candidate[] {
  const sentences = [...begun]
  let total = words
  const said: ReadonlySet<string>[] = [...moved]
  const pool = statements
    .slice(0, 14)
    .flat()
    .filter(
      ({words: length, variant}) =>
        length >= 8 && length <= 38 && (variant.operations.length > 0 || length <= VERBATIM),
    )
  while (sentences.length < 3) {
    const needsPhrase = !sentences.some(sentence => holdsPhrase(sentence.text, keyphrase))
    if (total >= STANDFIRST_WORDS.least && !needsPhrase) break
    const next = pool
      .filter(
        statement =>
          !used.has(statement.sentence) &&
          total + statement.words <= STANDFIRST_WORDS.most &&
          said.every(set => overlapShare(set, statement.lemmas) < 0.6),
      )
      .map(statement => ({
        statement,
        value:
          2 * statement.importance -
          (statement.isPassive ? 0.3 : 0) +
          0.5 * statement.variant.confidence +
          (needsPhrase && holdsPhrase(statement.text, keyphrase) ? 1 : 0) +
          (total + statement.words >= STANDFIRST_WORDS.least ? 0.2 : 0) -
          statement.sentence / 20,
      }))
      .sort((a, b) => b.value - a.value)
      .find(({statement}) => isSound(statement))
    if (!next) break
    used.add(next.statement.sentence)
    said.push(next.statement.lemmas)
    total += next.statement.words
    sentences.push({
      text: asSentence(next.statement.text),
      from: next.statement.from,
      operations: [...next.statement.variant.operations, 'standfirst'],
      score: next.value,
    })
  }
  return sentences
}
