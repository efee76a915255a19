#!/usr/bin/env node
import process from 'node:process'
import {explainError} from './explain-error.js'
import {openCliMessages, uiLanguage} from './open-messages.js'
import {paintFor} from './paint.js'
import {runProgram} from './program.js'

/** Exit status of a run that could not run. */
const couldNotRun = 2

// A reader that closes early (`| head`) is no failure: stop quietly.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
    throw error
  })

const args = process.argv.slice(2)
const ui = uiLanguage(args, process.env)
const say = openCliMessages(ui)
try {
  process.exitCode = await runProgram(args, process, say, ui)
} catch (error) {
  process.stderr.write(`${paintFor(process.stderr, process.env).red('intertitre')} : ${explainError(error, say, ui)}\n`)
  process.exitCode = couldNotRun
}
