import {defineCheck} from '../check.js'
import {docBlocksOf} from '../section.js'

/** Ask for 3 to 5 questions in an FAQ. */
export const faqSize = defineCheck({
  id: 'contract/faq-size',
  severity: 'warning',
  source: 'intertitre: our editorial bar',
  defaults: {min: 3, max: 5},
  *run(page, {min, max}) {
    const questions = docBlocksOf(page).filter(({block, isHeading}) => block.kind === 'faq' && isHeading)
    const [first] = questions
    if (!first || (questions.length >= min && questions.length <= max)) return
    yield {start: first.start, end: first.end, actual: questions.length, expected: `${min}–${max}`}
  },
  examples: {
    flags: ['## Questions fréquentes\n### {{Quand le pont rouvre-t-il ?}}\nLe pont rouvre lundi.'],
    passes: [
      'Sans questions.',
      '## Questions fréquentes\n### Quand le pont rouvre-t-il ?\nLe pont rouvre lundi.\n### Combien coûte le pont ?\nIl coûte deux millions.\n### Qui a refait le pont ?\nLa ville l’a refait.',
    ],
  },
})
