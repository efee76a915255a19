import cliProgress from 'cli-progress'
import type {Io} from './io.js'

/** Tells how far a batch is. */
export interface Bar {
  /** One line of result, above the bar. */
  readonly say: (line: string) => void
  readonly step: () => void
  readonly end: () => void
}

/** A bar on standard error when that is a terminal; result lines on standard output in any case. */
export function showBar({stdout, stderr}: Io, total: number): Bar {
  if (stderr.isTTY !== true) return {say: line => void stdout.write(`${line}\n`), step: () => {}, end: () => {}}
  const bar = new cliProgress.SingleBar(
    {
      format: '{bar} {value}/{total}  {duration_formatted}',
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: true,
    },
    cliProgress.Presets.shades_classic,
  )
  bar.start(total, 0)
  return {
    say: line => {
      stderr.write('\r\u001B[2K')
      stdout.write(`${line}\n`)
      bar.render()
    },
    step: () => bar.increment(),
    end: () => bar.stop(),
  }
}
