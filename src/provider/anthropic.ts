import type {Vendor} from './vendor.js'

/** Anthropic’s models, through its own adapter. */
export const anthropic: Vendor = {
  name: 'anthropic',
  keyNames: ['ANTHROPIC_API_KEY'],
  isKeyNeeded: true,
  baseUrl: 'https://api.anthropic.com/v1',
  open: async (model, {baseUrl, key, fetch}) => {
    const {createAnthropic} = await import('@ai-sdk/anthropic')
    return createAnthropic({baseURL: baseUrl, apiKey: key ?? '', fetch})(model)
  },
}
