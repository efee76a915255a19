import {defineFactsCheck} from './facts-check.js'
import {source} from './source-text.js'

/** Ask that what is said be said in the source. */
export const unsupportedClaim = defineFactsCheck({
  id: 'facts/unsupported-claim',
  source: 'intertitre: our editorial bar, « Nothing invented », « Nothing sharpened »',
  kinds: ['predicate', 'unsupported-word'],
  examples: {
    flags: [{text: 'Le maire a démissionné jeudi.', source}],
    passes: [{text: 'Le maire a annoncé jeudi que le vieux pont rouvrirait.', source}],
  },
})
