import {defineCheck} from '../check.js'
import type {Page} from '../page.js'

/** Ask that 30 % of the sentences carry a connective, headings and items counted, in the profile `yoast`. */
export const fewConnectives = defineCheck({
  id: 'reading/few-connectives',
  severity: 'info',
  source: 'yoast: 3.6.0, transition words, 30 % in texts over 200 words; French regional news has 31 % unaided',
  defaults: {minPercent: 30, minSentences: 10},
  *run(page, {minPercent, minSentences}) {
    if (page.profile === 'presse' || page.doc.sentences.length < minSentences) return
    const actual = connectedPercent(page)
    if (actual < minPercent) yield {start: 0, end: 0, actual, expected: minPercent}
  },
  measure: (page, {minPercent}) => ({
    actual: connectedPercent(page),
    expected: page.profile === 'presse' ? '–' : minPercent,
  }),
  examples: {
    flags: ['Le pont rouvre lundi. '.repeat(12)],
    passes: [
      'Le pont rouvre lundi, mais la route ferme. '.repeat(12),
      {text: 'Le pont rouvre lundi. '.repeat(12), profile: 'presse'},
    ],
  },
})

function connectedPercent(page: Page): number {
  const {sentences} = page.doc
  const connected = sentences.filter(sentence => (page.connectives()[sentence.index] ?? []).length > 0).length
  return sentences.length === 0 ? 0 : Math.round((connected / sentences.length) * 1000) / 10
}
