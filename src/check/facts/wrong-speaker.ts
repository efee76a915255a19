import {defineFactsCheck} from './facts-check.js'
import {source} from './source-text.js'

/** Ask that words be given to the person who said them. */
export const wrongSpeaker = defineFactsCheck({
  id: 'facts/wrong-speaker',
  source: 'intertitre: our editorial bar, « Nothing invented », « Nothing sharpened »',
  kinds: ['speaker'],
  examples: {
    flags: [{text: '« Nous avons tout gardé, sauf la pluie », a déclaré le maire.', source}],
    passes: [{text: '« Nous avons tout gardé, sauf la pluie », a déclaré l’architecte.', source}],
  },
})
