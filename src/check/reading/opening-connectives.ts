import {defineCheck} from '../check.js'
import {proseOf} from '../section.js'

/** Ask that at most one sentence of prose in three open with a connective. */
export const openingConnectives = defineCheck({
  id: 'reading/opening-connectives',
  severity: 'warning',
  source: 'intertitre: our editorial bar, both profiles',
  defaults: {maxPercent: 34, minSentences: 6},
  *run(page, {maxPercent, minSentences}) {
    const prose = proseOf(page)
    if (prose.length < minSentences) return
    const opening = prose.filter(sentence => (page.connectives()[sentence.index] ?? []).some(({opens}) => opens)).length
    const actual = Math.round((opening / prose.length) * 1000) / 10
    if (actual > maxPercent) yield {start: 0, end: 0, actual, expected: maxPercent}
  },
  examples: {
    flags: ['Ainsi, le pont rouvre. '.repeat(3) + 'Le bac reste à quai. '.repeat(4)],
    passes: ['Ainsi, le pont rouvre. ' + 'Le bac reste à quai. '.repeat(6)],
  },
})
