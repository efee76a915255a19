import type {Io, Output} from './io.js'

/** Puts words in colour, or leaves them alone. */
export interface Paint {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly green: (text: string) => string
  readonly yellow: (text: string) => string
  readonly red: (text: string) => string
}

/** Colours for a terminal; none for a file or a pipe, with `NO_COLOR` set (to anything), or on a dumb terminal. */
export function paintFor(output: Output, env: Io['env']): Paint {
  const isColoured = output.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb'
  const style = (code: number) => (text: string) => (isColoured ? `\x1b[${code}m${text}\x1b[0m` : text)
  return {bold: style(1), dim: style(2), green: style(32), yellow: style(33), red: style(31)}
}
