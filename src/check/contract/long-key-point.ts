import {countWords} from '../../document/index.js'
import {defineCheck} from '../check.js'
import {docBlocksOf} from '../section.js'

/** Ask that a key point be at most 20 words long. */
export const longKeyPoint = defineCheck({
  id: 'contract/long-key-point',
  severity: 'warning',
  source: 'intertitre: our editorial bar; 20 words is also Yoast’s limit for a sentence',
  defaults: {maxWords: 20},
  *run(page, {maxWords}) {
    for (const {block, start, end, text} of docBlocksOf(page)) {
      const actual = countWords(text)
      if (block.kind === 'keyPoints' && actual > maxWords) yield {start, end, actual, expected: maxWords}
    }
  },
  examples: {
    flags: [
      '## L’essentiel\n- {{Le pont de Valmorin, fermé depuis la crue de l’hiver dernier, rouvre lundi matin à la circulation des voitures et des camions.}}',
    ],
    passes: ['## L’essentiel\n- Le pont de Valmorin rouvre lundi matin.'],
  },
})
