import {annotationsOf, countWords, overlaps} from '../../document/index.js'
import {defineCheck} from '../check.js'
import {restatedParts} from './restated-share.js'

/**
 * Ask that a restated part never repeat a long sentence word for word, from the body or from another restated part.
 *
 * Sentences that hold a quotation are left out: a quotation is repeated as it is.
 */
export const restatedSentence = defineCheck({
  id: 'contract/restated-sentence',
  severity: 'error',
  source: 'intertitre: our editorial bar',
  defaults: {maxWords: 12},
  *run({doc, blockOf}, {maxWords}) {
    const seen = new Map<string, number>()
    const keyOf = (start: number, end: number) =>
      doc.text
        .slice(start, end)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
    const long = doc.sentences.filter(
      sentence =>
        countWords(doc.text.slice(sentence.start, sentence.end)) > maxWords &&
        !annotationsOf(doc, sentence.index).quotations.some(quotation => overlaps(quotation, sentence)),
    )
    const isRestated = (block: number) => restatedParts.has(blockOf[block]?.part ?? 'body')
    for (const {start, end, block} of long) if (!isRestated(block)) seen.set(keyOf(start, end), start)
    for (const {start, end, block} of long) {
      if (!isRestated(block)) continue
      const key = keyOf(start, end)
      if (seen.has(key)) yield {start, end}
      else seen.set(key, start)
    }
  },
  examples: {
    flags: [
      'Le pont de Valmorin rouvre lundi matin à la circulation, après un an de travaux.\n## L’essentiel\n- {{Le pont de Valmorin rouvre lundi matin à la circulation, après un an de travaux.}}',
    ],
    passes: [
      'Le pont de Valmorin rouvre lundi matin à la circulation, après un an de travaux.\n## L’essentiel\n- Après un an de travaux, les voitures passent lundi le pont de Valmorin.',
      'Le pont rouvre lundi.\n## L’essentiel\n- Le pont rouvre lundi.',
    ],
  },
})
