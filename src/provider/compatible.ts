import type {Vendor} from './vendor.js'

/** Any server that speaks OpenAI’s protocol: llama.cpp, vLLM, LM Studio. The user says where; a key only if it wants one. */
export const compatible: Vendor = {
  name: 'compatible',
  // Not OPENAI_API_KEY: a key for one service is not shown to whatever server stands at an address.
  keyNames: ['INTERTITRE_API_KEY'],
  isKeyNeeded: false,
  open: openCompatible,
}

/** Ollama on this machine, by the same protocol. */
export const ollama: Vendor = {
  name: 'ollama',
  keyNames: ['OLLAMA_API_KEY'],
  isKeyNeeded: false,
  baseUrl: 'http://127.0.0.1:11434/v1',
  open: openCompatible,
}

async function openCompatible(
  model: string,
  {baseUrl, key, fetch}: Parameters<Vendor['open']>[1],
): ReturnType<Vendor['open']> {
  const {createOpenAICompatible} = await import('@ai-sdk/openai-compatible')
  const create = createOpenAICompatible({
    name: 'compatible',
    baseURL: baseUrl,
    fetch,
    includeUsage: true,
    supportsStructuredOutputs: true,
    ...(key !== undefined && {apiKey: key}),
  })
  return create(model)
}
