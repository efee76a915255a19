import {defineCheck} from '../check.js'
import {docBlocksOf} from '../section.js'

/** Ask that standfirst, paragraphs, key points and answers end with a point, or with « : » before a list. */
export const missingEndMark = defineCheck({
  id: 'french/missing-end-mark',
  severity: 'warning',
  source: 'typographie: Imprimerie nationale, Lexique des règles typographiques (a sentence ends with a point)',
  defaults: {minWords: 4},
  *run(page, {minWords}) {
    const blocks = docBlocksOf(page)
    for (const {block, start, end, text, isHeading} of blocks) {
      const isJudged =
        ['paragraph', 'standfirst', 'keyPoints'].includes(block.kind) || (block.kind === 'faq' && !isHeading)
      if (!isJudged || /[.!?…:;][\s\u00A0\u202F»”")\]]*$/u.test(text) || text.split(/\s+/).length < minWords) continue
      const last = text.trimEnd().length
      yield {start, end, fix: {start: start + last, end: start + last, text: '.'}}
    }
  },
  examples: {
    flags: ['{{Le pont de Valmorin rouvre lundi}}'],
    passes: [
      'Le pont de Valmorin rouvre lundi.',
      'La ville a refait trois choses :\n- le pont',
      'Il a dit : « Le pont rouvre lundi ! »',
      '(Avec AFP)',
    ],
    fixes: [['Le pont de Valmorin rouvre lundi', 'Le pont de Valmorin rouvre lundi.']],
  },
})
