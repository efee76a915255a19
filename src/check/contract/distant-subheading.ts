import {defineCheck} from '../check.js'
import type {Page} from '../page.js'
import {sectionsOf} from '../section.js'

/** Ask for a subheading at least every 300 words. */
export const distantSubheading = defineCheck({
  id: 'contract/distant-subheading',
  severity: 'error',
  source: 'yoast: 3.6.0, subheading distribution, 300 words',
  defaults: {maxWords: 300},
  *run(page, {maxWords}) {
    for (const {start, end, words} of sectionsOf(page)) {
      if (words > maxWords) yield {start, end, actual: words, expected: maxWords}
    }
  },
  measure: (page, {maxWords}) => ({actual: longest(page), expected: maxWords}),
  examples: {
    flags: [`## Le pont\n${'Le pont rouvre lundi matin. '.repeat(62)}`],
    passes: [
      `## Le pont\n${'Le pont rouvre lundi matin. '.repeat(40)}\n## La route\n${'La route ferme mardi soir. '.repeat(40)}`,
    ],
  },
})

function longest(page: Page): number {
  return sectionsOf(page).reduce((most, {words}) => Math.max(most, words), 0)
}
