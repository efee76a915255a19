import {defineCheck} from '../check.js'
import {docBlocksOf} from '../section.js'

/** Ask for at least 3 entries in a timeline or a who's who: under that, the body says it better. */
export const fewEntries = defineCheck({
  id: 'contract/few-entries',
  severity: 'warning',
  source: 'intertitre: our editorial bar',
  defaults: {min: 3},
  *run(page, {min}) {
    for (const kind of ['timeline', 'people'] as const) {
      const entries = docBlocksOf(page).filter(({block}) => block.kind === kind)
      const [first] = entries
      if (first && entries.length < min)
        yield {start: first.start, end: first.end, actual: entries.length, expected: min}
    }
  },
  examples: {
    flags: ['## Repères chronologiques\n- {{1887\u00A0: La halle ouvre.}}'],
    passes: [
      '## Repères chronologiques\n- 1887\u00A0: La halle ouvre.\n- 1940\u00A0: La halle brûle.\n- 2024\u00A0: La halle rouvre.',
    ],
  },
})
