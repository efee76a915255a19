import {h} from 'hastscript'
import type {Article, ArticleBlock, Passage} from '../document/index.js'
import {labelsFor, writtenDate} from './labels.js'
import {safeUrl} from './safe-url.js'

/** One node of the HTML tree, as `hastscript` builds them. */
export type Node = ReturnType<typeof h>

/**
 * The article as HTML nodes, in reading order: H1, standfirst, picture and byline, then the blocks.
 *
 * The list is flat: a subheading is followed by what it heads. The byline comes after the standfirst because search
 * tools take the first paragraph of an article for its introduction.
 */
export function articleNodes(article: Article): Node[] {
  const opening = article.blocks.filter(block => block.kind === 'standfirst')
  const rest = article.blocks.filter(block => block.kind !== 'standfirst')
  return [
    h('h1', article.metadata.headline),
    ...bodyNodes(opening),
    ...pictureNodes(article),
    ...bylineNodes(article),
    ...bodyNodes(rest),
  ]
}

/** The blocks as HTML nodes, in order; an empty block gives none. */
export function bodyNodes(blocks: readonly ArticleBlock[]): Node[] {
  return blocks.filter(block => block.passages.length > 0).flatMap(blockNodes)
}

function blockNodes(block: ArticleBlock): Node[] {
  const {passages} = block
  switch (block.kind) {
    case 'standfirst':
      return [h('p', {class: 'chapo'}, running(passages))]
    case 'heading':
      return [h(block.level === 3 ? 'h3' : 'h2', running(passages))]
    case 'paragraph':
      return [h('p', running(passages))]
    case 'quote':
      return [h('blockquote', [h('p', running(passages))])]
    case 'code':
      return [h('pre', [h('code', passages.map(passage => passage.text).join('\n'))])]
    case 'table':
      return [tableNode(passages)]
    case 'faq':
      return passages.map(passage => h(passage.role === 'question' ? 'h3' : 'p', inline(passage)))
    case 'list':
      return [h(block.ordered ? 'ol' : 'ul', items(passages))]
    case 'keyPoints':
      return [h('ul', {class: 'essentiel'}, items(passages))]
    case 'timeline':
      return [h('ul', {class: 'chronologie'}, items(passages))]
    case 'people':
      return [h('ul', {class: 'personnes'}, items(passages))]
    case 'sources':
      return [h('ul', {class: 'sources'}, items(passages))]
  }
}

function items(passages: readonly Passage[]): Node[] {
  return passages.map(passage => h('li', inline(passage)))
}

/** Sentences that run on, parted by one space. */
function running(passages: readonly Passage[]): (Node | string)[] {
  return passages.flatMap((passage, index) => (index ? [' ', ...inline(passage)] : inline(passage)))
}

function inline(passage: Passage): (Node | string)[] {
  const url = safeUrl(passage.href)
  const text = url ? h('a', {href: url}, passage.text) : passage.text
  return passage.label === undefined ? [text] : [h('strong', passage.label), '\u00A0: ', text]
}

/** A table whose first row heads the columns: the only arrangement plain text can carry. */
function tableNode(passages: readonly Passage[]): Node {
  const rows = passages.map(passage => passage.text.split('\t'))
  const [head = [], ...body] = rows
  return h('table', [
    h('thead', [
      h(
        'tr',
        head.map(cell => h('th', {scope: 'col'}, cell)),
      ),
    ]),
    ...(body.length
      ? [
          h(
            'tbody',
            body.map(row =>
              h(
                'tr',
                row.map(cell => h('td', cell)),
              ),
            ),
          ),
        ]
      : []),
  ])
}

function pictureNodes({metadata}: Article): Node[] {
  const url = safeUrl(metadata.image?.url)
  return metadata.image && url ? [h('figure', [h('img', {src: url, alt: metadata.image.alt})])] : []
}

function bylineNodes({metadata}: Article): Node[] {
  const labels = labelsFor(metadata.language)
  const date = metadata.published ? writtenDate(metadata.published, labels) : undefined
  const parts: (Node | string)[] = []
  if (metadata.author) parts.push(`${labels.by}\u00A0${metadata.author}`)
  if (metadata.credit) parts.push(parts.length ? ', ' : '', metadata.credit)
  if (parts.length && date) parts.push(' – ')
  if (date) parts.push(`${labels.published} `, h('time', {dateTime: metadata.published}, date))
  return parts.length ? [h('p', {class: 'signature'}, parts)] : []
}
