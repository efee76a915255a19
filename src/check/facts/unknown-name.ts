import {defineFactsCheck} from './facts-check.js'
import {source} from './source-text.js'

/** Ask that every name stand in the source. */
export const unknownName = defineFactsCheck({
  id: 'facts/unknown-name',
  source: 'intertitre: our editorial bar, « Nothing invented », « Nothing sharpened »',
  kinds: ['name'],
  examples: {
    flags: [
      {text: 'Le maire, Paul Vasseur, et Jacques Brémond ont annoncé jeudi que le vieux pont rouvrirait.', source},
    ],
    passes: [{text: 'Le maire, Paul Vasseur, a annoncé que le pont rouvrirait.', source}],
  },
})
