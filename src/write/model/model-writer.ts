import type {Article, ArticleBlock, ModelReport, Note, Passage, SectionReport} from '../../document/index.js'
import type {Sources} from '../../fidelity/index.js'
import type {Genre} from '../../plan/index.js'
import {type Message, type Provider, ProviderError} from '../../provider/provider.js'
import {fatesOf} from '../embedded/fates.js'
import type {Assignment, Written} from '../writer.js'
import type {GuardedDraft} from './guard-draft.js'
import {openJudge} from './judge.js'
import {type DraftedSection, lastPass} from './last-pass.js'
import {type Budget, openLedger} from './ledger.js'
import {type SectionBrief, sectionBriefs} from './section-brief.js'
import type {SectionCache} from './section-cache.js'
import {type HouseStyle, sectionMessages} from './section-messages.js'
import {topUp} from './top-up.js'
import {type SectionDesk, type WrittenSection, writeSection} from './write-section.js'

/** What a model writes with, besides the assignment. */
export interface ModelDesk extends HouseStyle {
  readonly provider: Provider
  readonly sources: Sources
  /** A second model that is asked whether the facts entail each sentence; it can only reject. */
  readonly judge?: Provider
  readonly cache?: SectionCache
  readonly maxTokensTotal?: number
  readonly signal?: AbortSignal
  readonly onSection?: (event: SectionEvent) => void
}

/** What is told of the work as it goes on; `text` is the model’s JSON, not yet checked. `section` counts from 1. */
export interface SectionEvent {
  readonly kind: 'started' | 'text' | SectionReport['outcome']
  readonly section: number
  readonly sections: number
  readonly heading: string
  readonly text?: string
}

/** What a model hands over: every section is either its own, checked, or the embedded writer’s. */
export interface ModelWritten extends Written {
  readonly report: ModelReport
  /** The section, from 0, whose prose by the model holds the passage; undefined for what is not the model’s. */
  readonly sectionOf: (passage: string) => number | undefined
  /** The same article with some sections as the embedded writer has them: what the checks found wrong. */
  readonly without: (sections: ReadonlySet<number>) => ModelWritten
}

/** Genres in which questions stay with their answers and steps in their order, in the words they have. */
const KEPT_WORDS: ReadonlySet<Genre> = new Set(['interview', 'how-to'])

/** Failures after which the same model is not asked for the next section. */
const GONE = new Set(['unreachable', 'busy', 'failing', 'timeout', 'budget'])

/**
 * Write the prose of an article’s sections with a model, from the article that the embedded writer made of the same plan.
 *
 * A last pass over the whole then mends repetition and passages between sections, under the same guard. What fails the
 * guard after its repairs stays the embedded writer’s: the article is never less than it was.
 *
 * @throws ProviderError when the model cannot be asked at all, or the user cancelled.
 */
export async function writeWithModel(assignment: Assignment, written: Written, desk: ModelDesk): Promise<ModelWritten> {
  const {plan, request, french, say} = assignment
  const budget: Budget = {most: desk.maxTokensTotal, used: 0}
  const ledger = openLedger(desk.provider, budget)
  const judge = desk.judge && openJudge(openLedger(desk.judge, budget), say, desk.signal)
  const secondOpinion = judge?.complaintsOn
  const briefs = sectionBriefs(written.article, assignment)
  const sections: SectionReport[] = []
  const drafts = new Map<SectionBrief, readonly ArticleBlock[]>()
  const drafted: DraftedSection[] = []
  const shared = {
    ledger,
    sources: desk.sources,
    french,
    say,
    ...(desk.cache && {cache: desk.cache}),
    ...(desk.signal && {signal: desk.signal}),
  }
  let gone: string | undefined
  for (const [index, brief] of briefs.entries()) {
    const heading = brief.heading ?? plan.headline.text
    const tell = (kind: SectionEvent['kind'], text?: string): void =>
      desk.onSection?.({kind, section: index + 1, sections: briefs.length, heading, ...(text !== undefined && {text})})
    tell('started')
    const messages = sectionMessages(briefs, index, plan.headline.text, request, desk, say)
    const sectionDesk: SectionDesk = {
      ...shared,
      ...(secondOpinion && {secondOpinion}),
      onText: piece => tell('text', piece),
    }
    const done: WrittenSection = KEPT_WORDS.has(plan.genre)
      ? {outcome: 'replaced', repairs: 0, reason: 'voice', complaints: []}
      : !brief.isProse
        ? {outcome: 'replaced', repairs: 0, reason: 'structure', complaints: []}
        : gone !== undefined
          ? {outcome: 'replaced', repairs: 0, reason: gone, complaints: []}
          : await writeSection(messages, brief, sectionDesk, keyOf(desk, messages))
    if (done.reason !== undefined && GONE.has(done.reason)) gone = done.reason
    const blocks = done.draft && sectionBlocks(written.article, brief, done.draft, assignment, desk.provider.id)
    if (blocks) drafts.set(brief, blocks)
    if (blocks && done.draft && done.raw) drafted.push({brief, heading, raw: done.raw, draft: done.draft})
    const isUnfit = done.draft !== undefined && blocks === undefined
    const outcome = isUnfit ? 'replaced' : done.draft && done.draft.lost.length > 0 ? 'repaired' : done.outcome
    const reason = isUnfit ? 'lost' : done.reason
    sections.push({
      heading,
      outcome,
      repairs: done.repairs,
      ...(done.isFromCache && {isFromCache: true}),
      ...(reason !== undefined && {reason}),
      complaints: done.complaints,
    })
    tell(outcome)
  }
  if (desk.signal?.aborted) throw new ProviderError('cancelled')
  const pass =
    gone === undefined ? await lastPass(drafted, {...shared, ...(secondOpinion && {secondOpinion})}) : undefined
  pass?.sections.forEach((section, index) => {
    if (section === drafted[index]) return
    const blocks = sectionBlocks(written.article, section.brief, section.draft, assignment, desk.provider.id)
    if (blocks) drafts.set(section.brief, blocks)
  })
  const report: ModelReport = {
    writer: desk.provider.id,
    ...(desk.judge && {judge: desk.judge.id}),
    sent: [ledger.sent(), ...(judge ? [judge.sent()] : [])],
    sections,
  }
  const failed = judge?.failed()
  const notes = failed === undefined ? [] : [{code: 'model/judge-failed', detail: failed}]
  return composed(
    {...written, notes: [...written.notes, ...notes, ...(pass?.notes ?? [])]},
    briefs,
    drafts,
    report,
    assignment,
  )
}

