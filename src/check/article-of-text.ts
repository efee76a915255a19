import type {
  Article,
  ArticleBlock,
  ArticleBlockKind,
  Block,
  Metadata,
  Part,
  Passage,
  SourceText,
} from '../document/index.js'

/** What a text cannot say of itself: the keyphrase and the metadata that stand outside the body. */
export type TextMetadata = Partial<
  Pick<Metadata, 'keyphrase' | 'title' | 'description' | 'slug' | 'canonical' | 'language'>
>

const fixedParts: readonly (readonly [RegExp, Part])[] = [
  [/^(?:l.essentiel|points clés|à retenir|les points clés)/iu, 'keyPoints'],
  [/^(?:repères|chronologie|les dates clés)/iu, 'timeline'],
  [/^(?:qui est qui|les acteurs|les personnes)/iu, 'people'],
  [/^(?:questions fréquentes|foire aux questions|faq\b|vos questions)/iu, 'faq'],
  [/^(?:sources?|pour en savoir plus|références)$/iu, 'sources'],
]

/**
 * Read a human's finished text as an article, so that the same checks can run on it.
 *
 * The first title, or level 1 heading, is the H1; a first paragraph before any subheading is the standfirst when a
 * paragraph or a subheading follows it; a subheading that names a fixed part (« L’essentiel »…) opens that part, which lasts until the next
 * subheading of the same level. Headings below level 3 count as level 3;
 * a second H1 keeps its level 1, so that a check can say so.
 */
export function articleOfText(source: SourceText, given: TextMetadata = {}): Article {
  const headlineAt = source.blocks.findIndex(
    block => block.kind === 'title' || (block.kind === 'heading' && block.level === 1),
  )
  const headlineBlock = source.blocks[headlineAt]
  const headline = headlineBlock ? textOf(source, headlineBlock) : (source.meta.title ?? '')
  const blocks = articleBlocks(source, headlineAt)
  const {canonical = source.meta.canonical} = given
  const {published, author} = source.meta
  return {
    metadata: {
      headline,
      headlineAlternatives: [],
      title: given.title ?? source.meta.pageTitle ?? source.meta.title ?? headline,
      titleAlternatives: [],
      description: given.description ?? source.meta.description ?? '',
      descriptionAlternatives: [],
      slug: given.slug ?? source.meta.slug ?? slugOf(source.meta.canonical),
      keyphrase: given.keyphrase ?? source.meta.keyphrase ?? '',
      language: given.language ?? source.meta.language ?? 'fr',
      ...(canonical && {canonical}),
      ...(published && {published}),
      ...(author && {author}),
    },
    blocks,
    fates: [],
  }
}

/** The last part of a page's address: what WordPress calls its slug. */
function slugOf(address = ''): string {
  return /\/([a-z0-9][a-z0-9-]*)(?:\.html?)?\/?$/.exec(address.replace(/^https?:\/\/[^/]*/i, ''))?.[1] ?? ''
}

function articleBlocks(source: SourceText, headlineAt: number): ArticleBlock[] {
  const built: ArticleBlock[] = []
  let part: Part = 'body'
  let partLevel = 2
  for (const [index, block] of source.blocks.entries()) {
    if (index === headlineAt) continue
    const passage = passageOf(source, block, index)
    if (passage.text === '') continue
    if (block.kind === 'heading' || block.kind === 'title') {
      const level = Math.min(block.level ?? 2, 3)
      if (part === 'body' || level <= partLevel) {
        part = fixedParts.find(([pattern]) => pattern.test(passage.text.trim()))?.[1] ?? 'body'
        partLevel = level
        built.push({kind: 'heading', part, level, passages: [passage]})
        continue
      }
      if (part !== 'faq') {
        built.push({kind: 'heading', part, level, passages: [passage]})
        continue
      }
    }
    const isStandfirst =
      part === 'body' && built.length === 0 && block.kind === 'paragraph' && index + 1 < source.blocks.length
    addTo(built, isStandfirst ? 'standfirst' : part, block, passage)
  }
  return built
}

/** Append the passage to the block before when both are items of one list, else as a block of its own. */
function addTo(built: ArticleBlock[], part: Part, block: Block, passage: Passage): void {
  const kind = kindOf(part, block)
  const role = kind !== 'faq' ? {} : {role: block.kind === 'heading' ? ('question' as const) : ('answer' as const)}
  const last = built[built.length - 1]
  const added = {...passage, ...role}
  const joins = kind === 'faq' || (block.kind === 'listItem' && last?.ordered === (block.ordered ?? false))
  if (last && joins && last.kind === kind && last.part === part) {
    built[built.length - 1] = {...last, passages: [...last.passages, added]}
    return
  }
  built.push({kind, part, ...(block.kind === 'listItem' && {ordered: block.ordered ?? false}), passages: [added]})
}

function kindOf(part: Part, block: Block): ArticleBlockKind {
  if (part === 'standfirst') return 'standfirst'
  if (part === 'faq') return 'faq'
  if (block.kind === 'listItem') return part === 'body' ? 'list' : part
  if (block.kind === 'table' || block.kind === 'code' || block.kind === 'quote') return block.kind
  return 'paragraph'
}

/** The passage of one block. A timeline's or who's who's label is what stands before its first « : ». */
function passageOf(source: SourceText, block: Block, index: number): Passage {
  const text = textOf(source, block)
  const passage = {id: `p${index}`, text, by: 'human', from: [], operations: []}
  const colon = block.kind === 'listItem' ? /^([^:.«»]{2,80}?)[\s\u00A0\u202F]:[\s\u00A0]+(?=\S)/u.exec(text) : null
  return colon ? {...passage, label: colon[1]!, text: text.slice(colon[0].length)} : passage
}

function textOf(source: SourceText, block: Block): string {
  return source.text.slice(block.start, block.end)
}
