import {sentenceWords} from '../../document/index.js'
import {defineCheck} from '../check.js'
import type {Page} from '../page.js'

interface Limits {
  readonly maxWords: number
  readonly maxWordsPresse: number
  readonly maxPercent: number
}

/** Ask that at most 25 % of the sentences be over 20 words (`yoast`) or 25 (`presse`); headings and items count. */
export const longSentences = defineCheck<Limits>({
  id: 'reading/long-sentences',
  severity: 'warning',
  source:
    'yoast: 3.6.0, 20 words and 25 %; presse: 25 words, the length at which French regional news has 22.7 % over it (UD French-Sequoia)',
  defaults: {maxWords: 20, maxWordsPresse: 25, maxPercent: 25},
  *run(page, limits) {
    const actual = longPercent(page, limits)
    if (actual > limits.maxPercent)
      yield {start: 0, end: 0, actual, expected: limits.maxPercent, values: {words: limitOf(page, limits)}}
  },
  measure: (page, limits) => ({actual: longPercent(page, limits), expected: limits.maxPercent}),
  examples: {
    flags: [
      'Le pont de Valmorin, qui avait été fermé à la circulation après la crue de l’hiver dernier, rouvre lundi matin à six heures aux voitures et aux camions.',
    ],
    passes: [
      'Le pont de Valmorin rouvre lundi. Il avait été fermé après la crue.',
      '« Le pont de Valmorin rouvre lundi matin aux voitures. Il avait été fermé après la crue de l’hiver dernier », a dit la maire.',
    ],
  },
})

function limitOf({profile}: Page, {maxWords, maxWordsPresse}: Limits): number {
  return profile === 'presse' ? maxWordsPresse : maxWords
}

function longPercent(page: Page, limits: Limits): number {
  const lengths = page.doc.sentences.flatMap(({start, end}) => sentenceWords(page.doc.text.slice(start, end)))
  const long = lengths.filter(words => words > limitOf(page, limits)).length
  return lengths.length === 0 ? 0 : Math.round((long / lengths.length) * 1000) / 10
}
