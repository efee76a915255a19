import type {AnalysedDoc} from '../document/index.js'
import {contentLemmas} from './content-words.js'
import {HEADING_LENGTH, type HeadingCandidate} from './headings.js'
import {pickHeadings} from './pick-headings.js'
import type {Candidate, SectionPlan} from './plan.js'
import {reflectsPhrase} from './reflects-phrase.js'
import type {SectionDraft} from './sections.js'

/** What the sections' headings are chosen for. */
export interface HeadingContext {
  readonly headline: Candidate
  readonly keyphrase: string
  /** Content lemmas of the SEO title and of each sentence of the standfirst: a subheading that says one again tells nothing new. */
  readonly told?: readonly ReadonlySet<string>[]
  /** Headings of the fixed parts and questions: how many there are, and how many hold the keyphrase. */
  readonly others: number
  readonly othersHolding: number
}

/** Shares of the page's subheadings that should hold the keyphrase: Yoast's 30 to 75 % (rules.md §1), a little inside. */
const KEYPHRASE_SHARE = {least: 0.34, most: 0.7}

/** Words from which two sections are not joined, even when only one of them can be headed. */
const MOST_JOINED = 230

/** The sections with their headings: the source's own where they meet the bar, else one picked jointly for all. */
export function withHeadings(
  doc: AnalysedDoc,
  drafts: readonly SectionDraft[],
  candidates: readonly (readonly HeadingCandidate[])[],
  {headline, keyphrase, others, othersHolding}: HeadingContext,
): SectionPlan[] {
  const own = drafts.map(draft => sourceHeading(doc, draft, keyphrase))
  const fixed = [lemmasOf(doc, headline), ...own.flatMap(heading => (heading ? [heading.lemmas] : []))]
  const holding = othersHolding + own.filter(heading => heading?.holdsKeyphrase).length
  const count = drafts.length + others
  const wanted = {
    least: Math.ceil(KEYPHRASE_SHARE.least * count) - holding,
    most: Math.floor(KEYPHRASE_SHARE.most * count) - holding,
  }
  const open = candidates.map((list, index) => (own[index] ? [] : list))
  const picked = pickHeadings(open, fixed, wanted)
  const sections = drafts.map((draft, index): Headed => {
    const heading = own[index] ?? picked[index]
    return {
      words: draft.words,
      level: draft.level,
      ...(heading ? {heading} : {}),
      candidates: (candidates[index] ?? []).slice(0, 12),
      fromSource: own[index] !== undefined,
      blocks: draft.blocks,
    }
  })
  return withoutBareSections(sections).map(({words, ...section}) => section)
}

interface Headed extends SectionPlan {
  readonly words: number
}

/** A section for which nothing tells its news joins the shorter of its neighbours, or takes a heading that repeats a little rather than make a section too long. */
function withoutBareSections(sections: readonly Headed[]): Headed[] {
  const joined = [...sections]
  for (let index = 0; index < joined.length; index++) {
    const section = joined[index]!
    if (section.heading) continue
    const before = joined[index - 1]
    const after = joined[index + 1]?.fromSource ? undefined : joined[index + 1]
    const isAfter = after !== undefined && (!before || after.words < before.words)
    const other = isAfter ? after : before
    const taken = new Set(joined.map(({heading}) => heading?.text))
    const spare = section.candidates.find(({text}) => !taken.has(text))
    if (spare && (!other || other.words + section.words > MOST_JOINED)) joined[index] = {...section, heading: spare}
    else if (other) {
      const [first, second] = isAfter ? [section, other] : [other, section]
      joined.splice(isAfter ? index : index - 1, 2, {
        ...other,
        words: other.words + section.words,
        blocks: [...first.blocks, ...second.blocks],
      })
      index--
    }
  }
  return joined
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
    holdsKeyphrase: reflectsPhrase(text, keyphrase),
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
