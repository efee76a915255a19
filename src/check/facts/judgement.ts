import {defineFactsCheck} from './facts-check.js'
import {source} from './source-text.js'

/** Ask that no judgement be passed that the source does not pass. */
export const judgement = defineFactsCheck({
  id: 'facts/judgement',
  source: 'intertitre: our editorial bar, « Nothing invented », « Nothing sharpened »',
  kinds: ['judgement'],
  examples: {
    flags: [{text: 'Le maire a annoncé jeudi que le magnifique vieux pont rouvrirait le 4 mars.', source}],
    passes: [{text: 'Le maire a annoncé jeudi que le vieux pont rouvrirait le 4 mars.', source}],
  },
})
