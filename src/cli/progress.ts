import type {SectionEvent} from '../engine/index.js'
import type {Say} from '../messages/index.js'
import type {Io} from './io.js'

/** Tells a terminal which step runs. */
export interface Progress {
  readonly step: (name: string) => void
  /** Tells how far a model is. */
  readonly section: (event: SectionEvent) => void
  readonly end: () => void
}

/** Progress on one line of standard error, which is wiped at the end; silent unless that is a terminal. */
export function showProgress({stderr}: Io, isQuiet: boolean, say: Say): Progress {
  if (isQuiet || stderr.isTTY !== true) return {step: () => {}, section: () => {}, end: () => {}}
  const show = (text: string) => stderr.write(`\r\x1b[2K${text}`)
  const section = ({section: number, sections, heading}: SectionEvent) =>
    show(`${say('cli/step-section', {number, count: sections, heading: heading.slice(0, 50)})}…`)
  return {
    section: event => void (event.kind !== 'text' && section(event)),
    step: name => show(`${say(`cli/step-${name}`)}…`),
    end: () => show(''),
  }
}
