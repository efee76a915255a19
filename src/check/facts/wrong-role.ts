import {defineFactsCheck} from './facts-check.js'
import {source} from './source-text.js'

/** Ask that people be called what the source calls them. */
export const wrongRole = defineFactsCheck({
  id: 'facts/wrong-role',
  source: 'intertitre: our editorial bar, « Nothing invented », « Nothing sharpened »',
  kinds: ['role', 'gender'],
  examples: {
    flags: [{text: 'L’architecte Paul Vasseur a annoncé jeudi que le vieux pont rouvrirait.', source}],
    passes: [{text: 'Le maire, Paul Vasseur, a annoncé jeudi que le vieux pont rouvrirait.', source}],
  },
})
