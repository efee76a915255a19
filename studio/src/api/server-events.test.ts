import {expect, test} from 'vitest'
import {parseEvents} from './server-events.js'

async function read(...chunks: readonly string[]) {
  async function* stream() {
    yield* chunks
  }
  const events: string[] = []
  for await (const {event, data} of parseEvents(stream())) events.push(`${event} ${data}`)
  return events
}

test.each([
  [['event: progress\ndata: {"step":"plan"}\n\n'], ['progress {"step":"plan"}']],
  [
    ['event: pro', 'gress\ndata: 1\n', '\nevent: result\ndata: 2\n\n'],
    ['progress 1', 'result 2'],
  ],
  [['event: a\r\ndata: 1\r\n\r\n'], ['a 1']],
  [['data: one\ndata: two\n\n'], ['message one\ntwo']],
  [[': a comment\n\n'], []],
  [['event: cut\ndata: 1'], []],
])('%j', async (chunks, expected) => {
  expect(await read(...chunks)).toEqual(expected)
})
