import type {Vendor} from './vendor.js'

/** Google’s models, through its own adapter. */
export const google: Vendor = {
  name: 'google',
  keyNames: ['GOOGLE_GENERATIVE_AI_API_KEY', 'GEMINI_API_KEY'],
  isKeyNeeded: true,
  baseUrl: 'https://generativelanguage.googleapis.com/v1beta',
  open: async (model, {baseUrl, key, fetch}) => {
    const {createGoogleGenerativeAI} = await import('@ai-sdk/google')
    return createGoogleGenerativeAI({baseURL: baseUrl, apiKey: key ?? '', fetch})(model)
  },
}
