import {countWords} from '../../document/index.js'
import {defineCheck} from '../check.js'
import {docBlocksOf} from '../section.js'

/** Ask for paragraphs of at most 150 words. */
export const longParagraph = defineCheck({
  id: 'reading/long-paragraph',
  severity: 'warning',
  source: 'yoast: 3.6.0, paragraph length, 150 words',
  defaults: {maxWords: 150},
  *run(page, {maxWords}) {
    for (const {block, start, end, text} of docBlocksOf(page)) {
      const actual = countWords(text)
      if (block.kind === 'paragraph' && actual > maxWords) yield {start, end, actual, expected: maxWords}
    }
  },
  examples: {
    flags: ['Le pont rouvre lundi matin. '.repeat(31)],
    passes: ['Le pont rouvre lundi matin. '.repeat(20)],
  },
})
