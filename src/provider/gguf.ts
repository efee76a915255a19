import {parseObject} from './parse-object.js'
import {type Message, matchesSchema, type Provider, ProviderError, type Question} from './provider.js'

/** What is used of node-llama-cpp 3: an optional peer dependency, so its own types may not be there. */
interface LlamaLibrary {
  getLlama(options: object): Promise<Llama>
  readonly LlamaChatSession: new (options: {contextSequence: Sequence; autoDisposeSequence: boolean}) => Session
}

interface Llama {
  loadModel(options: {modelPath: string}): Promise<{
    createContext(options: {contextSize: {max: number}}): Promise<{getSequence(): Sequence}>
    dispose(): Promise<void>
  }>
  createGrammarForJsonSchema(schema: object): Promise<object>
  dispose(): Promise<void>
}

interface Sequence {
  readonly tokenMeter: {readonly usedInputTokens: number; readonly usedOutputTokens: number}
}

interface Session {
  setChatHistory(history: readonly object[]): void
  prompt(text: string, options: object): Promise<string>
  dispose(): void
}

/** Tokens of prompt and answer together at most: a section and its repair need about 4,000. */
const LARGEST_CONTEXT = 8192

/**
 * Open a model file in this process, by node-llama-cpp. The answer is held to the schema by a grammar while it is written,
 * so that a small model can’t break its form.
 *
 * @param load  How the library is loaded; nothing is built or downloaded.
 * @throws ProviderError `not-installed` without the library, `no-file` when the file can’t be read as a model.
 */
export async function openGguf(path: string, load: () => Promise<unknown> = loadLibrary): Promise<Provider> {
  const library = (await load()) as LlamaLibrary
  const {llama, model, sequence} = await openFile(path, library)
  return {
    id: `gguf:${path}`,
    endpoint: 'in-process',
    isRemote: false,
    close: async () => {
      await model.dispose()
      await llama.dispose()
    },
    doAsk: async question => {
      const session = new library.LlamaChatSession({contextSequence: sequence, autoDisposeSequence: false})
      const before = {...counted(sequence)}
      try {
        const text = await ask(session, llama, question)
        const now = counted(sequence)
        const usage = {
          inputTokens: now.inputTokens - before.inputTokens,
          outputTokens: now.outputTokens - before.outputTokens,
          isEstimated: false,
        }
        const object = parseObject(text)
        if (object === undefined || !matchesSchema(object, question.schema))
          throw new ProviderError(text.trim() === '' ? 'empty' : 'endless', '', {usage})
        return {object, usage}
      } catch (error) {
        if (error instanceof ProviderError) throw error
        throw new ProviderError(question.signal?.aborted ? 'cancelled' : 'failing')
      } finally {
        session.dispose()
      }
    },
  }
}

async function ask(session: Session, llama: Llama, question: Question): Promise<string> {
  const {messages, schema, maxTokens, signal, onText} = question
  session.setChatHistory(messages.slice(0, -1).map(asTurn))
  return session.prompt(messages.at(-1)?.text ?? '', {
    grammar: await llama.createGrammarForJsonSchema(schema),
    maxTokens,
    temperature: 0,
    ...(signal && {signal}),
    ...(onText && {onTextChunk: onText}),
  })
}

function asTurn({role, text}: Message): object {
  return role === 'assistant' ? {type: 'model', response: [text]} : {type: role, text}
}

function counted({tokenMeter}: Sequence): {inputTokens: number; outputTokens: number} {
  return {inputTokens: tokenMeter.usedInputTokens, outputTokens: tokenMeter.usedOutputTokens}
}

async function openFile(path: string, library: LlamaLibrary) {
  const llama = await library.getLlama({build: 'never', skipDownload: true, progressLogs: false, logLevel: 'disabled'})
  try {
    const model = await llama.loadModel({modelPath: path})
    const context = await model.createContext({contextSize: {max: LARGEST_CONTEXT}})
    return {llama, model, sequence: context.getSequence()}
  } catch (error) {
    if (!(error instanceof Error)) throw error
    // Whatever it says of the file (absent, no GGUF, too large for the memory), the user has one thing to look at.
    throw new ProviderError('no-file')
  }
}

async function loadLibrary(): Promise<unknown> {
  // Not a literal: neither the compiler nor a bundler may ask for a package that is optional.
  const name: string = 'node-llama-cpp'
  try {
    return await import(name)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')
      throw new ProviderError('not-installed')
    throw error
  }
}
