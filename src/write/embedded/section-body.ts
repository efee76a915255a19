import type {AnalysedDoc, ArticleBlock, ParsedSentence, Passage} from '../../document/index.js'
import type {Genre, SectionBlock, SectionPlan} from '../../plan/index.js'
import type {Assignment} from '../writer.js'
import {fullNames} from './full-names.js'
import {joinedParagraphs} from './joined-paragraphs.js'
import {pairedMarks} from './paired-marks.js'
import type {Parted} from './part-sentence.js'
import type {PassageMaker} from './passage-maker.js'
import {voiced, writeSentence} from './write-sentence.js'

/** Sentences in a paragraph (editorial.md, « The anatomy »: 2 to 5). */
const MOST_SENTENCES = 5

/** Genres whose sentences are their author's: mended, never parted or reworded (editorial.md, « Genres »). */
export const KEPT_VOICE: ReadonlySet<Genre> = new Set(['opinion', 'petition', 'interview', 'how-to', 'product'])

/**
 * The blocks of one section: the source's paragraphs, lists, tables and code, as what they are, each sentence a passage.
 */
export function sectionBody(
  section: SectionPlan,
  assignment: Assignment,
  partings: ReadonlyMap<number, Parted>,
  make: PassageMaker,
): ArticleBlock[] {
  const named = new Set<number>()
  // An author’s paragraphs are his.
  const blocks = KEPT_VOICE.has(assignment.plan.genre)
    ? section.blocks
    : joinedParagraphs(assignment.sources[0]!, section.blocks)
  return blocks.flatMap(block => {
    if (block.kind === 'paragraph' || block.kind === 'quote')
      return paragraphs(block, assignment, partings, make, named).map(made => pairedMarks(made, assignment.french))
    return [kept(block, assignment, make)]
  })
}

function paragraphs(
  block: SectionBlock,
  assignment: Assignment,
  partings: ReadonlyMap<number, Parted>,
  make: PassageMaker,
  named: Set<number>,
): ArticleBlock[] {
  const doc = assignment.sources[0]!
  const kind = block.kind === 'quote' ? 'quote' : 'paragraph'
  const blocks: ArticleBlock[] = []
  let together: (readonly Passage[])[] = []
  const flush = (): void => {
    blocks.push(...inParagraphs(together).map((passages): ArticleBlock => ({kind, part: 'body', passages})))
    together = []
  }
  for (const index of block.sentences) {
    const {passages, items} = sentencePassages(doc, doc.sentences[index]!, assignment, partings.get(index), make, named)
    together.push(passages)
    if (items.length === 0) continue
    flush()
    blocks.push({kind: 'list', part: 'body', passages: items})
  }
  flush()
  return blocks
}

/** Paragraphs of at most five sentences; what was one sentence of the source stays in one paragraph. */
function inParagraphs(sentences: readonly (readonly Passage[])[]): Passage[][] {
  const parts: Passage[][] = []
  for (const passages of sentences) {
    const last = parts[parts.length - 1]
    if (last && last.length + passages.length <= MOST_SENTENCES) last.push(...passages)
    else parts.push([...passages])
  }
  if (parts.length > 1 && parts[parts.length - 1]!.length === 1) parts[parts.length - 2]!.push(parts.pop()![0]!)
  return parts
}

function sentencePassages(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  {plan, french, effort}: Assignment,
  parted: Parted | undefined,
  make: PassageMaker,
  named: Set<number>,
): {passages: Passage[]; items: Passage[]} {
  const isAuthors = KEPT_VOICE.has(plan.genre)
  const names = isAuthors ? [] : fullNames(doc, sentence, named)
  const written = writeSentence(doc, sentence, parted, names, french)
  const {texts, operations, items} =
    effort.voice && !isAuthors ? voiced(written, followingText(doc, sentence), french) : written
  const passages = texts.map(text => make(text, [{file: 0, start: sentence.start, end: sentence.end}], operations))
  return {passages: passages.slice(0, passages.length - items), items: passages.slice(passages.length - items)}
}

/** The source's next sentence. */
function followingText(doc: AnalysedDoc, {index}: ParsedSentence): string {
  const next = doc.sentences[index + 1]
  return next ? doc.text.slice(next.start, next.end) : ''
}

/** Lists, tables and code stay as they are. */
function kept(block: SectionBlock, {sources}: Assignment, make: PassageMaker): ArticleBlock {
  const doc = sources[0]!
  const from = (index: number) => [{file: 0, start: doc.blocks[index]!.start, end: doc.blocks[index]!.end}]
  const slice = (index: number): string => doc.text.slice(doc.blocks[index]!.start, doc.blocks[index]!.end)
  if (block.kind === 'list')
    return {
      kind: 'list',
      part: 'body',
      ...(block.ordered ? {ordered: true} : {}),
      passages: block.sourceBlocks.map(index => make(slice(index).replace(/\s*\n\s*/g, ' '), from(index), [])),
    }
  const passages = block.sourceBlocks.flatMap(index =>
    block.kind === 'table'
      ? slice(index)
          .split('\n')
          .map(row => make(row, from(index), []))
      : [{...make('', from(index), []), text: slice(index)}],
  )
  return {kind: block.kind === 'table' ? 'table' : 'code', part: 'body', passages}
}
