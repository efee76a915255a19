import {defineCheck} from '../check.js'
import {subheadingsOf} from '../section.js'

/** Ask that a subheading say neither what the H1 nor what another subheading says. */
export const repeatedSubheading = defineCheck({
  id: 'contract/repeated-subheading',
  severity: 'error',
  source: 'intertitre: our editorial bar',
  defaults: {},
  *run(page) {
    const keyOf = (text: string) =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
    const seen = new Set([keyOf(page.metadata.headline)])
    for (const {start, end, text} of subheadingsOf(page)) {
      const key = keyOf(text)
      if (key !== '' && seen.has(key)) yield {start, end}
      seen.add(key)
    }
  },
  examples: {
    flags: [
      '# Le pont rouvre\nLundi.\n## {{Le pont rouvre}}\nLundi matin.',
      '## La route\nElle ferme.\n## {{La route}}\nElle rouvre.',
    ],
    passes: ['# Le pont rouvre\nLundi.\n## La route ferme\nMardi.'],
  },
})
