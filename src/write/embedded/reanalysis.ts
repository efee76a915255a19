import type {AnalysedDoc, ParsedSentence} from '../../document/index.js'
import {analyse, clausesOf, type French} from '../../language/index.js'

/**
 * Whether parts of a sentence, analysed afresh, say what the sentence said.
 *
 * Each part must be one sentence with a finite main verb and a subject, and the parts' main verbs must be verbs that the
 * source sentence has: what the analysis reads otherwise once it stands alone was not certain enough to be cut.
 */
export function holdsTogether(parts: readonly string[], source: ParsedSentence, french: French): boolean {
  const lemmas = new Set(source.tokens.map(token => token.lemma))
  return parts.every(part => {
    const doc = analyseAlone(part, french)
    const [sentence, ...more] = doc.sentences
    if (!sentence || more.length > 0) return false
    const main = clausesOf(sentence)[0]
    return main !== undefined && main.subject !== undefined && lemmas.has(sentence.tokens[main.head]!.lemma)
  })
}

/** Analyse one written sentence by itself. */
export function analyseAlone(text: string, french: French): AnalysedDoc {
  const blocks = [{kind: 'paragraph' as const, start: 0, end: text.length}]
  return analyse({name: 'written', text, blocks, meta: {}, notes: []}, french)
}
