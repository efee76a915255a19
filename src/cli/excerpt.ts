/** The beginning of a text on one line, at most `most` characters, cut at a word. */
export function excerpt(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const cut = line.slice(0, most)
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).trimEnd() + '…'
}

/** A text between quotation marks, unless it has its own. */
export function quote(text: string): string {
  return /^[«"“]/.test(text) ? text : `«\u202F${text}\u202F»`
}
