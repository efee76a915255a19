import type {Say} from '../messages/index.js'
import type {Io} from './io.js'

/** Tells a terminal which step runs. */
export interface Progress {
  readonly step: (name: string) => void
  readonly end: () => void
}

/** Progress on one line of standard error, which is wiped at the end; silent unless that is a terminal. */
export function showProgress({stderr}: Io, isQuiet: boolean, say: Say): Progress {
  if (isQuiet || stderr.isTTY !== true) return {step: () => {}, end: () => {}}
  const show = (text: string) => stderr.write(`\r\x1b[2K${text}`)
  return {step: name => show(`${say(`cli/step-${name}`)}…`), end: () => show('')}
}
