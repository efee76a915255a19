import {type AnalysedDoc, overlaps} from '../../document/index.js'
import {defineCheck} from '../check.js'
import type {Page} from '../page.js'

/** Say how much of the wording is the source's: runs of five words that stand in it too, quotations left out. */
export const sharedRuns = defineCheck({
  id: 'originality/shared-runs',
  severity: 'info',
  source:
    'intertitre: our own measure; a figure for the editor, no requirement, for nothing may be reworded at the price of a fact',
  defaults: {words: 5},
  *run(page, {words}) {
    const actual = sharedPercent(page, words)
    if (actual !== undefined && actual > 0) yield {start: 0, end: 0, actual}
  },
  measure: (page, {words}) => {
    const actual = sharedPercent(page, words)
    return actual === undefined ? {} : {actual: `${actual} %`}
  },
  examples: {
    flags: [{text: 'Le vieux pont de Valmorin rouvre lundi.', source: 'Le vieux pont de Valmorin a rouvert.'}],
    passes: [
      'Le vieux pont de Valmorin rouvre lundi.',
      {text: 'À Valmorin, le pont est de nouveau ouvert.', source: 'Le vieux pont de Valmorin a rouvert.'},
      {
        text: '« Le vieux pont de Valmorin est sûr », dit-il.',
        source: '« Le vieux pont de Valmorin est sûr », dit le maire.',
      },
    ],
  },
})

/**
 * The percentage of the page's runs of `words` words that stand in one of its sources, to one decimal.
 *
 * Runs stay within a sentence. Linear in both texts. Undefined without a source, or without a run.
 */
export function sharedPercent({doc, sources}: Page, words: number): number | undefined {
  if (sources.length === 0) return undefined
  const known = new Set(sources.flatMap(source => runsOf(source, words, false)))
  const runs = runsOf(doc, words, true)
  if (runs.length === 0) return undefined
  return Math.round((runs.filter(run => known.has(run)).length / runs.length) * 1000) / 10
}

function runsOf(doc: AnalysedDoc, length: number, isWithoutQuotations: boolean): string[] {
  const runs: string[] = []
  let quotation = 0
  for (const sentence of doc.sentences) {
    const words: string[] = []
    for (const {start, end, part} of sentence.tokens) {
      while ((doc.quotations[quotation]?.end ?? Infinity) <= start) quotation += 1
      const quoted = doc.quotations[quotation]
      const word = doc.text.slice(start, end).toLowerCase().replaceAll("'", '’')
      if (part === 2 || !/[\p{L}\p{N}]/u.test(word)) continue
      if (isWithoutQuotations && quoted && overlaps(quoted, {start, end})) words.length = 0
      else words.push(word)
      if (words.length >= length) runs.push(words.slice(-length).join(' '))
    }
  }
  return runs
}
