/**
 * What past mistakes say of an arc: the share that was right among held-out arcs of the same relation, of the same side,
 * agreed on or not, with a like margin.
 */
export interface Confidence {
  /** The estimated probability, 0 to 1, that head and relation are right. */
  of(arc: ArcFacts): number
}

/** What is known of an arc a parser made. */
export interface ArcFacts {
  /** 0 for the parser that reads from the left, 1 for the one from the right. */
  readonly side: 0 | 1
  readonly label: number
  /** 2 when both parsers give head and label alike, 1 when only the head, 0 when neither. */
  readonly agreement: 0 | 1 | 2
  /** Best score minus the next, of head and label, the smaller, in opened weights' units. */
  readonly margin: number
}

/** Margins are told apart by their size in powers of two: below 16, 32, 64 … and 2,048 or more. */
const MARGIN_STEPS = 9

/** The place of an arc's cell in the table of `labelCount` labels. */
export function confidenceCell({side, label, agreement, margin}: ArcFacts, labelCount: number): number {
  const step = Math.max(0, Math.min(MARGIN_STEPS - 1, Math.floor(Math.log2(Math.max(1, margin))) - 3))
  return ((side * 3 + agreement) * labelCount + label) * MARGIN_STEPS + step
}

/** The number of cells for `labelCount` labels. */
export function confidenceSize(labelCount: number): number {
  return 6 * labelCount * MARGIN_STEPS
}

/** A table of cells in 255ths. */
export function openConfidence(cells: Uint8Array, labelCount: number): Confidence {
  return {of: arc => (cells[confidenceCell(arc, labelCount)] ?? 0) / 255}
}
