import {type AnalysedDoc, annotationsOf, countWords, IntertitreError, type SourceText} from '../document/index.js'
import {finiteOf} from '../language/index.js'
import {identifyLanguage} from '../read/index.js'

/** Fewest words that can make an article at all: less is a headline, not a source. */
const FEWEST_WORDS = 25

/**
 * Refuse what no article can be written from, before anything is written.
 *
 * @throws IntertitreError `too-few-words`, `wrong-language` (with the language's tag).
 */
export async function acceptSource(source: SourceText): Promise<void> {
  const words = countWords(source.text)
  if (words < FEWEST_WORDS) throw new IntertitreError('too-few-words', {file: source.name, words, least: FEWEST_WORDS})
  const {language, reliable} = await identifyLanguage(source.text)
  if (reliable && language !== 'fr') throw new IntertitreError('wrong-language', {file: source.name, language})
}

/**
 * Refuse a source without a single sentence outside quotations: a bare list or a string of quotations has no story.
 *
 * @throws IntertitreError `no-prose`.
 */
export function acceptProse(doc: AnalysedDoc): void {
  const prose = doc.sentences.filter(sentence => {
    const kind = doc.blocks[sentence.block]?.kind
    if (kind !== 'paragraph' && kind !== 'quote') return false
    return sentence.tokens.some(
      token =>
        (token.upos === 'VERB' || token.upos === 'AUX') &&
        token.feats.VerbForm === 'Fin' &&
        !annotationsOf(doc, sentence.index).quotations.some(
          quotation => quotation.start <= token.start && token.end <= quotation.end,
        ),
    )
  })
  if (prose.length === 0 || !prose.some(sentence => sentence.tokens.some(token => finiteOf(sentence, token.index))))
    throw new IntertitreError('no-prose', {file: doc.name})
}
