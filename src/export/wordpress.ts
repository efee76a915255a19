import type {Article, ArticleBlock, Passage} from '../document/index.js'
import {escapeText} from './escape-text.js'
import {safeUrl} from './safe-url.js'

/** How one block is written: the name WordPress has for it, its attributes there, and its HTML. */
interface WrittenBlock {
  readonly name: string
  readonly attributes?: Readonly<Record<string, unknown>>
  readonly html: string
}

/** The headline and the blocks as plain HTML, without class or comment: what an editor takes from the clipboard. */
export function toRichText({metadata, blocks}: Pick<Article, 'metadata' | 'blocks'>): string {
  return [`<h1>${escapeText(metadata.headline)}</h1>`, ...written(blocks).map(({html}) => html)].join('\n')
}

/**
 * The article's body as blocks of WordPress; its title has a field of its own there.
 *
 * @source https://developer.wordpress.org/block-editor/explanations/architecture/key-concepts/#delimiters-and-parsing-expression-grammar
 */
export function toWordPress({blocks}: Pick<Article, 'blocks'>): string {
  return written(blocks)
    .map(({name, attributes, html}) => {
      const json = attributes ? ` ${JSON.stringify(attributes).replace(/--/g, '\\u002d\\u002d')}` : ''
      return `<!-- wp:${name}${json} -->\n${html}\n<!-- /wp:${name} -->`
    })
    .join('\n\n')
}

function written(blocks: readonly ArticleBlock[]): WrittenBlock[] {
  return blocks.filter(({passages}) => passages.length > 0).flatMap(blockOf)
}

function blockOf({kind, level, ordered = false, passages}: ArticleBlock): WrittenBlock[] {
  switch (kind) {
    case 'standfirst':
      return [{name: 'paragraph', attributes: {className: 'chapo'}, html: `<p class="chapo">${running(passages)}</p>`}]
    case 'paragraph':
      return [{name: 'paragraph', html: `<p>${running(passages)}</p>`}]
    case 'heading':
      return [headingOf(level === 3 ? 3 : 2, running(passages))]
    case 'quote':
      return [
        {
          name: 'quote',
          html: `<blockquote class="wp-block-quote"><!-- wp:paragraph -->\n<p>${running(passages)}</p>\n<!-- /wp:paragraph --></blockquote>`,
        },
      ]
    case 'code': {
      const code = passages.map(({text}) => escapeText(text)).join('\n')
      return [{name: 'code', html: `<pre class="wp-block-code"><code>${code}</code></pre>`}]
    }
    case 'table':
      return [{name: 'table', html: `<figure class="wp-block-table"><table>${rowsOf(passages)}</table></figure>`}]
    case 'faq':
      return passages.map(passage =>
        passage.role === 'question'
          ? headingOf(3, inline(passage))
          : {name: 'paragraph', html: `<p>${inline(passage)}</p>`},
      )
    case 'list':
    case 'keyPoints':
    case 'timeline':
    case 'people':
    case 'sources':
      return [listOf(passages, ordered)]
  }
}

function headingOf(level: 2 | 3, text: string): WrittenBlock {
  const html = `<h${level} class="wp-block-heading">${text}</h${level}>`
  return level === 2 ? {name: 'heading', html} : {name: 'heading', attributes: {level}, html}
}

function listOf(passages: readonly Passage[], ordered: boolean): WrittenBlock {
  const tag = ordered ? 'ol' : 'ul'
  const items = passages.map(passage => `<!-- wp:list-item -->\n<li>${inline(passage)}</li>\n<!-- /wp:list-item -->`)
  const html = `<${tag} class="wp-block-list">${items.join('\n\n')}</${tag}>`
  return ordered ? {name: 'list', attributes: {ordered}, html} : {name: 'list', html}
}

function rowsOf(passages: readonly Passage[]): string {
  const rows = passages.map(({text}) => text.split('\t'))
  const [head = [], ...body] = rows.map((cells, index) =>
    cells.map(cell => (index === 0 ? `<th>${escapeText(cell)}</th>` : `<td>${escapeText(cell)}</td>`)),
  )
  const lines = (some: readonly string[][]) => some.map(cells => `<tr>${cells.join('')}</tr>`).join('')
  return `<thead>${lines([head])}</thead>${body.length > 0 ? `<tbody>${lines(body)}</tbody>` : ''}`
}

function running(passages: readonly Passage[]): string {
  return passages.map(inline).join(' ')
}

function inline({text, label, href}: Passage): string {
  const url = safeUrl(href)
  const said = url ? `<a href="${escapeText(url)}">${escapeText(text)}</a>` : escapeText(text)
  return label === undefined ? said : `<strong>${escapeText(label)}</strong>\u00A0: ${said}`
}
