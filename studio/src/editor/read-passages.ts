import type {Node} from '@tiptap/pm/model'

/** A run of a block's text that is one passage. Positions are the editor's; `label` ends at `labelEnd`. */
export interface PassageRun {
  /** Empty when the text is new. */
  readonly ids: readonly string[]
  readonly text: string
  /** Where `text` begins in the document. */
  readonly from: number
  readonly label?: string
  readonly labelFrom?: number
  readonly href?: string
}

/** One piece of text with its marks, as the editor holds it. */
interface Piece {
  id: string
  text: string
  from: number
  label: string
  href?: string
}

/**
 * Part a block's text into passages, by the marks that go with the text.
 *
 * Text typed between two sentences belongs to the one it touches; a whole sentence typed there is a passage of its own;
 * passages that have grown together are one.
 *
 * @param at  Where the block's text begins in the document.
 */
export function readPassages(block: Node, at: number): PassageRun[] {
  return mergeLoose(piecesOf(block, at))
    .map(toRun)
    .filter(run => run.text !== '' || run.label !== undefined)
}

function piecesOf(block: Node, at: number): Piece[] {
  const pieces: Piece[] = []
  block.forEach((node, offset) => {
    const mark = (name: string) => node.marks.find(({type}) => type.name === name)
    const id = String(mark('passage')?.attrs['id'] ?? '')
    const text = node.text ?? ''
    const label = mark('label') ? text : ''
    const href = mark('sourceLink')?.attrs['href'] as string | undefined
    const last = pieces.at(-1)
    if (last && last.id === id && !(label && !last.label && last.text)) {
      last.text += text
      last.label += label
      if (href) last.href = href
    } else pieces.push({id, text, from: at + offset, label, ...(href && {href})})
  })
  return pieces
}

/** A passage under way: the ids of the texts that make it up. */
type Growing = Piece & {ids: string[]}

function mergeLoose(pieces: readonly Piece[]): Growing[] {
  const runs: Growing[] = []
  let lead = ''
  let leadFrom = 0
  for (const [index, piece] of pieces.entries()) {
    const last = runs.at(-1)
    const touches = last !== undefined && lead === '' && !/^\s/.test(piece.text) && !/\s$/.test(last.text)
    if (piece.id === '' && piece.text.trim() === '') {
      if (last && lead === '') last.text += piece.text
      continue
    }
    if (piece.id === '' && !touches && index + 1 < pieces.length && !/[.!?…»”:]["»”]?\s*$/.test(piece.text)) {
      lead = piece.text
      leadFrom = piece.from
      continue
    }
    if (touches && !piece.label) {
      last.text += piece.text
      if (piece.id) last.ids.push(piece.id)
      continue
    }
    const ids = piece.id === '' ? [] : [piece.id]
    runs.push({...piece, ids, text: lead + piece.text, from: lead ? leadFrom : piece.from})
    lead = ''
  }
  if (lead) runs.push({id: '', ids: [], text: lead, from: leadFrom, label: ''})
  return runs
}

function toRun({ids, text, from, label, href}: Growing): PassageRun {
  const isLabelled = label !== '' && text.startsWith(label)
  const head = isLabelled
    ? label.length + (/^[\s\u00A0]*:[\s\u00A0]*/.exec(text.slice(label.length))?.[0].length ?? 0)
    : 0
  const body = text.slice(head)
  const trimmed = body.trim()
  const start = from + head + (trimmed === '' ? 0 : body.indexOf(trimmed))
  return {
    ids,
    text: trimmed,
    from: start,
    ...(isLabelled && {label: label.trim(), labelFrom: from}),
    ...(href && {href}),
  }
}
