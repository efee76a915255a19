import {parentPort} from 'node:worker_threads'
import {IntertitreError} from '../document/index.js'
import {openEngine} from '../engine/index.js'
import type {TaskMessage, ThreadMessage} from './message.js'
import {openRunner} from './run-task.js'

// The thread itself: its own engine, one task after the other. Started by `openPool`, never imported.
const run = openRunner(() => openEngine('fr'), process.env)
const port = parentPort
const send = (message: ThreadMessage): void => port?.postMessage(message)

port?.on('message', async ({task}: TaskMessage) => {
  try {
    send({
      kind: 'done',
      result: await run(task, (step, section) => send({kind: 'step', step, ...(section && {section})})),
    })
  } catch (error) {
    if (error instanceof IntertitreError) send({kind: 'failed', code: error.code, fields: error.fields})
    else send({kind: 'failed', code: 'internal', fields: {detail: String(error).slice(0, 300)}})
  }
})