/** All that a section is made from: who writes and judges, and what they are told. */
function keyOf({provider, judge}: ModelDesk, messages: readonly Message[]): string {
  return JSON.stringify([provider.id, provider.endpoint, judge?.id ?? null, messages])
}

/** The article with the drafts that stand, and the means to take some back. */
function composed(
  written: Written,
  briefs: readonly SectionBrief[],
  drafts: ReadonlyMap<SectionBrief, readonly ArticleBlock[]>,
  report: ModelReport,
  assignment: Assignment,
): ModelWritten {
  const {article, sections} = withDrafts(written.article, drafts, assignment)
  return {
    article,
    notes: [...written.notes, ...notesOf(report.sections)],
    report,
    sectionOf: passage => {
      const brief = sections.get(passage)
      return brief && briefs.indexOf(brief)
    },
    without: taken => {
      const left = new Map([...drafts].filter(([brief]) => !taken.has(briefs.indexOf(brief))))
      const told = report.sections.map((section, index) =>
        taken.has(index) ? {...section, outcome: 'replaced' as const, reason: 'checks'} : section,
      )
      return composed(written, briefs, left, {...report, sections: told}, assignment)
    },
  }
}

/** The article with some sections in a model’s words; ids count anew, and each source sentence’s fate with them. */
function withDrafts(
  article: Article,
  drafts: ReadonlyMap<SectionBrief, readonly ArticleBlock[]>,
  assignment: Assignment,
): {article: Article; sections: ReadonlyMap<string, SectionBrief>} {
  const starts = new Map([...drafts].map(([brief, draft]) => [brief.first, {brief, draft}]))
  const blocks: {block: ArticleBlock; brief?: SectionBrief}[] = []
  for (let index = 0; index < article.blocks.length; index++) {
    const found = starts.get(index)
    if (!found) {
      blocks.push({block: article.blocks[index]!})
      continue
    }
    blocks.push(...found.draft.map(block => ({block, brief: found.brief})))
    index = found.brief.end - 1
  }
  let count = 0
  const sections = new Map<string, SectionBrief>()
  const numbered = blocks.map(({block, brief}) => ({
    ...block,
    passages: block.passages.map(passage => {
      const id = `p${++count}`
      if (brief) sections.set(id, brief)
      return {...passage, id}
    }),
  }))
  return {article: {...article, blocks: numbered, fates: fatesOf(numbered, assignment)}, sections}
}

/** A section in a model’s words, with what it left out in the embedded writer’s; undefined when that can’t be added. */
function sectionBlocks(
  article: Article,
  brief: SectionBrief,
  draft: GuardedDraft,
  {sources}: Assignment,
  by: string,
): ArticleBlock[] | undefined {
  const theirs = article.blocks.slice(brief.first, brief.end)
  const first = theirs[0]!
  const all = brief.facts.map(({file, start, end}) => ({file, start, end}))
  const made = (text: string, from: Passage['from']): Passage => ({id: '', text, by, from, operations: ['model']})
  const own = draft.paragraphs.map(sentences =>
    sentences.map(({text, from}) => made(text, from.length > 0 ? from : all)),
  )
  const paragraphs = topUp(own, draft, theirs, sources[0]!)
  if (!paragraphs) return undefined
  const isNewHeading = draft.heading !== '' && draft.headingComplaints.length === 0 && draft.heading !== brief.heading
  const heading =
    first.kind !== 'heading' ? [] : [isNewHeading ? {...first, passages: [made(draft.heading, all)]} : first]
  return [...heading, ...paragraphs.map((passages): ArticleBlock => ({kind: 'paragraph', part: 'body', passages}))]
}

function notesOf(sections: readonly SectionReport[]): Note[] {
  return sections
    .filter(({reason}) => reason !== undefined)
    .map(({heading, reason}) => ({code: `model/replaced-${reason}`, detail: heading}))
}
