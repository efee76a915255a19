import type {Vendor} from './vendor.js'

/** Mistral’s models, through its own adapter. */
export const mistral: Vendor = {
  name: 'mistral',
  keyNames: ['MISTRAL_API_KEY'],
  isKeyNeeded: true,
  baseUrl: 'https://api.mistral.ai/v1',
  open: async (model, {baseUrl, key, fetch}) => {
    const {createMistral} = await import('@ai-sdk/mistral')
    return createMistral({baseURL: baseUrl, apiKey: key ?? '', fetch})(model)
  },
}
