import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'

/** A request as the server got it. */
export interface Asked {
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly raw: string
  readonly body: {
    readonly model: string
    readonly stream?: boolean
    readonly response_format?: {readonly type: string}
    readonly messages: readonly {readonly role: string; readonly content: string}[]
  }
}

/** A source sentence as the writer sends it. */
export interface SentFact {
  readonly id: string
  readonly text: string
}

/** What the server does with one request. */
export type Reply =
  | {readonly text: string; readonly finish?: string; readonly silentUsage?: boolean; readonly cost?: number}
  | {readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string}
  /** Sends the text and then breaks the connection, hangs, or goes on for ever. */
  | {readonly text: string; readonly after: 'break' | 'hang' | 'forever'}
  | {readonly page: string}

export interface ModelServer {
  readonly url: string
  readonly asked: Asked[]
  readonly close: () => Promise<void>
}

/**
 * A model server that plays a script: OpenAI’s chat protocol over real HTTP on loopback, streaming as asked.
 *
 * @param script  Answers the request of a number, from 0.
 */
export async function startModelServer(script: (asked: Asked, index: number) => Reply): Promise<ModelServer> {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    let raw = ''
    request.setEncoding('utf8').on('data', (piece: string) => void (raw += piece))
    request.on('end', () => {
      const one: Asked = {path: request.url ?? '', headers: request.headers, raw, body: JSON.parse(raw)}
      asked.push(one)
      play(script(one, asked.length - 1), response)
    })
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    close: () =>
      new Promise(done => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

/** The facts that a request holds, read back from its last JSON value. */
export function factsOf({body}: Asked): readonly SentFact[] {
  const text = body.messages.find(({role}) => role === 'user')?.content ?? ''
  return JSON.parse(text.slice(text.indexOf('{'))).facts
}

/** Whether the request is the last pass over the whole: it shows sections, no facts. */
export function isPass({body}: Asked): boolean {
  return body.messages.some(({role, content}) => role === 'user' && content.includes('"sections"'))
}

/** The section that says each fact in the source’s own words; for the last pass, no edits. */
export function sourceWords(asked: Asked): object {
  if (isPass(asked)) return {edits: []}
  return {heading: '', paragraphs: [{sentences: factsOf(asked).map(({id, text}) => ({text, facts: [id]}))}]}
}

function play(reply: Reply, response: ServerResponse): void {
  if ('status' in reply) {
    response.writeHead(reply.status, {'content-type': 'application/json', ...reply.headers})
    response.end(reply.body ?? JSON.stringify({error: {message: 'no'}}))
    return
  }
  if ('page' in reply) {
    response.writeHead(200, {'content-type': 'text/html'}).end(reply.page)
    return
  }
  response.writeHead(200, {'content-type': 'text/event-stream'})
  const send = (value: object) => response.write(`data: ${JSON.stringify(value)}\n\n`)
  const chunk = (delta: object, finish: string | null = null) =>
    send({
      id: 'c',
      object: 'chat.completion.chunk',
      created: 0,
      model: 'm',
      choices: [{index: 0, delta, finish_reason: finish}],
    })
  for (let at = 0; at < reply.text.length; at += 200)
    chunk({role: 'assistant', content: reply.text.slice(at, at + 200)})
  if ('after' in reply) {
    if (reply.after === 'break') setTimeout(() => response.destroy(), 20)
    if (reply.after === 'forever') {
      const more = setInterval(() => chunk({content: reply.text || 'encore '.repeat(300)}), 1)
      response.on('close', () => clearInterval(more))
    }
    return
  }
  chunk({}, reply.finish ?? 'stop')
  if (!reply.silentUsage)
    send({
      id: 'c',
      object: 'chat.completion.chunk',
      created: 0,
      model: 'm',
      choices: [],
      usage: {
        prompt_tokens: 1000,
        completion_tokens: 200,
        total_tokens: 1200,
        ...(reply.cost !== undefined && {cost: reply.cost}),
      },
    })
  response.end('data: [DONE]\n\n')
}
