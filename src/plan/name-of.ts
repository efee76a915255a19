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
    if (!phrase || phrase.isWeak) return undefined
    // The preposition before a phrase is no part of what names it.
    const own = phrase.tokens.filter(place => place >= head || sentence.tokens[place]!.deprel !== 'case')
    const first = own[0]
    const last = own[own.length - 1]
    if (first === undefined || last === undefined || last - first + 1 !== own.length) return undefined
    return {first, last, words: phrase.text}
  }
}
