import {type AnalysedDoc, countWords, type WriteRequest} from '../document/index.js'
import type {French} from '../language/index.js'
import {contentLemmas} from './content-words.js'
import {descriptionsOf} from './description.js'
import {genreOf} from './genre.js'
import {HEADING_LENGTH, type HeadingCandidate, headingCandidates, holdsPhrase, pickHeadings} from './headings.js'
import {importanceOf} from './importance.js'
import {KEY_POINTS, keyPointsOf} from './key-points.js'
import {keyphraseOf} from './keyphrase.js'
import {peopleOf} from './people.js'
import type {Candidate, Plan, SectionPlan} from './plan.js'
import {type SectionDraft, sectionsOf} from './sections.js'
import {slugOf} from './slug.js'
import {type Soundness, soundnessOf} from './soundness.js'
import {standfirstOf} from './standfirst.js'
import {statementsOf} from './statement.js'
import {headlinesOf, seoTitlesOf} from './titles.js'

/** Genres whose facts may not be turned into questions and answers (editorial.md, « The anatomy » and « Genres »). */
const WITHOUT_FAQ = new Set(['incident', 'opinion', 'petition', 'how-to', 'interview'])

/**
 * Plan an article: what goes where, from which source sentences, with candidates for each title.
 *
 * Pure and deterministic; time linear in the text but for the joint choices, which are bounded.
 */
export function planArticle(doc: AnalysedDoc, request: WriteRequest, french: French): Plan {
  const words = countWords(doc.text)
  const genre = genreOf(doc, words)
  const importance = importanceOf(doc)
  const statements = statementsOf(doc, importance, french)
  const isSound = soundnessOf(doc, french)
  const keyphrase = request.keyphrase ?? keyphraseOf(doc)
  const lead = statements.slice(0, leadEnd(doc)).flat()
  const ranked = [...lead, ...statements.slice(leadEnd(doc)).flat()]
  const headlines = headlinesOf(doc, ranked, isSound, request.title)
  const headline = headlines[0] ?? fallbackHeadline(doc)
  const standfirst = standfirstOf(doc, statements, keyphrase, isSound)
  const drafts = sectionsOf(doc, new Set(standfirst.taken))
  const candidates = drafts.map(draft => headingCandidates(doc, draft, statements, keyphrase, french))
  const sections = headed(doc, drafts, candidates, headline, keyphrase, isSound)
  const said = [headline, ...standfirst.sentences].map(candidate => lemmasOf(doc, candidate))
  const keyPoints = genre === 'incident' || words < 180 ? [] : keyPointsOf(statements, said, KEY_POINTS.most, isSound)
  const titles = seoTitlesOf(ranked, candidates.flat(), keyphrase, headline.text, isSound)
  const title = titles[0] ?? {...headline, text: keyphrase}
  const descriptions = descriptionsOf(ranked, keyphrase, isSound)
  return {
    genre,
    keyphrase,
    headline,
    headlineAlternatives: headlines.slice(1, 3),
    title,
    titleAlternatives: titles.slice(1, 3),
    description: descriptions[0] ?? standfirst.sentences[0] ?? headline,
    descriptionAlternatives: descriptions.slice(1, 3),
    slug: slugOf(keyphrase, title.text),
    standfirst: standfirst.sentences,
    keyPoints,
    sections,
    timeline: [],
    people: WITHOUT_FAQ.has(genre) ? [] : peopleOf(doc),
    faq: [],
    dropped: [],
    notes: [],
  }
}

/** The index after the third sentence of the body. */
function leadEnd(doc: AnalysedDoc): number {
  const body = doc.sentences.filter(sentence => doc.blocks[sentence.block]?.kind === 'paragraph')
  return (body[Math.min(2, body.length - 1)]?.index ?? 0) + 1
}

/** The first sentence, cut at nothing: better a long headline than none. */
function fallbackHeadline(doc: AnalysedDoc): Candidate {
  const first = doc.sentences[0]
  const text = first ? doc.text.slice(first.start, first.end).replace(/\s+/g, ' ').replace(/\.$/, '') : ''
  return {text, from: first ? [{file: 0, start: first.start, end: first.end}] : [], operations: [], score: 0}
}

function headed(
  doc: AnalysedDoc,
  drafts: readonly SectionDraft[],
  candidates: readonly (readonly HeadingCandidate[])[],
  headline: Candidate,
  keyphrase: string,
  isSound: Soundness,
): SectionPlan[] {
  const own = drafts.map(draft => sourceHeading(doc, draft, keyphrase))
  const fixed = [lemmasOf(doc, headline), ...own.flatMap(heading => (heading ? [heading.lemmas] : []))]
  const picked = pickHeadings(
    candidates.map((list, index) => (own[index] ? [] : list)),
    fixed,
    isSound,
  )
  return drafts.map((draft, index) => {
    const heading = own[index] ?? picked[index]
    return {
      level: draft.level,
      ...(heading ? {heading} : {}),
      candidates: candidates[index] ?? [],
      fromSource: own[index] !== undefined,
      blocks: draft.blocks,
    }
  })
}

/** A subheading that the source already has is an editor's work: kept when it meets the bar. */
function sourceHeading(doc: AnalysedDoc, draft: SectionDraft, keyphrase: string): HeadingCandidate | undefined {
  const block = draft.heading === undefined ? undefined : doc.blocks[draft.heading]
  if (!block) return undefined
  const text = doc.text
    .slice(block.start, block.end)
    .replace(/\s+/g, ' ')
    .replace(/[.\s]+$/, '')
  if (text.length > 1.4 * HEADING_LENGTH.most || text.length < 3) return undefined
  const sentence = doc.sentences.find(other => other.block === draft.heading)
  return {
    text,
    from: [{file: 0, start: block.start, end: block.end}],
    operations: [],
    score: 5,
    lemmas: sentence ? contentLemmas(sentence) : new Set(),
    holdsKeyphrase: holdsPhrase(text, keyphrase),
  }
}

/** The content lemmas of the source sentences behind a candidate, as far as its text holds them. */
function lemmasOf(doc: AnalysedDoc, candidate: Candidate): ReadonlySet<string> {
  const text = candidate.text.toLowerCase()
  const lemmas = new Set<string>()
  for (const span of candidate.from)
    for (const sentence of doc.sentences)
      if (sentence.start < span.end && span.start < sentence.end)
        for (const token of sentence.tokens)
          if (text.includes(token.form.toLowerCase()) && contentLemmas(sentence, [token.index]).size > 0)
            lemmas.add(token.lemma.toLowerCase())
  return lemmas
}
