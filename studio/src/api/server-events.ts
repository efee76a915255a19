/** One event of a stream of server-sent events. */
export interface ServerEvent {
  readonly event: string
  readonly data: string
}

/** Read server-sent events out of chunks of text, cut anywhere. An event that the stream's end cuts is left out. */
export async function* parseEvents(chunks: AsyncIterable<string>): AsyncGenerator<ServerEvent> {
  let rest = ''
  for await (const chunk of chunks) {
    rest += chunk
    const messages = rest.split(/\r?\n\r?\n/)
    rest = messages.pop()!
    for (const message of messages) {
      const event = readEvent(message)
      if (event) yield event
    }
  }
}

function readEvent(message: string): ServerEvent | undefined {
  let event = 'message'
  const data: string[] = []
  for (const line of message.split(/\r?\n/)) {
    const [, field, value = ''] = /^([a-z]+): ?(.*)$/.exec(line) ?? []
    if (field === 'event') event = value
    else if (field === 'data') data.push(value)
  }
  return data.length > 0 ? {event, data: data.join('\n')} : undefined
}
