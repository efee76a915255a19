import type {AnalysedDoc, ParsedSentence, Span} from '../../document/index.js'
import {type French, joinWords} from '../../language/index.js'

/**
 * The short definite words for somebody named at a place: « le parquet de Vaulnes » is « le parquet », a name without a
 * determiner stays; undefined for « un porte-parole » and whatever is not one noun or name.
 */
export function definiteOf(doc: AnalysedDoc, sentence: ParsedSentence, span: Span, french: French): string | undefined {
  const tokens = sentence.tokens.filter(token => span.start <= token.start && token.end <= span.end)
  const [first, ...rest] = tokens
  if (!first) return undefined
  if (first.upos === 'PROPN') return doc.text.slice(span.start, span.end)
  if (!/^(le|la|l’|les|son|sa|ses|leur|leurs)$/i.test(first.form)) return undefined
  const noun = rest.find(token => token.upos === 'NOUN' || token.upos === 'PROPN')
  if (!noun || noun.index > first.index + 2) return undefined
  // « l’Agence Presse-Océan », « le Conseil d’État »: a name is said whole.
  if (/^\p{Lu}/u.test(noun.form))
    return doc.text.slice(span.start, span.end).replace(/^\p{Lu}/u, letter => letter.toLowerCase())
  return joinWords([first.form.toLowerCase(), doc.text.slice(noun.start, noun.end)], french)
}
