import {type Block, countWords, type SourceSpan, type SourceText} from '../../document/index.js'
import {type GuardedSentence, guardSection, type Sources} from '../../fidelity/index.js'
import {analyse, type French, typography} from '../../language/index.js'
import type {Say} from '../../messages/index.js'
import {type LostFromDraft, lostFromDraft} from './lost-from-draft.js'
import type {SectionBrief} from './section-brief.js'
import type {SectionDraft} from './section-draft.js'

/** A sentence of a draft with what carries it. */
export interface CarriedSentence {
  readonly text: string
  readonly from: readonly SourceSpan[]
}

/** What the guard says of a draft: its text in house typography, and the complaints as lines for the model and the report. */
export interface GuardedDraft {
  readonly heading: string
  readonly headingComplaints: readonly string[]
  readonly paragraphs: readonly (readonly CarriedSentence[])[]
  readonly complaints: readonly string[]
  /** What the draft leaves out of its facts; the embedded writer’s words can make it good. */
  readonly lost: readonly LostFromDraft[]
}

/** Words of a sentence at most, quotations aside (editorial.md, « Sentences »). */
const LONGEST = 40

/** Characters of a subheading (editorial.md, « Subheadings »). */
const HEADING = {least: 15, most: 75}

/** Hold a draft to the facts of its section, sentence by sentence. */
export function guardDraft(
  draft: SectionDraft,
  brief: SectionBrief,
  sources: Sources,
  french: French,
  say: Say,
): GuardedDraft {
  const mended = (text: string): string => typography(text, french).text
  const heading = mended(draft.heading)
  const {source, places} = layOut(draft.paragraphs.map(({sentences}) => sentences.map(({text}) => mended(text))))
  const doc = analyse(source, french)
  const guarded = guardSection(doc, sources, brief.facts)
  const complaints: string[] = []
  const from = places.map((): SourceSpan[] => [])
  for (const {sentence, complaints: found, carriers} of guarded) {
    const {start, end} = doc.sentences[sentence]!
    const text = doc.text.slice(start, end)
    const place = places.findIndex(item => start < item.end && item.start < end)
    for (const carrier of carriers) if (!from[place]?.some(span => isSame(span, carrier))) from[place]?.push(carrier)
    for (const {detail, values} of found)
      complaints.push(say('prompt/complaint', {sentence: text, complaint: say(detail, values)}))
    const words = countWords(text.replace(/«[^»]*»/g, ''))
    if (words > LONGEST)
      complaints.push(say('prompt/complaint', {sentence: text, complaint: say('fidelity/too-long', {words})}))
  }
  let at = 0
  const paragraphs = draft.paragraphs.map(({sentences}) =>
    sentences.map((): CarriedSentence => {
      const place = at++
      const {start, end} = places[place]!
      return {text: source.text.slice(start, end), from: from[place]!}
    }),
  )
  return {
    heading,
    headingComplaints: heading === '' ? [] : headingComplaints(heading, brief, sources, french, say),
    paragraphs,
    complaints: places.length === 0 ? [say('prompt/complaint-shape')] : complaints,
    lost: lostFromDraft(paragraphs, doc, brief, sources),
  }
}

function headingComplaints(heading: string, brief: SectionBrief, sources: Sources, french: French, say: Say): string[] {
  const text = {name: 'heading', text: heading, blocks: [headingBlock(heading)], meta: {}, notes: []}
  const found = guardSection(analyse(text, french), sources, brief.facts)
    .flatMap(({complaints}: GuardedSentence) => complaints)
    .map(({detail, values}) => say(detail, values))
  if (heading.length < HEADING.least || heading.length > HEADING.most)
    found.push(say('fidelity/heading-length', {...HEADING, actual: heading.length}))
  return found.map(complaint => say('prompt/complaint-heading', {sentence: heading, complaint}))
}

function headingBlock(text: string): Block {
  return {start: 0, end: text.length, kind: 'heading', level: 2}
}

/** Paragraphs as one text, and where each sentence of the draft stands in it. */
function layOut(paragraphs: readonly (readonly string[])[]): {
  source: SourceText
  places: {start: number; end: number}[]
} {
  let text = ''
  const blocks: Block[] = []
  const places: {start: number; end: number}[] = []
  for (const sentences of paragraphs) {
    if (text !== '') text += '\n\n'
    const start = text.length
    for (const sentence of sentences) {
      if (text.length > start) text += ' '
      places.push({start: text.length, end: text.length + sentence.length})
      text += sentence
    }
    blocks.push({kind: 'paragraph', start, end: text.length})
  }
  return {source: {name: 'section', text, blocks, meta: {}, notes: []}, places}
}

function isSame(a: SourceSpan, b: SourceSpan): boolean {
  return a.file === b.file && a.start === b.start && a.end === b.end
}
