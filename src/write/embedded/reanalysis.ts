import type {AnalysedDoc} from '../../document/index.js'
import {analyse, clausesOf, type French} from '../../language/index.js'

/**
 * Whether the parts of a sentence, analysed afresh, say what the sentence said.
 *
 * Each must be one sentence whose main predicate is the very one that the cut meant it to have, finite and with a
 * subject: what reads otherwise once it stands alone was not certain enough to be cut.
 *
 * @param heads  The lemma of each part's main predicate.
 */
export function holdsTogether(parts: readonly string[], heads: readonly string[], french: French): boolean {
  return parts.every((part, index) => {
    const doc = analyseAlone(part, french)
    const [sentence, ...more] = doc.sentences
    if (!sentence || more.length > 0) return false
    const main = clausesOf(sentence)[0]
    return main !== undefined && main.subject !== undefined && sentence.tokens[main.head]!.lemma === heads[index]
  })
}

/** Analyse one written sentence by itself. */
export function analyseAlone(text: string, french: French): AnalysedDoc {
  const blocks = [{kind: 'paragraph' as const, start: 0, end: text.length}]
  return analyse({name: 'written', text, blocks, meta: {}, notes: []}, french)
}
