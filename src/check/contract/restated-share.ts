import {countWords, type Part} from '../../document/index.js'
import {defineCheck} from '../check.js'
import type {Page} from '../page.js'
import {docBlocksOf} from '../section.js'

/** The parts that say again what the body says. */
export const restatedParts: ReadonlySet<Part> = new Set(['keyPoints', 'timeline', 'people', 'faq'])

/** Ask that key points, timeline, who's who and FAQ, with their headings, be at most 40 % of the words. */
export const restatedShare = defineCheck({
  id: 'contract/restated-share',
  severity: 'error',
  source: 'intertitre: our editorial bar; the best of our reference articles stand between 0 and 37 %',
  defaults: {maxPercent: 40},
  *run(page, {maxPercent}) {
    const actual = restatedPercent(page)
    if (actual > maxPercent) yield {start: 0, end: 0, actual, expected: maxPercent}
  },
  measure: (page, {maxPercent}) => ({actual: restatedPercent(page), expected: maxPercent}),
  examples: {
    flags: ['Le pont rouvre lundi.\n## L’essentiel\n- Le pont rouvre lundi, après un an de travaux.'],
    passes: [
      `${'Le pont rouvre lundi matin. '.repeat(20)}\n## L’essentiel\n- Le pont rouvre lundi, après un an de travaux.`,
    ],
  },
})

/** The percentage of the page's words that stand in its restated parts, to one decimal. */
export function restatedPercent(page: Page): number {
  let restated = 0
  let all = 0
  for (const {block, text} of docBlocksOf(page)) {
    const words = countWords(text)
    all += words
    if (restatedParts.has(block.part)) restated += words
  }
  return all === 0 ? 0 : Math.round((restated / all) * 1000) / 10
}
