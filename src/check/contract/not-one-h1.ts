import {defineCheck} from '../check.js'
import type {Page} from '../page.js'
import {subheadingsOf} from '../section.js'

/** Ask for one H1 and no more. */
export const notOneH1 = defineCheck({
  id: 'contract/not-one-h1',
  severity: 'error',
  source: 'intertitre: one headline a page; Google sets no limit, screen readers and Yoast expect one',
  defaults: {},
  *run(page) {
    if (page.metadata.headline === '') yield {start: 0, end: 0, actual: 0, expected: 1}
    for (const {start, end, level} of subheadingsOf(page)) {
      if (level === 1) yield {start, end, actual: countOf(page), expected: 1}
    }
  },
  measure: page => ({actual: countOf(page), expected: 1}),
  examples: {
    flags: ['Un texte sans titre.', '# Le pont rouvre\nLundi matin.\n# {{Le pont ferme}}\nMardi soir.'],
    passes: ['# Le pont rouvre\nLundi matin.\n## Le pont ferme\nMardi soir.'],
  },
})

function countOf(page: Page): number {
  return (page.metadata.headline === '' ? 0 : 1) + subheadingsOf(page).filter(({level}) => level === 1).length
}
