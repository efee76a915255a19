import {annotationsOf, overlaps} from '../../document/index.js'
import {defineCheck} from '../check.js'
import {proseOf, wordsIn} from '../section.js'

/** Ask that no sentence be over 40 words, but for one that holds a quotation kept whole. */
export const veryLongSentence = defineCheck({
  id: 'reading/very-long-sentence',
  severity: 'warning',
  source: 'intertitre: our editorial bar',
  defaults: {maxWords: 40},
  *run(page, {maxWords}) {
    for (const sentence of proseOf(page)) {
      const actual = wordsIn(page, sentence)
      if (
        actual <= maxWords ||
        annotationsOf(page.doc, sentence.index).quotations.some(quotation => overlaps(quotation, sentence))
      )
        continue
      yield {start: sentence.start, end: sentence.end, actual, expected: maxWords}
    }
  },
  examples: {
    flags: [
      '{{Le pont de Valmorin, qui avait été fermé à la circulation après la crue de l’hiver dernier, et que la ville avait promis de rouvrir avant la fin de l’année, rouvre lundi matin à six heures aux voitures, aux camions, aux vélos et aux piétons.}}',
    ],
    passes: [
      'Le pont de Valmorin, fermé à la circulation après la crue de l’hiver dernier, rouvre lundi matin à six heures.',
    ],
  },
})
