import {defineCheck} from '../check.js'
import {docBlocksOf} from '../section.js'

/** Ask that paragraphs, headings, key points and answers start with a capital; names such as « iPhone » may not. */
export const lowerCaseStart = defineCheck({
  id: 'french/lower-case-start',
  severity: 'error',
  source: 'typographie: Imprimerie nationale, Lexique des règles typographiques (capital at the head of a sentence)',
  defaults: {},
  *run(page) {
    const blocks = docBlocksOf(page)
    for (const {block, start, text} of blocks) {
      const isJudged = ['paragraph', 'standfirst', 'heading', 'keyPoints', 'faq'].includes(block.kind)
      const match = isJudged ? /^[«“"(\s\u00A0\u202F]*(\p{Ll}[\p{L}’']*)/u.exec(text) : null
      if (!match || /\p{Lu}/u.test(match[1]!) || /^[«“"(]/.test(text)) continue
      const at = start + match[0].length - match[1]!.length
      yield {
        start: at,
        end: at + match[1]!.length,
        fix: {start: at, end: at + 1, text: page.doc.text[at]!.toUpperCase()},
      }
    }
  },
  examples: {
    flags: ['## L’essentiel\n- {{le}} pont rouvre lundi.', '{{le}} pont rouvre.'],
    passes: [
      'Le pont rouvre.',
      'iPhone et eBay ont des noms à part.',
      '« il le faut », dit-il.',
      '… et le pont rouvre.',
      'd’Artagnan est là.',
    ],
    fixes: [['le pont rouvre.', 'Le pont rouvre.']],
  },
})
