import type {Span} from '../../document/index.js'
import type {TypographyEdit} from './edit.js'
import {touches} from './protected-spans.js'

interface Mark extends Span {
  readonly sign: string
  readonly isOpening: boolean
}

const RULE = 'quotation-mark'
/** How many open marks are looked at to tell whether a straight one closes. */
const DEEPEST = 8

/**
 * Make « » of the outer quotation marks and “ ” of those within, whatever pair the source has (straight, English, German,
 * << >>). A paragraph whose marks do not pair is left as it is, and so are inches (24").
 */
export function quotationEdits(text: string, isProtected: readonly Span[]): TypographyEdit[] {
  const edits: TypographyEdit[] = []
  let start = 0
  while (start <= text.length) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    edits.push(...paragraphEdits(text, {start, end}, isProtected))
    start = end + 1
  }
  return edits
}

function paragraphEdits(text: string, {start, end}: Span, isProtected: readonly Span[]): TypographyEdit[] {
  const edits: TypographyEdit[] = []
  let depth = 0
  const marks = marksOf(text, start, end, isProtected)
  const both = closerOfBoth(marks, text)
  for (const mark of marks) {
    if (!mark.isOpening) depth--
    if (depth < 0) return []
    const wanted = depth === 0 ? (mark.isOpening ? '«' : '»') : mark.isOpening ? '“' : '”'
    if (mark.isOpening) depth++
    if (mark === both) {
      depth--
      edits.push({start: mark.start, end: mark.end, text: '” »', rule: RULE})
    } else if (wanted !== mark.sign) edits.push({start: mark.start, end: mark.end, text: wanted, rule: RULE})
  }
  return depth === 0 ? edits : []
}

/**
 * The one « » » that closes two « « », as writers who nest them often do: the only « « » that opens within another, a few
 * words quoted in a sentence, in a paragraph where just one mark is wanting.
 */
function closerOfBoth(marks: readonly Mark[], text: string): Mark | undefined {
  if (!marks.every(({sign}) => sign === '«' || sign === '»')) return undefined
  const opened = marks.filter(({isOpening}) => isOpening).length
  const nested = marks.filter(({isOpening}, index) => isOpening && marks[index - 1]?.isOpening)
  if (nested.length !== 1 || opened * 2 !== marks.length + 1) return undefined
  const outer = marks[marks.indexOf(nested[0]!) - 1]!
  // What opens a sentence may run to its end: nothing tells where it closes.
  if (!/\p{L}[ \u00A0\u202F]$/u.test(text.slice(Math.max(0, outer.start - 2), outer.start))) return undefined
  return marks[marks.indexOf(nested[0]!) + 1]
}

/** The quotation marks of a paragraph; straight ones open or close by their neighbours and by what is open. */
function marksOf(text: string, start: number, end: number, isProtected: readonly Span[]): Mark[] {
  const marks: Mark[] = []
  const open: string[] = []
  // Only this paragraph is searched, else a text of many short ones would take the square of its length.
  for (const match of text.slice(start, end).matchAll(/["«»“”„‟]|<<(?!<)|>>(?!>)/g)) {
    const sign = match[0]
    const at = start + match.index
    if (touches(isProtected, at, at + sign.length)) continue
    const before = at > start ? text[at - 1]! : ' '
    const after = at + sign.length < end ? text[at + sign.length]! : ' '
    if (sign === '"' && (before === '=' || (/\d/.test(before) && open.at(-1) !== '"'))) continue
    const isOpening = opens(sign, before, after, open)
    if (isOpening) open.push(sign)
    else open.pop()
    marks.push({start: at, end: at + sign.length, sign, isOpening})
  }
  return marks
}

function opens(sign: string, before: string, after: string, open: readonly string[]): boolean {
  if (sign === '«' || sign === '<<' || sign === '„') return true
  if (sign === '»' || sign === '>>' || sign === '”') return false
  if (sign === '“' || sign === '‟') return open.at(-1) !== '„'
  const isSpaceBefore = /[\s\u00A0\u202F([’'«“–—-]/.test(before)
  const isSpaceAfter = /[\s\u00A0\u202F.,;:!?…)\]»”]/.test(after)
  if (isSpaceBefore && !isSpaceAfter) return true
  if (!isSpaceBefore) return false
  return !open.slice(-DEEPEST).includes('"')
}
