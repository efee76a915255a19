import type {Article, ArticleBlock, Passage} from '../document/index.js'
import {bylineText} from './byline.js'
import {safeUrl} from './safe-url.js'

/**
 * The article as Markdown (CommonMark and GitHub's tables) after a YAML front matter with title, metaDescription, slug
 * and keyphrase.
 *
 * Signs that Markdown would read are escaped, so that parsing it gives the article's text back, letter for letter.
 */
export function toMarkdown(article: Article): string {
  const {metadata, blocks} = article
  const opening = blocks.filter(block => block.kind === 'standfirst')
  const rest = blocks.filter(block => block.kind !== 'standfirst')
  const parts = [
    frontMatter(article),
    `# ${escapeMarkdown(metadata.headline)}`,
    ...opening.map(blockText),
    picture(article),
    escapeMarkdown(bylineText(metadata)),
    ...rest.map(blockText),
  ]
  return parts.filter(part => part !== '').join('\n\n') + '\n'
}

/** Escape what Markdown would read as markup, in a text that stands on one line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<~]/g, '\\$&')
    .replace(/&(?=#?[A-Za-z0-9]{1,32};)/g, '\\&')
    .replace(/^(?=[-+#>=])/, '\\')
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\')
}

function frontMatter({metadata}: Article): string {
  const fields = {
    title: quoted(metadata.title),
    metaDescription: quoted(metadata.description),
    slug: /^[a-z0-9-]+$/.test(metadata.slug) && /[a-z]/.test(metadata.slug) ? metadata.slug : quoted(metadata.slug),
    keyphrase: quoted(metadata.keyphrase),
    ...(metadata.canonical && {canonical: quoted(metadata.canonical)}),
    ...(metadata.published && {published: quoted(metadata.published)}),
    ...(metadata.author && {author: quoted(metadata.author)}),
    ...(metadata.publisher && {publisher: quoted(metadata.publisher)}),
  }
  return ['---', ...Object.entries(fields).map(([name, value]) => `${name}: ${value}`), '---'].join('\n')
}

/** A JSON string is a YAML string in double quotes. */
function quoted(value: string): string {
  return JSON.stringify(value)
}

function blockText(block: ArticleBlock): string {
  const {passages} = block
  if (passages.length === 0) return ''
  switch (block.kind) {
    case 'standfirst':
      return `**${running(passages)}**`
    case 'heading':
      return `${block.level === 3 ? '###' : '##'} ${running(passages)}`
    case 'paragraph':
      return running(passages)
    case 'quote':
      return `> ${running(passages)}`
    case 'code':
      return fenced(passages.map(passage => passage.text).join('\n'))
    case 'table':
      return table(passages)
    case 'faq':
      return passages
        .map(passage => (passage.role === 'question' ? `### ${inline(passage)}` : inline(passage)))
        .join('\n\n')
    case 'list':
      return passages.map((passage, index) => `${block.ordered ? `${index + 1}.` : '-'} ${inline(passage)}`).join('\n')
    case 'keyPoints':
    case 'timeline':
    case 'people':
    case 'sources':
      return passages.map(passage => `- ${inline(passage)}`).join('\n')
  }
}

function running(passages: readonly Passage[]): string {
  return passages.map(inline).join(' ')
}

function inline(passage: Passage): string {
  const url = safeUrl(passage.href)
  const text = url ? `[${escapeMarkdown(passage.text)}](<${url}>)` : escapeMarkdown(passage.text)
  return passage.label === undefined ? text : `**${escapeMarkdown(passage.label)}**\u00A0: ${text}`
}

/** Code between fences longer than any run of backticks in it. */
function fenced(code: string): string {
  const longest = (code.match(/`+/g) ?? []).reduce((length, run) => Math.max(length, run.length), 2)
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${code}\n${fence}`
}

function table(passages: readonly Passage[]): string {
  const rows = passages.map(passage => passage.text.split('\t').map(cell => escapeMarkdown(cell).replace(/\|/g, '\\|')))
  const width = Math.max(...rows.map(row => row.length))
  const lines = rows.map(row => `| ${Array.from({length: width}, (_, column) => row[column] ?? '').join(' | ')} |`)
  return [lines[0], `|${' --- |'.repeat(width)}`, ...lines.slice(1)].join('\n')
}

function picture({metadata}: Article): string {
  const url = safeUrl(metadata.image?.url)
  return metadata.image && url ? `![${escapeMarkdown(metadata.image.alt)}](<${url}>)` : ''
}
