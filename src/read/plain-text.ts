import {countWords, type SourceMeta} from '../document/index.js'
import type {Piece, Reading} from './assemble.js'
import {readByline} from './byline.js'
import {fold} from './fold.js'
import {endsWithStop, isAllCapitals, isHeadingShaped, type Line, logicalLines, markerOf} from './lines.js'

const credit =
  /^(?:©|\(?(?:photos?|crédits?(?: photos?)?|légende|illustration|infographie)\b[^.]{0,40}[:©]|(?:à )?lire (?:aussi|également)\b|photo by\b)/iu

const genre =
  /^(?:communique(?: de presse)?|dossier de presse|tribune|entretien|interview|reportage|portrait|analyse|breve|editorial|edito|point de vue|enquete|chronique|opinion)[\s.:]*$/iu

/**
 * Read plain text: a title if the first line is one, headings where they are plain, list items,
 * tab-parted tables, the rest paragraphs.
 *
 * When in doubt a line is a paragraph: a heading taken for a paragraph costs little, a sentence lost to a heading more.
 */
export function readPlainText(text: string): Reading {
  const all = logicalLines(text)
  const opening = openingLines(all)
  const lines = all.slice(opening.length)
  const pieces: Piece[] = opening.filter(line => !isGenre(line)).map(({text}) => ({kind: 'paragraph', text}))
  const notes = opening.filter(isGenre).map(({text}) => ({code: 'read/genre', detail: text}))
  let meta: SourceMeta = {}
  let start = 0
  if (isTitle(lines)) {
    const title = lines[0]!.text.replace(/\s*\n\s*/g, ' ')
    pieces.unshift({kind: 'title', text: title})
    meta = {title}
    start = 1
  }
  const runs = shortRuns(lines, start)
  for (let index = start; index < lines.length; index++) pieces.push(runs.get(index) ?? pieceOf(lines, index, start))
  return {pieces: joinTables(pieces), meta, notes}
}

const isGenre = ({text}: Line) => text.length < 40 && genre.test(fold(text))

/** What stands above a title: « Communiqué de presse », « Nantes, le 9 avril 2026 ». */
function openingLines(lines: readonly Line[]): readonly Line[] {
  let count = 0
  while (count < 3 && count + 1 < lines.length && (isGenre(lines[count]!) || readByline(lines[count]!.text))) count++
  return lines.slice(0, count)
}

/**
 * Three lines and more that follow each other without an empty line, where empty lines part the blocks, each short and
 * none ending a sentence: a list without marks. A first line that names what follows is its heading.
 */
function shortRuns(lines: readonly Line[], start: number): ReadonlyMap<number, Piece> {
  const pieces = new Map<number, Piece>()
  if (lines.filter(line => line.blankBefore).length < 4) return pieces
  const isShort = ({text}: Line) =>
    text.length <= 120 && !/[\n\t]/.test(text) && !markerOf(text) && !/[.!?…][»”")\u00A0\u202F]*$/u.test(text)
  for (let index = start; index < lines.length; index++) {
    let end = index
    while (end < lines.length && isShort(lines[end]!) && (end === index || !lines[end]!.blankBefore)) end++
    if (end - index < 3) continue
    const [first] = [lines[index]!.text]
    const isNamed =
      lines[index]!.blankBefore &&
      isHeadingShaped(first.replace(/[\s:]+$/u, ''), 8) &&
      !/ : /.test(first.replace(/[\u00A0\u202F]/g, ' '))
    if (isNamed) pieces.set(index, {kind: 'heading', text: first, level: 2})
    for (let at = isNamed ? index + 1 : index; at < end; at++)
      pieces.set(at, {kind: 'listItem', text: lines[at]!.text, level: 1, ordered: false})
    index = end - 1
  }
  return pieces
}

/**
 * A title is a first line of at most 25 words and 160 characters without a final full stop, comma, semicolon or colon,
 * and either an empty line or a clearly longer text (half as long again) follows.
 */
function isTitle(lines: readonly Line[]): boolean {
  const [first, second] = lines
  if (!first || !second) return false
  const text = first.text.replace(/\s*\n\s*/g, ' ')
  if (!isHeadingShaped(text, 25) || markerOf(text) || credit.test(text) || readByline(text) || text.includes('\t'))
    return false
  if (second.blankBefore) return true
  const longest = Math.max(...lines.slice(1, 4).map(line => line.text.length))
  return longest >= Math.max(60, text.length * 1.5)
}

function pieceOf(lines: readonly Line[], index: number, bodyStart: number): Piece {
  const {text, indent} = lines[index]!
  const marker = markerOf(text)
  if (marker && isListLine(lines, index)) {
    const level = Math.min(6, 1 + Math.floor(indent / 2))
    return {kind: 'listItem', text: text.slice(marker.length), level, ordered: /^\d/.test(marker)}
  }
  if (text.includes('\t')) return {kind: 'table', text: text.replace(/[ \u00A0]*\t+[ \u00A0]*/g, '\t')}
  if (credit.test(text) && countWords(text) <= 40) return {kind: 'caption', text}
  if (isHeading(lines, index, bodyStart)) return {kind: 'heading', text, level: 2}
  return {kind: 'paragraph', text}
}

/** Dashes open lines of dialogue and « 1. » headings too: those need a neighbour of their kind to be a list. */
function isListLine(lines: readonly Line[], index: number): boolean {
  const marker = markerOf(lines[index]!.text)
  if (/^[-•*·▪‣◦●○■]/u.test(marker)) return true
  const kind = /^\d/.test(marker) ? /^\d/ : /^[–—]/
  const neighbours = [lines[index - 1], lines[index + 1]].filter(line => line && kind.test(markerOf(line.text)))
  if (neighbours.length === 0) return false
  return /^\d/.test(marker) || ![lines[index]!, ...neighbours].some(line => /\?[\u00A0\u202F »]*$/.test(line!.text))
}

/**
 * A heading is a short line between prose: at most ten words and 80 characters, without a final stop (in capitals, 14
 * words), and the line after it is prose. The line after the title is a standfirst unless it has at most three words.
 * Questions are headings only when short and rare; else the text is an interview.
 */
function isHeading(lines: readonly Line[], index: number, bodyStart: number): boolean {
  const text = lines[index]!.text
  const next = lines[index + 1]?.text
  if (next === undefined || next.length < 80 || next.length < text.length * 1.5 || !endsWithStop(next)) return false
  const previous = lines[index - 1]
  if (previous && index > bodyStart && !lines[index]!.blankBefore && !endsWithStop(previous.text)) return false
  const isCapital = isAllCapitals(text)
  if (text.length > 80 || !isHeadingShaped(text.replace(/[:\u00A0\u202F ]+$/u, ''), isCapital ? 14 : 10)) return false
  if (index === bodyStart && (bodyStart === 0 || countWords(text) > 3)) return false
  if (isCapital) return true
  if (/[?!][»\u00A0\u202F ]*$/u.test(text)) {
    return /\?$/.test(text) && countWords(text) <= 6 && questionsAmong(lines) < 3
  }
  return !/[:»”"]$/u.test(text) && !/^[«“"–—]/u.test(text)
}

function questionsAmong(lines: readonly Line[]): number {
  let count = 0
  for (const {text} of lines.slice(0, 400)) if (text.length < 300 && /\?[»\u00A0\u202F ]*$/u.test(text)) count++
  return count
}

/** Rows that follow each other make one table; a lone row is a paragraph whose tabs are spaces. */
function joinTables(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = []
  let rows: string[] = []
  const flush = () => {
    if (rows.length > 1) result.push({kind: 'table', text: rows.join('\n')})
    else if (rows[0] !== undefined) result.push({kind: 'paragraph', text: rows[0].replace(/\t/g, ' ')})
    rows = []
  }
  for (const piece of pieces) {
    if (piece.kind === 'table') rows.push(piece.text)
    else {
      flush()
      result.push(piece)
    }
  }
  flush()
  return result
}
