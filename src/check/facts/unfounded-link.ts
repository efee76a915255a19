import {defineFactsCheck} from './facts-check.js'
import {source} from './source-text.js'

/** Ask that a cause, a contrast or a consequence be the source’s. */
export const unfoundedLink = defineFactsCheck({
  id: 'facts/unfounded-link',
  source: 'intertitre: our editorial bar, « Nothing invented », « Nothing sharpened »',
  kinds: ['cause', 'connective'],
  examples: {
    flags: [{text: 'Le vieux pont rouvrirait le 4 mars. En revanche, la route pourrait fermer en mai.', source}],
    passes: [{text: 'Le maire a annoncé jeudi que le vieux pont rouvrirait le 4 mars.', source}],
  },
})
