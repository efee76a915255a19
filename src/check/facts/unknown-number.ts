import {defineFactsCheck} from './facts-check.js'
import {source} from './source-text.js'

/** Ask that every number stand in the source, with what it counts. */
export const unknownNumber = defineFactsCheck({
  id: 'facts/unknown-number',
  source: 'intertitre: our editorial bar, « Nothing invented », « Nothing sharpened »',
  kinds: ['number'],
  examples: {
    flags: [{text: 'Les travaux ont coûté 3,1 millions d’euros, selon le maire.', source}],
    passes: [{text: 'Les travaux ont coûté 2,4 millions d’euros, selon le maire.', source}],
  },
})
