import type {Block, Span} from '../../document/index.js'

const PARTNERS: Readonly<Record<string, string>> = {'«': '»', '“': '”', '„': '“', '‹': '›', '‘': '’'}
const MARK = /[«»“”„‹›"‘]/gu

/** Enough for the longest statement a newspaper quotes; a mark without its partner can't run away further. */
const LONGEST_QUOTATION = 4000

/** How many blocks a quotation may go on through, each reopened by a mark. */
const MOST_BLOCKS = 6

/** The words between two marks: the span holds the marks, `inner` neither them nor the spaces beside them. */
export interface MarkedSpan extends Span {
  readonly inner: Span
}

/**
 * The stretches between quotation marks, outermost only, in order: « », “ ”, „ “, ‹ ›, ‘ ’ and the straight ".
 *
 * A mark without its partner in its block encloses nothing, unless the next block begins with another opening mark, as
 * a long quotation's paragraphs do. Time linear in the text.
 */
export function pairQuotationMarks(text: string, blocks: readonly Block[]): MarkedSpan[] {
  const found: MarkedSpan[] = []
  const marks = blocks.map(block => marksOf(text, block))
  for (let index = 0; index < blocks.length; index++) {
    const own = marks[index] ?? []
    let at = 0
    while (at < own.length) {
      const opening = own[at] ?? 0
      const partner = closingMark(text, own, at)
      if (partner !== undefined) {
        found.push(marked(text, opening, (own[partner] ?? opening) + 1))
        at = partner + 1
        continue
      }
      const further = at === lastOpening(text, own) ? closingInNextBlocks(text, blocks, marks, index) : undefined
      if (further !== undefined) {
        found.push(marked(text, opening, (marks[further.block]?.[further.mark] ?? opening) + 1))
        marks[further.block] = (marks[further.block] ?? []).slice(further.mark + 1)
        for (let between = index + 1; between < further.block; between++) marks[between] = []
        break
      }
      at++
    }
  }
  return found
}

function marksOf(text: string, {start, end, kind}: Block): number[] {
  if (kind === 'code' || kind === 'table') return []
  return [...text.slice(start, end).matchAll(MARK)]
    .map(({index}) => start + index)
    .filter(at => text[at] !== '‘' || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ''))
}

/** The place in `marks` of the mark that closes the one at `from`, nested pairs of the same kind passed over. */
function closingMark(text: string, marks: readonly number[], from: number): number | undefined {
  const opening = marks[from] ?? 0
  const sign = text[opening] ?? ''
  if (sign === '‘') return undefined
  if (sign === '"') return closingStraight(text, marks, from)
  const partner = PARTNERS[sign]
  if (partner === undefined) return undefined
  let depth = 0
  let nearest: number | undefined
  for (let at = from; at < marks.length; at++) {
    const place = marks[at] ?? 0
    if (place - opening > LONGEST_QUOTATION) break
    if (text[place] === partner && at !== from) {
      nearest ??= at
      depth--
      if (depth === 0) return at
    } else if (text[place] === sign) depth++
  }
  // Writers who nest « in « often close both with a single mark.
  return nearest
}

/** A straight mark opens after a space or a sign and closes before one. */
function closingStraight(text: string, marks: readonly number[], from: number): number | undefined {
  const opening = marks[from] ?? 0
  if (/[\p{L}\p{N}.!?…]/u.test(text[opening - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[opening + 1] ?? ''))
    return undefined
  for (let at = from + 1; at < marks.length; at++) {
    const place = marks[at] ?? 0
    if (place - opening > LONGEST_QUOTATION) return undefined
    if (text[place] !== '"') continue
    const opensAnother = /[\s\u00A0\u202F(]/.test(text[place - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[place + 1] ?? '')
    if (opensAnother && marks.slice(at + 1, at + 3).some(next => text[next] === '"')) return undefined
    if (place > opening + 1) return at
  }
  return undefined
}

function lastOpening(text: string, marks: readonly number[]): number {
  return marks.findLastIndex(place => text[place] === '«' || text[place] === '“')
}

function closingInNextBlocks(
  text: string,
  blocks: readonly Block[],
  marks: readonly (readonly number[])[],
  from: number,
): {block: number; mark: number} | undefined {
  const opening = marks[from]?.at(-1) ?? 0
  const sign = text[opening] ?? ''
  for (let index = from + 1; index < blocks.length && index <= from + MOST_BLOCKS; index++) {
    const block = blocks[index]
    const [first] = marks[index] ?? []
    if (block?.kind !== 'paragraph' || first === undefined || first !== block.start) return undefined
    if (text[first] !== sign && text[first] !== PARTNERS[sign]) return undefined
    const closing = (marks[index] ?? []).findIndex((place, at) => at > 0 && text[place] === PARTNERS[sign])
    if (closing >= 0) {
      const place = marks[index]?.[closing] ?? opening
      return place - opening > LONGEST_QUOTATION ? undefined : {block: index, mark: closing}
    }
  }
  return undefined
}

function marked(text: string, start: number, end: number): MarkedSpan {
  let from = start + 1
  let to = end - 1
  while (from < to && /[\s\u00A0\u202F]/.test(text[from] ?? '')) from++
  while (to > from && /[\s\u00A0\u202F]/.test(text[to - 1] ?? '')) to--
  return {start, end, inner: {start: from, end: to}}
}
