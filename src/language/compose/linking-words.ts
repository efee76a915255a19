import {type AnalysedDoc, annotationsOf, type ParsedSentence} from '../../document/index.js'

/** Adverbs that tie a sentence to the one before; they mean nothing once it stands alone. */
export const LINKING_ADVERBS: ReadonlySet<string> = new Set(
  'également aussi ensuite puis enfin ailleurs notamment toutefois cependant néanmoins pourtant ainsi donc alors certes évidemment désormais'.split(
    ' ',
  ),
)

/** The same in several words, contractions given as the two words they hold. */
const PHRASES: readonly (readonly string[])[] = [
  'à le contraire',
  'par ailleurs',
  'en revanche',
  'en outre',
  'en effet',
  'par conséquent',
  'de son côté',
  'de leur côté',
  'pour sa part',
  'pour leur part',
  'à son tour',
  'à leur tour',
  'quant à lui',
  'quant à elle',
  'quant à eux',
  'quant à elles',
].map(phrase => phrase.split(' '))

/**
 * Where a phrase of several words ties a sentence to the one before (« par ailleurs », « de son côté »), by its first and
 * last token; found on the surface, outside quotations.
 */
export function linkingPhrases(doc: AnalysedDoc, sentence: ParsedSentence): [number, number][] {
  const {tokens} = sentence
  const {quotations} = annotationsOf(doc, sentence.index)
  return tokens.flatMap(({index, start}): [number, number][] => {
    const phrase = PHRASES.find(words => words.every((word, step) => tokens[index + step]?.form.toLowerCase() === word))
    if (!phrase || quotations.some(quotation => quotation.start <= start && start < quotation.end)) return []
    return [[index, index + phrase.length - 1]]
  })
}
