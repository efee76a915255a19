import {defineCheck} from '../check.js'
import {isQuoted, judgedSentences, placeIn, textsOf} from './text-of-page.js'

const contracted: Readonly<Record<string, string>> = {'de le': 'du', 'de les': 'des', 'à le': 'au', 'à les': 'aux'}

/** Ask for « du », « des », « au », « aux » before a noun; « de le voir » has a pronoun and stays. */
export const missedContraction = defineCheck({
  id: 'french/missed-contraction',
  severity: 'error',
  source: 'Grevisse and Goosse, Le Bon Usage, on contracted articles',
  defaults: {},
  *run(page) {
    for (const text of textsOf(page)) {
      const written = text.doc.text
      for (const {tokens} of judgedSentences(text.doc)) {
        for (const [index, article] of tokens.entries()) {
          const preposition = tokens[index - 1]
          const noun = tokens[index + 1]
          if (!preposition || !noun || preposition.part !== undefined || article.part !== undefined) continue
          const words = written.slice(preposition.start, article.end)
          const wanted = contracted[words[0]?.toLowerCase() + words.slice(1)]
          if (!wanted || isQuoted(text.doc, article)) continue
          const readings = page.french.lexicon.lookup(noun.form)
          if (readings.length === 0 || readings.some(({upos}) => upos === 'VERB' || upos === 'AUX' || upos === 'PRON'))
            continue
          if (!readings.some(({upos}) => upos === 'NOUN' || upos === 'ADJ') || !/^\p{Ll}/u.test(noun.form)) continue
          const fixed = /^\p{Lu}/u.test(words) ? wanted[0]!.toUpperCase() + wanted.slice(1) : wanted
          const span = {start: preposition.start, end: article.end}
          yield {...placeIn(text), ...span, values: {text: fixed}, fix: {...span, text: fixed}}
        }
      }
    }
  },
  examples: {
    flags: ['Il parle {{de le}} ministre.', 'Il répond {{à les}} habitants.'],
    passes: [
      'Il est content de le voir.',
      'Il songe à les inviter.',
      'Il parle de Le Corbusier.',
      'Il parle du ministre.',
    ],
    fixes: [['Il parle de le ministre.', 'Il parle du ministre.']],
  },
})
