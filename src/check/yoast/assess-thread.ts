import {parentPort} from 'node:worker_threads'
import type {Metadata} from '../../document/index.js'
import {assessYoast} from './assess.js'

/** What is sent to the thread: a page or fragment with its metadata, and a number that comes back with the report. */
export interface AssessTask {
  readonly id: number
  readonly html: string
  readonly metadata: Metadata
}

// Yoast's assessors, run beside the chain: this module is the entry of a worker thread and does nothing elsewhere.
parentPort?.on('message', ({id, html, metadata}: AssessTask) => {
  try {
    parentPort?.postMessage({id, report: assessYoast(html, metadata)})
  } catch (error) {
    parentPort?.postMessage({id, error: error instanceof Error ? error.message : String(error)})
  }
})
