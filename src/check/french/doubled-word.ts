import {defineCheck} from '../check.js'
import {isQuoted, judgedSentences, placeIn, textsOf} from './text-of-page.js'

/** Little words that French never writes twice in a row, unlike « nous nous », « vous vous » or « le son son ». */
const neverTwice: ReadonlySet<string> = new Set(
  'le la les de du des un et à au aux dans sur pour par que qui ce cette ces ses leurs ne se avec il ils elle elles on mais ou dont sans sous chez vers entre selon après lors cet'.split(
    ' ',
  ),
)

/** Ask that no word be written twice in a row. */
export const doubledWord = defineCheck({
  id: 'french/doubled-word',
  severity: 'error',
  source: 'intertitre: a slip of the hand, or of a program that joins sentences',
  defaults: {},
  *run(page) {
    for (const text of textsOf(page)) {
      for (const {tokens} of judgedSentences(text.doc)) {
        for (const [index, token] of tokens.entries()) {
          const before = tokens[index - 1]
          if (!before || before.start === token.start || before.end + 1 !== token.start) continue
          const word = text.doc.text.slice(token.start, token.end)
          const isNoun = token.upos === 'NOUN' && before.upos === 'NOUN' && /^\p{Ll}{4,}$/u.test(word)
          // « votera votera »: no finite verb follows itself, unless it is a noun too (« la marche marche »).
          const isVerb =
            token.upos === 'VERB' &&
            page.french.lexicon.lookup(word).every(({upos, feats}) => upos === 'VERB' && feats.VerbForm === 'Fin')
          const isSame = text.doc.text.slice(before.start, before.end).toLowerCase() === word
          if (!isSame || !(neverTwice.has(word) || isNoun || isVerb)) continue
          const isSong = [tokens[index - 2], tokens[index + 1]].some(other => other?.form.toLowerCase() === word)
          if (isSong || isQuoted(text.doc, token)) continue
          const fix = {start: before.end, end: token.end, text: ''}
          yield {...placeIn(text), start: before.start, end: token.end, values: {word}, fix}
        }
      }
    }
  },
  examples: {
    flags: [
      'Le conseil {{votera votera}} lundi.',
      'Le pont {{de de}} Valmorin rouvre.',
      '{{Le le}} pont rouvre.',
      'Le maire a vu le {{pont pont}} lundi.',
    ],
    passes: [
      'Nous nous sommes vus.',
      'La ville se fait faire un pont.',
      'La place de la Mairie, la la la.',
      'Il aime son son.',
    ],
    fixes: [['Le pont de de Valmorin rouvre.', 'Le pont de Valmorin rouvre.']],
  },
})
