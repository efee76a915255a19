import {defineFactsCheck} from './facts-check.js'
import {source} from './source-text.js'

/** Ask that every date stand in the source. */
export const unknownDate = defineFactsCheck({
  id: 'facts/unknown-date',
  source: 'intertitre: our editorial bar, « Nothing invented », « Nothing sharpened »',
  kinds: ['date'],
  examples: {
    flags: [{text: 'Le maire a annoncé que le vieux pont rouvrirait le 9 juin.', source}],
    passes: [{text: 'Le maire a annoncé que le vieux pont rouvrirait le 4 mars.', source}],
  },
})
