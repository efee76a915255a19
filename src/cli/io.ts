/** A stream that text, or a file's bytes, is written to. */
export interface Output {
  readonly isTTY?: boolean | undefined
  write(text: string | Uint8Array): unknown
}

/** The outside world as a run sees it; `process` is one. */
export interface Io {
  readonly stdout: Output
  readonly stderr: Output
  readonly stdin: AsyncIterable<Uint8Array | string>
  readonly env: Readonly<Record<string, string | undefined>>
  /** Be told of Ctrl-C instead of being stopped by it; the answer takes that back. */
  readonly onInterrupt?: (listener: () => void) => () => void
}
