import {defineCheck} from '../check.js'
import {docBlocksOf} from '../section.js'

/** Ask that an FAQ's question be a question, one that names its subject, and that an answer follow. */
export const unansweredQuestion = defineCheck({
  id: 'contract/unanswered-question',
  severity: 'error',
  source: 'intertitre: our editorial bar',
  defaults: {},
  *run(page) {
    const blocks = docBlocksOf(page).filter(({block}) => block.kind === 'faq')
    for (const [index, {start, end, text, isHeading}] of blocks.entries()) {
      if (!isHeading) continue
      const next = blocks[index + 1]
      if (!next || next.isHeading) yield {start, end, variant: 'answer'}
      if (!/\?[\s\u00A0\u202F»]*$/.test(text)) yield {start, end, variant: 'mark'}
      else if (/^qu(?:i|oi) est-ce que (?:le|la|les|l[’'])/iu.test(text)) yield {start, end, variant: 'form'}
    }
  },
  examples: {
    flags: [
      '## Questions fréquentes\n### {{Quand le pont rouvre-t-il ?}}\n### Combien coûte-t-il ?\nDeux millions.',
      '## Questions fréquentes\n### {{La date de la réouverture}}\nLundi.',
      '## Questions fréquentes\n### {{Qui est-ce que la rencontre ?}}\nUne visite.',
    ],
    passes: ['## Questions fréquentes\n### Quand le pont rouvre-t-il ?\nLe pont rouvre lundi.'],
  },
})
