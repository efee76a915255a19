import {annotationsOf, overlaps} from '../../document/index.js'
import {defineCheck} from '../check.js'
import {proseOf} from '../section.js'

/** Connectives too common to be heard twice. */
const unheard: ReadonlySet<string> = new Set([
  'mais',
  'selon',
  'après',
  'depuis',
  'comme',
  'quand',
  'car',
  'si',
  'alors que',
  'aussi',
  'avant de',
])

/** Ask that a connective that opens a sentence, or stands out in it, not come back within five sentences. */
export const repeatedConnective = defineCheck({
  id: 'reading/repeated-connective',
  severity: 'warning',
  source: 'intertitre: our editorial bar',
  defaults: {within: 5},
  *run(page, {within}) {
    const last = new Map<string, number>()
    for (const [index, sentence] of proseOf(page).entries()) {
      for (const {start, end, text} of page.connectives()[sentence.index] ?? []) {
        if (
          unheard.has(text) ||
          annotationsOf(page.doc, sentence.index).quotations.some(quotation => overlaps(quotation, {start, end}))
        )
          continue
        const before = last.get(text)
        if (before !== undefined && before < index && index - before < within) yield {start, end, values: {words: text}}
        last.set(text, index)
      }
    }
  },
  examples: {
    flags: ['Par ailleurs, le pont rouvre. La route ferme. {{Par ailleurs}}, le bac reste à quai.'],
    passes: [
      'Par ailleurs, le pont rouvre. Le bac, en revanche, reste à quai.',
      'Le pont rouvre, mais la route ferme. Le bac reste, mais à quai.',
    ],
  },
})
