import type {Block, BlockKind, Note, SourceMeta, SourceText} from '../document/index.js'

/** One block still on its own: its text, markup removed. */
export interface Piece {
  readonly kind: BlockKind
  readonly text: string
  readonly level?: number
  readonly ordered?: boolean
}

/** What a format's reader returns. */
export interface Reading {
  readonly pieces: readonly Piece[]
  readonly meta: SourceMeta
  readonly notes: readonly Note[]
}

/** Join the pieces, two line breaks between them, and record where each one stands. Empty pieces are left out. */
export function assemble(name: string, reading: Reading, notes: readonly Note[]): SourceText {
  const blocks: Block[] = []
  const parts: string[] = []
  let at = 0
  for (const {kind, text, level, ordered} of reading.pieces) {
    const trimmed = kind === 'code' ? text.replace(/^\n+|\s+$/g, '') : text.trim()
    if (!trimmed) continue
    if (parts.length) at += 2
    blocks.push({
      kind,
      start: at,
      end: at + trimmed.length,
      ...(level === undefined ? {} : {level}),
      ...(ordered === undefined ? {} : {ordered}),
    })
    parts.push(trimmed)
    at += trimmed.length
  }
  return {name, text: parts.join('\n\n'), blocks, meta: reading.meta, notes: [...notes, ...reading.notes]}
}
