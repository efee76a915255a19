import {type BlockKind, countWords} from '../document/index.js'
import type {Piece} from './assemble.js'
import {endsWithStop} from './lines.js'

/** What a piece being gathered is. */
interface Context {
  readonly kind: BlockKind
  readonly level?: number
  readonly ordered?: boolean
}

const dropped = new Set(
  'script style noscript template svg math iframe object embed form button input select textarea nav head link meta audio video canvas dialog map'.split(
    ' ',
  ),
)
const inlineTags = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q ruby s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)
const maxDepth = 400

/**
 * Read the blocks of a piece of HTML in reading order: headings, paragraphs, list items, tables, quotes, code,
 * captions. Scripts, styles, forms, navigation, comments and hidden elements are dropped; nesting beyond 400 is read
 * as plain text. `isUnwanted` tells what else to leave out.
 */
export function htmlBlocks(root: Element, isUnwanted: (element: Element) => boolean): readonly Piece[] {
  const pieces: Piece[] = []
  let buffer = ''
  const flush = (context: Context) => {
    const text = context.kind === 'code' ? buffer : buffer.replace(/[ \t\n\r\f]+/g, ' ').trim()
    buffer = ''
    if (text.trim()) pieces.push({...context, text})
  }
  const walkAll = (parent: Element, context: Context, depth: number) => {
    for (const node of Array.from(parent.childNodes)) {
      if (node.nodeType === 3) buffer += node.textContent ?? ''
      else if (node.nodeType === 1) walk(node as Element, context, depth + 1)
    }
  }
  const walk = (element: Element, context: Context, depth: number) => {
    const tag = element.tagName.toLowerCase()
    if (dropped.has(tag) || isHidden(element) || isNoteCall(element, tag) || isUnwanted(element)) return
    if (depth > maxDepth) {
      buffer += element.textContent ?? ''
      return
    }
    if (tag === 'br') {
      if (context.kind === 'code') buffer += '\n'
      else if (isBoldLine(element, buffer)) flush(context.kind === 'paragraph' ? {kind: 'heading', level: 3} : context)
      else if (endsWithStop(buffer.trim()) || /\n\s*$/.test(buffer) || isBold(element.nextElementSibling))
        flush(context)
      else buffer += ' \n'
      return
    }
    if (inlineTags.has(tag)) return walkAll(element, context, depth)
    const isTable = tag === 'table' && isDataTable(element)
    flush(context)
    const inner = isTable ? {kind: 'table' as const} : contextOf(element, tag, context)
    if (isTable) pieces.push(...tablePieces(element))
    else {
      walkAll(element, inner, depth)
      flush(inner)
    }
  }
  walkAll(root, {kind: 'paragraph'}, 0)
  flush({kind: 'paragraph'})
  return pieces
}

function contextOf(element: Element, tag: string, outer: Context): Context {
  if (/^h[1-6]$/.test(tag)) return {kind: 'heading', level: Number(tag[1])}
  if (tag === 'li') {
    const level = Math.min(6, outer.kind === 'listItem' ? (outer.level ?? 0) + 1 : 1)
    return {kind: 'listItem', level, ordered: element.parentElement?.tagName.toLowerCase() === 'ol'}
  }
  if (tag === 'pre') return {kind: 'code'}
  if (tag === 'blockquote') return {kind: 'quote'}
  if (tag === 'figcaption' || tag === 'caption') return {kind: 'caption'}
  if (tag === 'p' && outer.kind === 'paragraph' && isBoldHeading(element)) return {kind: 'heading', level: 3}
  return outer
}

/** A paragraph all in bold, short and without a final stop, is a heading in all but name. */
function isBoldHeading(element: Element): boolean {
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim()
  if (!text || text.length > 100 || countWords(text) > 12 || endsWithStop(text)) return false
  const only = Array.from(element.children)
  return (
    only.length === 1 &&
    /^(?:strong|b)$/i.test(only[0]!.tagName) &&
    only[0]!.textContent?.trim() === element.textContent?.trim()
  )
}

function isBold(element: Element | null): boolean {
  return element !== null && /^(?:strong|b)$/i.test(element.tagName)
}

/** A line between breaks that is all in bold, short and without a final stop: a heading of the simplest pages. */
function isBoldLine(lineBreak: Element, line: string): boolean {
  const before = lineBreak.previousElementSibling
  const text = line.replace(/\s+/g, ' ').trim()
  if (!isBold(before) || before!.textContent?.replace(/\s+/g, ' ').trim() !== text) return false
  return text.length <= 100 && countWords(text) <= 12 && !endsWithStop(text)
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true
  return /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '')
}

/** « [1] » that only leads to a footnote. */
function isNoteCall(element: Element, tag: string): boolean {
  if (tag !== 'sup') return false
  const link = element.querySelector('a')
  return link !== null && (link.getAttribute('href') ?? '').includes('#')
}

/** A table of figures has two rows and two columns at least and no table or several paragraphs within a cell. */
function isDataTable(table: Element): boolean {
  const rows = Array.from(table.querySelectorAll('tr'))
  const cells = Array.from(table.querySelectorAll('td,th'))
  if (rows.length < 2 || cells.length < rows.length * 2 || table.querySelector('table')) return false
  return cells.every(cell => cell.querySelectorAll('p').length <= 1 && (cell.textContent ?? '').length < 400)
}

function tablePieces(table: Element): readonly Piece[] {
  const clean = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim()
  const caption = table.querySelector('caption')
  const rows = Array.from(table.querySelectorAll('tr'), row =>
    Array.from(row.children)
      .filter(cell => /^t[dh]$/i.test(cell.tagName))
      .map(clean)
      .join('\t'),
  )
  const text = rows.filter(row => row.trim()).join('\n')
  return [...(caption ? [{kind: 'caption' as const, text: clean(caption)}] : []), {kind: 'table' as const, text}]
}
