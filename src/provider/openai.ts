import type {Vendor} from './vendor.js'

/** OpenAI’s models, by its chat interface: the other one keeps what it is sent unless told not to. */
export const openai: Vendor = {
  name: 'openai',
  keyNames: ['OPENAI_API_KEY'],
  isKeyNeeded: true,
  baseUrl: 'https://api.openai.com/v1',
  open: async (model, {baseUrl, key, fetch}) => {
    const {createOpenAI} = await import('@ai-sdk/openai')
    return createOpenAI({baseURL: baseUrl, apiKey: key ?? '', fetch}).chat(model)
  },
}
