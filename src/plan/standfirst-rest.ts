import type {AnalysedDoc} from '../document/index.js'
import {overlapShare} from './content-words.js'
import {holdsPhrase} from './headings.js'
import {isForeground} from './lead.js'
import type {Candidate} from './plan.js'
import type {Soundness} from './soundness.js'
import {type Begun, candidateOf, plain, STANDFIRST_WORDS} from './standfirst-lead.js'
import type {Statement} from './statement.js'

/** Words over which a sentence of the body is not said again as it stands (editorial.md, « The anatomy »). */
const VERBATIM = 12

/** The statements but for those that say the headline again, word for word but for case and punctuation. */
export function otherThan(
  headline: string,
  statements: readonly (readonly Statement[])[],
): readonly (readonly Statement[])[] {
  const said = plain(headline)
  const others = statements.map(list => list.filter(({text}) => plain(text) !== said))
  return others.some(list => list.length > 0) ? others : statements
}

/** Sentences of the body that say when, where and why of the news: what comes later is another fact. */
const NEAR = 6

/** Words of a standfirst beside which what was going on is worse than nothing. */
const STANDS = 14

/** The first sentences of the body, none from under a subheading of the source. */
function nearTop(doc: AnalysedDoc): number[] {
  const heading = doc.blocks.findIndex(({kind}) => kind === 'heading')
  return doc.sentences
    .filter(({block}) => doc.blocks[block]?.kind === 'paragraph' && (heading < 0 || block < heading))
    .slice(0, NEAR)
    .map(({index}) => index)
}

/** Add statements from the top of the text until the standfirst has its words and its keyphrase. */
export function complete(
  doc: AnalysedDoc,
  begun: Begun,
  statements: readonly (readonly Statement[])[],
  keyphrase: string,
  isSound: Soundness,
): Candidate[] {
  const sentences = [...begun.sentences]
  let total = begun.words
  const used = new Set(begun.used)
  const said: ReadonlySet<string>[] = [...begun.said]
  const last = Math.max(-1, ...begun.used)
  const near = new Set(nearTop(doc))
  const pool = statements
    .flat()
    .filter(({sentence}) => near.has(sentence))
    .filter(
      ({words: length, variant, text}) =>
        length >= 8 &&
        length <= 38 &&
        (variant.operations.length > 0 || length <= VERBATIM) &&
        (sentences.length === 0 || !/[«“"]/.test(text)),
    )
    .filter(({sentence}) => begun.words < STANDS || isForeground(doc.sentences[sentence]!))
  while (sentences.length < 3) {
    const needsPhrase = !sentences.some(sentence => holdsPhrase(sentence.text, keyphrase))
    if (total >= STANDFIRST_WORDS.least && !needsPhrase) break
    const next = pool
      .filter(
        statement =>
          !used.has(statement.sentence) &&
          statement.sentence > last &&
          total + statement.words <= STANDFIRST_WORDS.most &&
          said.every(set => overlapShare(set, statement.lemmas) < 0.6),
      )
      .map(statement => ({
        statement,
        value:
          2 * statement.importance -
          (statement.isPassive ? 0.3 : 0) -
          (isForeground(doc.sentences[statement.sentence]!) ? 0 : 0.8) +
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
    sentences.push(candidateOf(next.statement, next.value))
  }
  return sentences
}
