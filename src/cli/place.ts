/** Where an offset is for a reader: line and column, both from 1, columns in UTF-16 code units. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** The line and column of an offset into a text. */
export function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset)
  const lastBreak = before.lastIndexOf('\n')
  return {line: before.split('\n').length, column: before.length - lastBreak}
}
