import type {Span} from '../document/index.js'

/** What kind of thing the source does not carry. */
export type ComplaintKind =
  | 'name'
  | 'role'
  | 'number'
  | 'date'
  | 'quotation'
  | 'speaker'
  | 'negation'
  | 'modality'
  | 'attribution'
  | 'hedge'
  | 'predicate'
  | 'cause'
  | 'connective'
  | 'judgement'
  | 'unsupported-word'
  | 'gender'
  | 'form'
  | 'judge'

/**
 * One thing that a written sentence claims and its source does not carry.
 *
 * `span` stands in the written text. `detail` is the key of a message in data/messages/fidelity.json, `values` what
 * fills its places. An `error` is a departure; a `warning` is what the guard could not prove.
 */
export interface Complaint {
  readonly kind: ComplaintKind
  readonly span: Span
  readonly detail: string
  readonly values: Readonly<Record<string, string | number>>
  readonly severity: 'error' | 'warning'
}

/** Make a complaint; the message's key is `fidelity/<key>`. */
export function complaint(
  kind: ComplaintKind,
  span: Span,
  key: string,
  values: Readonly<Record<string, string | number>> = {},
  severity: 'error' | 'warning' = 'error',
): Complaint {
  return {kind, span: {start: span.start, end: span.end}, detail: `fidelity/${key}`, values, severity}
}
