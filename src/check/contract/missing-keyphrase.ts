import {defineCheck} from '../check.js'

/** Ask for a keyphrase of one to four words: without one, no light on it can be read. */
export const missingKeyphrase = defineCheck({
  id: 'contract/missing-keyphrase',
  severity: 'warning',
  source: 'yoast: 3.6.0, keyphrase length, 1 to 4 content words',
  defaults: {},
  *run({metadata}) {
    if (metadata.keyphrase.trim() === '') yield {start: 0, end: 0}
  },
  measure: ({metadata}) => (metadata.keyphrase === '' ? {} : {actual: metadata.keyphrase}),
  examples: {
    flags: ['Le pont rouvre.'],
    passes: [{text: 'Le pont rouvre.', keyphrase: 'pont de Valmorin'}],
  },
})
