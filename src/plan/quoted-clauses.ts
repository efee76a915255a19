import type {AnalysedDoc} from '../document/index.js'
import {asSentence} from '../language/index.js'
import {contentLemmas} from './content-words.js'
import {pointsOutside} from './heading-faults.js'
import {newsOf} from './heading-news.js'
import {HEADING_LENGTH, type HeadingCandidate, holdsPhrase} from './headings.js'
import type {Soundness} from './soundness.js'
import type {Statement} from './statement.js'

/**
 * Subheadings for a text that keeps its author’s voice: clauses that stand letter for letter in the source, between
 * guillemets, where no short sentence can be quoted whole.
 */
export function quotedClauses(
  doc: AnalysedDoc,
  statements: readonly Statement[],
  keyphrase: string,
  isSound: Soundness,
): HeadingCandidate[] {
  return statements.flatMap((statement): HeadingCandidate[] => {
    const sentence = doc.sentences[statement.sentence]!
    const source = doc.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ')
    const {tokens, clause} = statement.variant
    const text = `« ${asSentence(statement.text, '')} »`
    if (text.length < HEADING_LENGTH.least || text.length > HEADING_LENGTH.most || /[«»"“”]/.test(statement.text))
      return []
    if (!source.includes(statement.text) || pointsOutside(doc, sentence, tokens, statement.text) || !isSound(statement))
      return []
    return [
      {
        text,
        from: statement.from,
        operations: ['quotation-heading'],
        score: 0.8 + newsOf(doc, sentence, tokens, clause.head) - Math.abs(text.length - 52) / 120,
        sentence: sentence.index,
        lemmas: contentLemmas(sentence, tokens),
        holdsKeyphrase: holdsPhrase(text, keyphrase),
      },
    ]
  })
}
