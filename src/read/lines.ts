import {countWords} from '../document/index.js'

/** A paragraph or line of plain text on its own, before it is known what it is. `blankBefore`: an empty line precedes. */
export interface Line {
  readonly text: string
  readonly indent: number
  readonly blankBefore: boolean
}

const listMarker = /^(?:[-•*·▪‣◦●○■–—]|\d{1,3}[.)])[ \t\u00A0]+(?=\S)/u
const finalStop = /[.…;:,!?][»”"’')\]\u00A0\u202F ]*$/u

/** The list marker a line begins with, its space included; empty when none. */
export function markerOf(text: string): string {
  return listMarker.exec(text)?.[0] ?? ''
}

/** Whether the text ends like a sentence or a clause. */
export function endsWithStop(text: string): boolean {
  return finalStop.test(text)
}

/** Whether a line holds letters and no small one: at least four letters. */
export function isAllCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 4
}

/**
 * Whether a line can only be a heading or a title by its form: at most `maxWords` words, a first letter that is not
 * small, no list marker, no final stop (a question or exclamation mark is the caller's to judge).
 */
export function isHeadingShaped(text: string, maxWords: number): boolean {
  if (text.length > 160 || text.includes('\n') || countWords(text) > maxWords) return false
  if (!/\p{L}/u.test(text) || /^[^\p{L}\p{N}]*\p{Ll}/u.test(text)) return false
  return !/[.…;:,][»”"’')\]\u00A0\u202F ]*$/u.test(text)
}

/**
 * Part a text into logical lines: hard-wrapped lines are joined (their line breaks kept in the text), other lines
 * stand alone.
 *
 * A line break is a wrap when the next word would not have fitted on the line, the width being the text's longest
 * line; only texts whose longest line is 40 to 110 columns and most of whose lines are so full are wrapped.
 */
export function logicalLines(text: string): readonly Line[] {
  const lines = text.split('\n').map(line => line.trimEnd())
  const width = wrapWidth(lines)
  const result: {text: string; indent: number; blankBefore: boolean}[] = []
  let isAfterBlank = true
  let previous = ''
  for (const line of lines) {
    const content = line.trim()
    if (!content) {
      isAfterBlank = true
      continue
    }
    const last = result.at(-1)
    if (last && !isAfterBlank && continues(previous, content, width)) last.text += '\n' + content
    else result.push({text: content, indent: line.length - line.trimStart().length, blankBefore: isAfterBlank})
    isAfterBlank = false
    previous = line
  }
  return result
}

/** The column texts are wrapped at, or 0 when the text is not wrapped. */
function wrapWidth(lines: readonly string[]): number {
  const width = lines.reduce((longest, line) => Math.max(longest, line.length), 0)
  if (width < 40 || width > 110) return 0
  let [pairs, full] = [0, 0]
  for (let index = 0; index + 1 < lines.length; index++) {
    const next = lines[index + 1]!.trim()
    if (!lines[index] || !next || markerOf(next)) continue
    pairs++
    if (isFull(lines[index]!, next, width)) full++
  }
  return pairs >= 2 && full >= pairs * 0.6 ? width : 0
}

/** Eight columns of slack: mail programs break a little early. */
function isFull(line: string, next: string, width: number): boolean {
  const space = next.indexOf(' ')
  return line.length + 1 + (space < 0 ? next.length : space) >= width - 8
}

function continues(previous: string, next: string, width: number): boolean {
  if (markerOf(next) || previous.includes('\t') || next.includes('\t')) return false
  if (width) return isFull(previous, next, width)
  return !endsWithStop(previous) && previous.length >= 40 && /^\p{Ll}/u.test(next)
}
