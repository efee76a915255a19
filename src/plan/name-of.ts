import type {AnalysedDoc} from '../document/index.js'
import type {French, NameOf} from '../language/index.js'
import {namedPhraseOf} from './faq/named-phrase.js'
import {phraseSource} from './faq/phrase-source.js'

/**
 * Names what points outside a clause by the name or the only longer description that the text gives; nothing where two
 * could be meant.
 */
export function nameOfIn(doc: AnalysedDoc, french: French): NameOf {
  const source = phraseSource(doc, french)
  return (sentence, index) => {
    const token = sentence.tokens[index]
    const head = token?.upos === 'DET' ? token.head : index
    const phrase = head < 0 ? undefined : namedPhraseOf(source, sentence, head)
    const first = phrase?.tokens[0]
    const last = phrase?.tokens[phrase.tokens.length - 1]
    if (!phrase || phrase.isWeak || first === undefined || last === undefined) return undefined
    if (last - first + 1 !== phrase.tokens.length) return undefined
    return {first, last, words: phrase.text}
  }
}
