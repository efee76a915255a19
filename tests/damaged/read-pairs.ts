/** One departure from a source: the kinds of complaint that would name it (the first is the one meant). */
export interface Damaged {
  readonly kind: string
  readonly text: string
}

/** A source passage with restatements that are faithful to it and some that are not. */
export interface Pair {
  readonly id: string
  readonly source: string
  readonly faithful: readonly string[]
  readonly damaged: readonly Damaged[]
}

/**
 * Read a file of pairs: « == id » opens one, then the source, then « + faithful » and « - kind: damaged » lines.
 */
export function readPairs(text: string): Pair[] {
  return text
    .split(/^== /m)
    .slice(1)
    .map(piece => {
      const [id, ...lines] = piece.split('\n')
      const source = lines.filter(line => line !== '' && !/^[+-] /.test(line)).join('\n')
      const faithful = lines.filter(line => line.startsWith('+ ')).map(line => line.slice(2))
      const damaged = lines
        .filter(line => line.startsWith('- '))
        .map(line => {
          const [, kind, body] = /^- ([a-z-]+): (.*)$/.exec(line) ?? [undefined, 'unknown', line]
          return {kind: kind!, text: body!}
        })
      return {id: id!.trim(), source, faithful, damaged}
    })
}
