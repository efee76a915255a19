import {defineCheck} from '../check.js'
import {sectionsOf} from '../section.js'

/** Ask for sections of 40 to 200 words in the body; the fixed parts have lengths of their own. */
export const sectionLength = defineCheck({
  id: 'contract/section-length',
  severity: 'warning',
  source: 'intertitre: our editorial bar, 80 to 200 words aimed at, 40 the floor',
  defaults: {minWords: 40, maxWords: 200},
  *run(page, {minWords, maxWords}) {
    const sections = sectionsOf(page)
    for (const [index, {heading, blocks, words}] of sections.entries()) {
      if (heading?.block.part !== 'body') continue
      const isParent = blocks.length === 0 && (sections[index + 1]?.heading?.level ?? 0) > heading.level
      if (isParent || (words >= minWords && words <= maxWords)) continue
      yield {start: heading.start, end: heading.end, actual: words, expected: `${minWords}–${maxWords}`}
    }
  },
  examples: {
    flags: ['## {{Le pont rouvre}}\nIl rouvre lundi.'],
    passes: [
      `## Le pont rouvre\n${'Il rouvre lundi matin à six heures. '.repeat(8)}`,
      '## L’essentiel\n- Le pont rouvre lundi.',
    ],
  },
})
