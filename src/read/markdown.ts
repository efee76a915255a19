import type {BlockContent, DefinitionContent, List, Nodes, PhrasingContent, RootContent} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {gfm} from 'micromark-extension-gfm'
import {parseDocument} from 'yaml'
import type {Note, SourceMeta} from '../document/index.js'
import type {Piece, Reading} from './assemble.js'
import {cleanMeta} from './meta.js'

/** Quotes and lists nested so deep take the parser a time that grows with the square of the depth. */
const tooDeep = /^(?:[ \t]{0,8}(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){40}/m

/**
 * Read Markdown (CommonMark and GitHub's tables) with YAML front matter: title, author, date, canonical, lang.
 *
 * Inline markup goes, the text of links stays; images, raw HTML, rules and footnote definitions go.
 *
 * @throws RangeError when quotes or lists are nested beyond 40 levels.
 */
export function readMarkdown(text: string): Reading {
  if (tooDeep.test(text)) throw new RangeError('Markdown nested beyond 40 levels')
  const {meta, notes, body} = frontMatter(text)
  const root = fromMarkdown(body, {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]})
  const pieces = root.children.flatMap(node => piecesOf(node, 1))
  const first = pieces.findIndex(piece => piece.kind === 'heading')
  const level = pieces[first]?.level ?? 0
  const isTitle =
    first === 0 && pieces.every((piece, at) => at === 0 || piece.kind !== 'heading' || piece.level! > level)
  if (isTitle || (first === 0 && level === 1)) {
    const {text: title} = pieces[0]!
    return {pieces: [{kind: 'title', text: title}, ...pieces.slice(1)], meta: {title, ...meta}, notes}
  }
  return {pieces: meta.title ? [{kind: 'title', text: meta.title}, ...pieces] : pieces, meta, notes}
}

/** Split off the front matter; damaged YAML is dropped with a note. */
function frontMatter(text: string): {meta: SourceMeta; notes: readonly Note[]; body: string} {
  const [, yaml, body] = /^---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n([\s\S]*))?$/.exec(text) ?? []
  if (yaml === undefined) return {meta: {}, notes: [], body: text}
  const parsed = parseDocument(yaml, {logLevel: 'silent', schema: 'failsafe'})
  const fields: unknown = parsed.errors.length ? undefined : parsed.toJS({maxAliasCount: 20})
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
    return {meta: {}, notes: [{code: 'read/front-matter', detail: ''}], body: body ?? ''}
  const field = (...names: string[]) => {
    const value = names.map(name => (fields as Record<string, unknown>)[name]).find(found => found)
    return typeof value === 'string'
      ? value
      : Array.isArray(value)
        ? value.filter(item => typeof item === 'string').join(', ')
        : ''
  }
  const meta = cleanMeta({
    title: field('title', 'titre'),
    author: field('author', 'auteur', 'authors'),
    published: field('date', 'published', 'publishDate'),
    canonical: field('canonical', 'canonical_url'),
    siteName: field('site', 'siteName'),
    language: field('lang', 'language', 'langue'),
    pageTitle: field('seoTitle', 'title', 'titre'),
    description: field('metaDescription', 'description'),
    slug: field('slug'),
    keyphrase: field('keyphrase', 'focusKeyphrase'),
  })
  return {meta, notes: [], body: body ?? ''}
}

function piecesOf(node: RootContent | BlockContent | DefinitionContent, depth: number): Piece[] {
  switch (node.type) {
    case 'heading':
      return [{kind: 'heading', text: inline(node.children), level: node.depth}]
    case 'paragraph':
      return [{kind: 'paragraph', text: inline(node.children)}]
    case 'code':
      return [{kind: 'code', text: node.value}]
    case 'blockquote':
      return node.children
        .flatMap(child => piecesOf(child, depth))
        .map(piece => (piece.kind === 'paragraph' ? {...piece, kind: 'quote'} : piece))
    case 'list':
      return listPieces(node, depth)
    case 'table':
      return [
        {
          kind: 'table',
          text: node.children.map(row => row.children.map(cell => inline(cell.children)).join('\t')).join('\n'),
        },
      ]
    default:
      return []
  }
}

function listPieces(list: List, depth: number): Piece[] {
  const ordered = list.ordered === true
  return list.children.flatMap(item => {
    const [first, ...rest] = item.children
    if (!first) return []
    const own: Piece[] =
      first.type === 'paragraph'
        ? [{kind: 'listItem', text: inline(first.children), level: Math.min(depth, 6), ordered}]
        : piecesOf(first, depth + 1)
    return [...own, ...rest.flatMap(child => piecesOf(child, depth + 1))]
  })
}

/** The reader's text of inline content, on one line. */
function inline(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map(plain)
    .join('')
    .replace(/[ \t]*\n[ \t]*/g, ' ')
    .trim()
}

function plain(node: Nodes): string {
  if (node.type === 'break') return '\n'
  if (
    node.type === 'html' ||
    node.type === 'image' ||
    node.type === 'imageReference' ||
    node.type === 'footnoteReference'
  )
    return ''
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(plain).join('') : ''
}
