/** A half-open range of UTF-16 code units, `end` exclusive, into one untouched text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span in one of the run's source files: 0 is the article, 1 and up are the context files, in the order given. */
export interface SourceSpan extends Span {
  readonly file: number
}

/** Whether `outer` holds the whole of `inner`; equal spans do. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
