import type {AnalysedDoc} from '../document/index.js'
import {asSentence, type French, remembered} from '../language/index.js'
import {contentLemmas} from './content-words.js'
import {pointsOutside} from './heading-faults.js'
import {newsOf} from './heading-news.js'
import {headingRuns} from './heading-runs.js'
import {HEADING_LENGTH, type HeadingCandidate} from './headings.js'
import {reflectsPhrase} from './reflects-phrase.js'
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
        holdsKeyphrase: reflectsPhrase(text, keyphrase),
      },
    ]
  })
}

/** What a poor subheading costs that points to what was said before it in the author’s words. */
const POINTS = 0.8

/** Subheadings in the author’s words for sentences too long to be quoted whole: a clause between two marks. */
export function quotedRuns(doc: AnalysedDoc, index: number, keyphrase: string, french: French): HeadingCandidate[] {
  const sentence = doc.sentences[index]!
  const kind = doc.blocks[sentence.block]?.kind
  if (kind !== 'paragraph' && kind !== 'quote') return []
  const runs = remembered(french, doc, `quoted-runs ${index}`, () =>
    headingRuns(doc, sentence, french, {isQuoted: true}),
  )
  return runs.flatMap((run): HeadingCandidate[] => {
    const text = `« ${asSentence(run.text, '')} »`
    const lemmas = contentLemmas(sentence, run.tokens)
    if (text.length < HEADING_LENGTH.least || text.length > HEADING_LENGTH.most || /[«»"“”?]/.test(run.text)) return []
    if (lemmas.size < 2 || /(?:^|\s)(donc|alors|ça)(?![\p{L}-])/iu.test(run.text)) return []
    const isDemonstrative = /^(ce|cet|cette|ces)\s/i.test(run.text)
    const isPointing = pointsOutside(doc, sentence, run.tokens, run.text)
    if (isPointing && !isDemonstrative) return []
    return [
      {
        text,
        from: [{file: 0, start: sentence.start, end: sentence.end}],
        operations: ['quotation-heading'],
        score:
          0.8 +
          newsOf(doc, sentence, run.tokens, run.head) -
          Math.abs(text.length - 52) / 120 -
          (run.isShortened ? 0.1 : 0) -
          (/^(qui|dont|où)$/i.test(sentence.tokens[run.tokens[run.tokens.length - 1]! + 1]?.form ?? '') ? 0.25 : 0) -
          0.3 * (run.text.split(',').length - 1) -
          (isPointing ? POINTS : 0),
        sentence: index,
        lemmas,
        holdsKeyphrase: reflectsPhrase(text, keyphrase),
      },
    ]
  })
}
