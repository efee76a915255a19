/**
 * The first JSON object of a model’s answer, or undefined when there is none.
 *
 * Models wrap it in « ```json » or a sentence of their own, and think aloud in `<think>` before it. What stands around
 * the object is left out; what is broken in it is not mended.
 */
export function parseObject(text: string): unknown {
  const thought = text.lastIndexOf('</think>')
  const answer = thought < 0 ? text : text.slice(thought + '</think>'.length)
  const start = answer.indexOf('{')
  if (start < 0) return undefined
  const end = endOfObject(answer, start)
  if (end === undefined) return undefined
  try {
    return JSON.parse(answer.slice(start, end))
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** The offset after the brace that closes the one at `start`; braces within strings do not count. */
function endOfObject(text: string, start: number): number | undefined {
  let depth = 0
  let isString = false
  for (let at = start; at < text.length; at++) {
    const sign = text[at]
    if (isString) {
      if (sign === '\\') at++
      else if (sign === '"') isString = false
    } else if (sign === '"') isString = true
    else if (sign === '{') depth++
    else if (sign === '}' && --depth === 0) return at + 1
  }
  return undefined
}
