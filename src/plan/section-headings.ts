import type {AnalysedDoc} from '../document/index.js'
import {contentLemmas} from './content-words.js'
import {HEADING_LENGTH, type HeadingCandidate, holdsPhrase} from './headings.js'
import {pickHeadings} from './pick-headings.js'
import type {Candidate, SectionPlan} from './plan.js'
import type {SectionDraft} from './sections.js'
import type {Soundness} from './soundness.js'

/** What the sections' headings are chosen for. */
export interface HeadingContext {
  readonly headline: Candidate
  readonly keyphrase: string
  /** Headings of the fixed parts and questions: how many there are, and how many hold the keyphrase. */
  readonly others: number
  readonly othersHolding: number
}

/** Words from which a section is too long to join another. */
const LONG_SECTION = 45

/** Share of the page's subheadings that should hold the keyphrase: a little over Yoast's 30 % (rules.md §1). */
const KEYPHRASE_SHARE = 0.34

/** The sections with their headings: the source's own where they meet the bar, else one picked jointly for all. */
export function withHeadings(
  doc: AnalysedDoc,
  drafts: readonly SectionDraft[],
  candidates: readonly (readonly HeadingCandidate[])[],
  {headline, keyphrase, others, othersHolding}: HeadingContext,
  isSound: Soundness,
): SectionPlan[] {
  const own = drafts.map(draft => sourceHeading(doc, draft, keyphrase))
  const fixed = [lemmasOf(doc, headline), ...own.flatMap(heading => (heading ? [heading.lemmas] : []))]
  const ownHolding = own.filter(heading => heading?.holdsKeyphrase).length
  const wanted = Math.ceil(KEYPHRASE_SHARE * (drafts.length + others)) - othersHolding - ownHolding
  const open = candidates.map((list, index) => (own[index] ? [] : list))
  const picked = pickHeadings(open, fixed, wanted, isSound)
  const sections = drafts.map((draft, index): SectionPlan => {
    const heading = own[index] ?? picked[index] ?? plainHeading(doc, draft)
    return {
      level: draft.level,
      ...(heading ? {heading} : {}),
      candidates: (candidates[index] ?? [])
        .slice(0, 12)
        .filter(({statement}) => statement === undefined || isSound(statement)),
      fromSource: own[index] !== undefined,
      blocks: draft.blocks,
    }
  })
  return withoutBareSections(sections)
}

/** Where no statement heads a long section: a short whole sentence of it that stands on its own feet. */
function plainHeading(doc: AnalysedDoc, draft: SectionDraft): Candidate | undefined {
  if (draft.words < LONG_SECTION) return undefined
  for (const index of draft.blocks.filter(({kind}) => kind === 'paragraph').flatMap(({sentences}) => sentences)) {
    const sentence = doc.sentences[index]!
    const text = doc.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ')
    const isFree =
      !/^(il|elle|ils|elles|ce|cet|cette|ces|c[’']|celui|celle|mais|et|car|or|donc|ainsi|puis|lui|son|sa|ses|leur|leurs|je|j[’']|nous|on|vous)(?![\p{L}-])/iu.test(
        text,
      )
    const heading = text.replace(/[.\s]+$/, '')
    if (
      !isFree ||
      /[«»"“”:;!…]/.test(text) ||
      heading.length < HEADING_LENGTH.least ||
      heading.length > HEADING_LENGTH.most
    )
      continue
    if (!sentence.tokens.some(({feats}) => feats.VerbForm === 'Fin')) continue
    return {
      text: heading,
      from: [{file: 0, start: sentence.start, end: sentence.end}],
      operations: ['heading'],
      score: 0,
    }
  }
  return undefined
}

/** A section for which nothing tells its news joins the one before, or the one after when it is the first. */
function withoutBareSections(sections: readonly SectionPlan[]): SectionPlan[] {
  const joined: SectionPlan[] = []
  let waiting: SectionPlan | undefined
  for (const section of sections) {
    const before = joined[joined.length - 1]
    if (waiting) {
      joined.push({...section, blocks: [...waiting.blocks, ...section.blocks]})
      waiting = undefined
    } else if (section.heading) joined.push(section)
    else if (before) joined[joined.length - 1] = {...before, blocks: [...before.blocks, ...section.blocks]}
    else waiting = section
  }
  return waiting ? [waiting, ...joined] : joined
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
export function lemmasOf(doc: AnalysedDoc, candidate: Candidate): ReadonlySet<string> {
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
