import {defineCheck} from '../check.js'
import {proseOf, wordsIn} from '../section.js'

/** Ask that no four sentences of prose in a row be under 8 words. */
export const staccato = defineCheck({
  id: 'reading/staccato',
  severity: 'warning',
  source: 'intertitre: our editorial bar; a text cut for the sentence-length light alone reads like a telegram',
  defaults: {running: 4, minWords: 8},
  *run(page, {running, minWords}) {
    let short: {start: number; end: number; block: number}[] = []
    for (const sentence of [...proseOf(page), undefined]) {
      const last = short[short.length - 1]
      const follows = sentence && (!last || last.block === sentence.block || last.block === sentence.block - 1)
      if (sentence && follows && wordsIn(page, sentence) < minWords) {
        short.push(sentence)
        continue
      }
      if (short.length >= running)
        yield {start: short[0]!.start, end: last!.end, actual: short.length, expected: running - 1}
      short = sentence && !follows && wordsIn(page, sentence) < minWords ? [sentence] : []
    }
  },
  examples: {
    flags: ['{{Le pont rouvre. La route ferme. Le bac reste à quai. Les vélos passent.}}'],
    passes: [
      'Le pont rouvre. La route ferme. Le bac reste à quai.',
      'Le pont rouvre. La route ferme, et les voitures devront passer par la vallée. Le bac reste. Les vélos passent.',
    ],
  },
})
