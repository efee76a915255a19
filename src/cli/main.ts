#!/usr/bin/env node
import process from 'node:process'
import {runCli} from './run-cli.js'

// A reader that closes early (`| head`) is no failure: stop quietly.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
    throw error
  })

const {stdout, stderr, stdin, env} = process
const onInterrupt = (listener: () => void) => {
  process.once('SIGINT', listener)
  return () => void process.off('SIGINT', listener)
}
process.exitCode = await runCli(process.argv.slice(2), {stdout, stderr, stdin, env, onInterrupt})
