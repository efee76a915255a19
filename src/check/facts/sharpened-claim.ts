import {defineFactsCheck} from './facts-check.js'
import {source} from './source-text.js'

/** Ask that what the source denies, hedges or attributes stay so. */
export const sharpenedClaim = defineFactsCheck({
  id: 'facts/sharpened-claim',
  source: 'intertitre: our editorial bar, « Nothing invented », « Nothing sharpened »',
  kinds: ['negation', 'modality', 'attribution', 'hedge'],
  examples: {
    flags: [
      {text: 'La route fermera en mai.', source},
      {text: 'Les travaux ont coûté 2,4 millions d’euros.', source},
    ],
    passes: [
      {text: 'La route pourrait fermer en mai.', source},
      {text: 'Selon le maire, les travaux ont coûté 2,4 millions d’euros.', source},
    ],
  },
})
