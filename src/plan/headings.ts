import {type AnalysedDoc, annotationsOf, type ParsedSentence} from '../document/index.js'
import {asSentence, type French} from '../language/index.js'
import {contentLemmas} from './content-words.js'
import {pointsOutside} from './heading-faults.js'
import {newsOf} from './heading-news.js'
import {phraseHeadings} from './heading-phrases.js'
import {quotationHeadings} from './heading-quotations.js'
import {relativeStatements} from './heading-relatives.js'
import {reportedStatements} from './heading-reports.js'
import {headingShapes} from './heading-shapes.js'
import {nameOfIn} from './name-of.js'
import type {Candidate} from './plan.js'
import type {Soundness} from './soundness.js'
import type {Statement} from './statement.js'

/** Characters in a subheading (editorial.md, « Subheadings »). */
export const HEADING_LENGTH = {least: 15, most: 75}

/** A candidate with what the joint choice needs. `score` here does not know of the section yet. */
export interface HeadingCandidate extends Candidate {
  /** The source sentence that it tells. */
  readonly sentence?: number
  /** The statement it condenses, to be judged before it is used. */
  readonly statement?: Statement
  readonly lemmas: ReadonlySet<string>
  readonly holdsKeyphrase: boolean
}

/** The subheadings that each sentence of the article could give, best first; made and judged when first asked for. */
export type SentenceHeadings = (sentence: number) => readonly HeadingCandidate[]

/** Sound candidates that one sentence gives at most: more would only say the same at other lengths. */
const MOST_OF_ONE = 4

/**
 * Subheadings by sentence: clauses that carry its news, a speaker with his words, what is reported with its source, noun
 * phrases.
 *
 * The score joins how important the sentence is, how much its clause tells an act, how sure the analysis is, and a
 * length that reads at a glance.
 */
export function sentenceHeadings(
  doc: AnalysedDoc,
  statements: readonly (readonly Statement[])[],
  importance: readonly number[],
  keyphrase: string,
  isSound: Soundness,
  french: French,
): SentenceHeadings {
  const known = new Map<number, readonly HeadingCandidate[]>()
  const nameOf = nameOfIn(doc, french)
  return index => {
    const found = known.get(index) ?? soundOnly(candidatesOf(doc.sentences[index]!), isSound)
    known.set(index, found)
    return found
  }

  function candidatesOf(sentence: ParsedSentence): HeadingCandidate[] {
    const found: HeadingCandidate[] = []
    const add = (
      text: string,
      base: number,
      operations: readonly string[],
      lemmas: ReadonlySet<string>,
      statement?: Statement,
    ): void => {
      const heading = asSentence(text, '')
      if (heading.length < HEADING_LENGTH.least || heading.length > HEADING_LENGTH.most || /[;:]$/.test(heading)) return
      if (found.some(other => other.text === heading)) return
      found.push({
        text: heading,
        from: [{file: 0, start: sentence.start, end: sentence.end}],
        operations: [...operations, 'heading'],
        score: base - Math.abs(heading.length - 52) / 120,
        sentence: sentence.index,
        lemmas,
        holdsKeyphrase: holdsPhrase(heading, keyphrase),
        ...(statement ? {statement} : {}),
      })
    }
    const weight = importance[sentence.index] ?? 0
    // « La ville prévoit : » leads on to a list; without it, it says nothing.
    const isOpen = /:\s*$/.test(doc.text.slice(sentence.start, sentence.end))
    const made =
      statements.length === 0
        ? []
        : [
            ...reportedStatements(doc, sentence, weight, french),
            ...relativeStatements(doc, sentence, weight, nameOf, french),
          ]
    for (const statement of isOpen ? [] : [...(statements[sentence.index] ?? []), ...made]) {
      const {clause, confidence} = statement.variant
      for (const {text, tokens, operations, resolved, isShort} of headingShapes(doc, statement, french)) {
        if (isDated(doc, sentence, tokens) || pointsOutside(doc, sentence, tokens, text, resolved)) continue
        const base =
          0.9 +
          0.4 * statement.importance +
          0.4 * confidence +
          newsOf(doc, sentence, tokens, clause.head) -
          (statement.variant.unresolved.length > 0 ? 0.3 : statement.isWeak ? 0.15 : 0) -
          (isShort ? 0.3 : 0) -
          (operations.includes('relative-apart') ? 0.4 : 0) -
          (statement.isPassive ? 0.15 : 0)
        add(text, base, operations, contentLemmas(sentence, tokens), {
          ...statement,
          text,
          variant: {...statement.variant, text, tokens},
        })
      }
    }
    for (const quoted of quotationHeadings(doc, sentence.index))
      add(quoted, 1.25, ['quotation-heading'], contentLemmas(sentence))
    for (const phrase of phraseHeadings(doc, sentence.index, french))
      add(phrase.text, 0.6, ['nominal-heading'], phrase.lemmas)
    return found.sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1))
  }
}

/** Whether a relative date is among the tokens: it means nothing above a section. */
function isDated(doc: AnalysedDoc, {index}: ParsedSentence, tokens: readonly number[]): boolean {
  return annotationsOf(doc, index).dates.some(
    ({kind, first, last}) => kind === 'relative' && tokens.some(at => first <= at && at <= last),
  )
}

function soundOnly(candidates: readonly HeadingCandidate[], isSound: Soundness): HeadingCandidate[] {
  const sound: HeadingCandidate[] = []
  for (const candidate of candidates) {
    if (sound.length === MOST_OF_ONE) break
    if (!candidate.statement || isSound(candidate.statement)) sound.push(candidate)
  }
  return sound
}

/** Candidates of a section, best first: those of its sentences, the first sentences and the words it comes back to counting more. */
export function sectionHeadings(
  doc: AnalysedDoc,
  sentences: readonly number[],
  headings: SentenceHeadings,
): HeadingCandidate[] {
  const topic = new Map<string, number>()
  for (const index of sentences)
    for (const lemma of contentLemmas(doc.sentences[index]!)) topic.set(lemma, (topic.get(lemma) ?? 0) + 1)
  return sentences
    .flatMap((index, place) =>
      headings(index).flatMap(candidate => {
        let told = 0
        for (const lemma of candidate.lemmas) told += Math.min(topic.get(lemma) ?? 0, 3)
        const early = (0.35 * place) / Math.max(sentences.length, 1)
        return [{...candidate, score: candidate.score + 0.07 * Math.min(told, 8) - early}]
      }),
    )
    .sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1))
}

/** Whether a text holds every content word of the keyphrase, case aside. */
export function holdsPhrase(text: string, keyphrase: string): boolean {
  const fold = (value: string): string =>
    value
      .toLowerCase()
      .replace(/[’']/g, ' ')
      .replace(/[\u00A0\u202F]/g, ' ')
      .replace(/œ/g, 'oe')
  const words = new Set(fold(text).split(/[^\p{L}\p{N}-]+/u))
  return fold(keyphrase)
    .split(/\s+/)
    .filter(word => word.length > 2)
    .every(word => words.has(word))
}

/** Whether one of these sentences speaks of the keyphrase: names it, or holds its content words. */
export function speaksOf(doc: AnalysedDoc, sentences: readonly number[], keyphrase: string): boolean {
  const entity = doc.entities.find(({name}) => name.toLowerCase() === keyphrase.toLowerCase())
  return sentences.some(
    index =>
      (entity !== undefined && annotationsOf(doc, index).mentions.some(mention => mention.entity === entity.id)) ||
      holdsPhrase(doc.text.slice(doc.sentences[index]!.start, doc.sentences[index]!.end), keyphrase),
  )
}
