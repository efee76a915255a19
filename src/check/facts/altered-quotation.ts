import {defineFactsCheck} from './facts-check.js'
import {source} from './source-text.js'

/** Ask that what stands between guillemets be the source’s words, letter for letter. */
export const alteredQuotation = defineFactsCheck({
  id: 'facts/altered-quotation',
  source: 'intertitre: our editorial bar, « Nothing invented », « Nothing sharpened »',
  kinds: ['quotation'],
  examples: {
    flags: [{text: '« Nous avons tout jeté, sauf la pluie », a déclaré l’architecte.', source}],
    passes: [{text: '« Nous avons tout gardé, sauf la pluie », a déclaré l’architecte.', source}],
  },
})
