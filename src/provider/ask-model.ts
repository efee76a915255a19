import type {LanguageModel, Output} from 'ai'
import {failureOf} from './failure-of.js'
import {matchesSchema} from './matches-schema.js'
import {parseObject} from './parse-object.js'
import {type Answer, type Ask, ProviderError, type Question, type Usage} from './provider.js'

/** How long a model may take, in milliseconds: for a whole answer, and between two pieces of it. */
export interface Patience {
  readonly totalMs: number
  readonly pieceMs: number
}

/** A large model writes a section in under a minute; a small one on a slow machine needs several. */
export const usualPatience: Patience = {totalMs: 600_000, pieceMs: 120_000}

/** Characters that an answer may have for each token allowed: more is a stream that does not end. */
const MOST_CHARACTERS_PER_TOKEN = 12

/** Characters in a token of French, at least: what is estimated is rather too much than too little. */
const CHARACTERS_PER_TOKEN = 3

/**
 * Ask through the AI SDK, streaming, with the schema as the format of the answer; without it when the server refuses it,
 * for the prompt says the shape as well.
 *
 * @throws ProviderError on every failure; it asks once only (see `withRetries`).
 */
export function askModel(open: () => Promise<LanguageModel>, patience: Patience = usualPatience): Ask {
  let model: Promise<LanguageModel> | undefined
  let knowsFormats = true
  return async question => {
    model ??= open()
    const opened = await model
    if (!knowsFormats) return askOnce(opened, question, patience, false)
    try {
      return await askOnce(opened, question, patience, true)
    } catch (error) {
      if (!(error instanceof ProviderError) || error.failure !== 'rejected') throw error
      const answer = await askOnce(opened, question, patience, false)
      knowsFormats = false
      return answer
    }
  }
}

async function askOnce(
  model: LanguageModel,
  {schema, task, messages, maxTokens, signal, onText}: Question,
  patience: Patience,
  hasFormat: boolean,
): Promise<Answer> {
  const {streamText} = await import('ai')
  // The library prints its warnings on the console otherwise, and a run says nothing but its report.
  Object.assign(globalThis, {AI_SDK_LOG_WARNINGS: false})
  const ours = new AbortController()
  const out: {text: string; usage: Usage | undefined; finish: string} = {text: '', usage: undefined, finish: ''}
  const time = startTimers(ours, patience)
  const stop = () => ours.abort(new ProviderError('cancelled'))
  if (signal?.aborted) stop()
  signal?.addEventListener('abort', stop)
  try {
    const {fullStream} = streamText({
      model,
      messages: messages.map(({role, text}) => ({role, content: text})),
      allowSystemInMessages: true,
      maxOutputTokens: maxTokens,
      temperature: 0,
      maxRetries: 0,
      abortSignal: ours.signal,
      onError: () => {},
      ...(hasFormat ? {output: asFormat(schema, task)} : {}),
    })
    for await (const part of fullStream) {
      time.touch()
      if (part.type === 'error') throw part.error
      if (part.type === 'abort') throw ours.signal.reason
      if (part.type === 'text-delta') {
        out.text += part.text
        onText?.(part.text)
        if (out.text.length > MOST_CHARACTERS_PER_TOKEN * maxTokens) throw new ProviderError('endless')
      }
      if (part.type === 'finish') {
        out.finish = part.finishReason
        out.usage = usageOf(part.totalUsage, messages, out.text)
      }
    }
  } catch (error) {
    ours.abort(error)
    throw failureOf(ours.signal.reason ?? error, usageOf(undefined, messages, out.text))
  } finally {
    time.end()
    signal?.removeEventListener('abort', stop)
  }
  return judge(out.text, out.finish, out.usage ?? usageOf(undefined, messages, out.text), schema)
}

/**
 * The schema as the format of the answer, and nothing else: the library’s own reading of partial objects would hold back
 * what is no JSON, however long it goes on.
 */
function asFormat(schema: Question['schema'], name: string): ReturnType<typeof Output.json> {
  return {
    name: 'object',
    responseFormat: Promise.resolve({type: 'json', schema: schema as object, name}),
    parseCompleteOutput: async ({text}) => text,
    parsePartialOutput: async ({text}) => ({partial: text.length}),
    createElementStreamTransform: () => undefined,
  }
}

function judge(text: string, finish: string, usage: Usage, schema: Question['schema']): Answer {
  if (finish === 'content-filter') throw new ProviderError('refused', '', {usage})
  if (text.trim() === '') throw new ProviderError('empty', '', {usage})
  const object = parseObject(text)
  if (object !== undefined && matchesSchema(object, schema)) return {object, usage}
  throw new ProviderError(finish === 'length' ? 'endless' : 'broken', '', {usage})
}

/** What was used, as the provider says; by its characters when it says nothing. */
function usageOf(
  told: {inputTokens?: number | undefined; outputTokens?: number | undefined; raw?: unknown} | undefined,
  messages: Question['messages'],
  text: string,
): Usage {
  if (told?.inputTokens === undefined && told?.outputTokens === undefined)
    return {inputTokens: estimateTokens(messages), outputTokens: tokensOf(text), isEstimated: true}
  const raw = told.raw as {readonly cost?: unknown} | undefined
  return {
    inputTokens: told.inputTokens ?? 0,
    outputTokens: told.outputTokens ?? 0,
    isEstimated: false,
    ...(typeof raw?.cost === 'number' && {cost: raw.cost}),
  }
}

/** Tokens that messages take, on the safe side. */
export function estimateTokens(messages: Question['messages']): number {
  return messages.reduce((sum, {text}) => sum + tokensOf(text), 0)
}

function tokensOf(text: string): number {
  return Math.ceil(text.length / CHARACTERS_PER_TOKEN)
}

function startTimers(controller: AbortController, {totalMs, pieceMs}: Patience): {touch: () => void; end: () => void} {
  const abort = () => controller.abort(new ProviderError('timeout'))
  const total = setTimeout(abort, totalMs)
  let piece = setTimeout(abort, pieceMs)
  return {
    touch: () => {
      clearTimeout(piece)
      piece = setTimeout(abort, pieceMs)
    },
    end: () => {
      clearTimeout(total)
      clearTimeout(piece)
    },
  }
}
