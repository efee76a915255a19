import {explainError} from '../messages/index.js'
import type {Io} from './io.js'
import {openCliMessages, uiLanguage} from './open-messages.js'
import {paintFor} from './paint.js'
import {runProgram} from './program.js'

/**
 * Run the command line once: the one place where errors become text.
 *
 * @param args  Without the two that name the program.
 * @returns The exit status: 0, 1, or 2 when it could not run, with one paragraph on standard error.
 */
export async function runCli(args: readonly string[], io: Io): Promise<number> {
  const ui = uiLanguage(args, io.env)
  const say = openCliMessages(ui)
  try {
    return await runProgram(args, io, say, ui)
  } catch (error) {
    io.stderr.write(`${paintFor(io.stderr, io.env).red('intertitre')}\u00A0: ${explainError(error, say, ui)}\n`)
    return 2
  }
}
