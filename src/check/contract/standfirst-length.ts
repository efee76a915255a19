import {countWords} from '../../document/index.js'
import {defineCheck} from '../check.js'
import type {Page} from '../page.js'
import {docBlocksOf} from '../section.js'

/** Ask for a standfirst of 25 to 60 words. */
export const standfirstLength = defineCheck({
  id: 'contract/standfirst-length',
  severity: 'warning',
  source: 'intertitre: newsroom usage, two or three sentences that say who, what, where and when',
  defaults: {minWords: 25, maxWords: 60},
  *run(page, {minWords, maxWords}) {
    const actual = wordsOfStandfirst(page)
    if (actual >= minWords && actual <= maxWords) return
    const block = standfirstOf(page)
    yield {start: block?.start ?? 0, end: block?.end ?? 0, actual, expected: `${minWords}–${maxWords}`}
  },
  measure: (page, {minWords, maxWords}) => ({actual: wordsOfStandfirst(page), expected: `${minWords}–${maxWords}`}),
  examples: {
    flags: [
      '# Le pont rouvre\n{{Le pont rouvre lundi.}}\n## La suite\nLes travaux ont duré un an.',
      '## Sans chapô\n- Un',
    ],
    passes: [
      '# Le pont rouvre\nLe pont de Valmorin rouvre lundi à la circulation, après un an de travaux. La ville a dépensé deux millions d’euros pour refaire ses arches, fermées depuis la crue.\n## La suite\nLes travaux ont duré un an.',
    ],
  },
})

function standfirstOf(page: Page) {
  return docBlocksOf(page).find(({block}) => block.kind === 'standfirst')
}

function wordsOfStandfirst(page: Page): number {
  return countWords(standfirstOf(page)?.text ?? '')
}
