import {defineCheck} from '../check.js'
import {isQuoted} from '../french/text-of-page.js'
import {proseOf} from '../section.js'

/** Connectives that only say « and another thing ». */
const additions: ReadonlySet<string> = new Set(
  'également,aussi,en outre,de plus,de même,en plus,par ailleurs,de surcroît,qui plus est,du reste,parallèlement'.split(
    ',',
  ),
)

/** Ask that a sentence not add twice: « Par ailleurs, le maire a également… ». */
export const stackedAdditions = defineCheck({
  id: 'reading/stacked-additions',
  severity: 'warning',
  source: 'intertitre: our editorial bar; the mark of a text padded with connectives',
  defaults: {},
  *run(page) {
    for (const sentence of proseOf(page)) {
      const found = (page.connectives()[sentence.index] ?? []).filter(
        connective => additions.has(connective.text) && !isQuoted(page.doc, connective),
      )
      const [first, second] = found
      if (first && second) yield {start: second.start, end: second.end, values: {first: first.text, words: second.text}}
    }
  },
  examples: {
    flags: ['Par ailleurs, le maire a {{également}} vu le pont.'],
    passes: ['Par ailleurs, le maire a vu le pont.', 'Le maire a vu le pont, et aussi la route.'],
  },
})
