import {type AnalysedDoc, annotationsOf} from '../document/index.js'
import {contentLemmas} from './content-words.js'
import type {Candidate} from './plan.js'
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
      .replace(/[’'\u00A0\u202F]/g, ' ')
      .replace(/œ/g, 'oe')
  const folded = fold(text)
  const wanted = fold(keyphrase)
    .split(/\s+/)
    .filter(word => word.length > 2)
  // Parting a text into words is slow, and most texts do not even hold the letters.
  if (!wanted.every(word => folded.includes(word))) return false
  const words = new Set(folded.split(/[^\p{L}\p{N}-]+/u))
  return wanted.every(word => words.has(word))
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
