import {countWords} from '../../document/index.js'
import {defineCheck} from '../check.js'

/** Ask for the words that the user asked for, counted in the body as WordPress counts them. */
export const tooFewWords = defineCheck({
  id: 'contract/too-few-words',
  severity: 'error',
  source: 'intertitre: the length asked for in the request',
  defaults: {},
  *run(page) {
    const actual = countWords(page.doc.text)
    const expected = page.request?.words
    if (expected !== undefined && actual < expected) yield {start: 0, end: 0, actual, expected}
  },
  measure: page => ({actual: countWords(page.doc.text), ...(page.request && {expected: page.request.words})}),
  examples: {
    flags: [{text: 'Le pont de Valmorin rouvre lundi.', words: 200}],
    passes: ['Le pont de Valmorin rouvre lundi.', {text: `${'Le pont rouvre lundi. '.repeat(50)}`, words: 200}],
  },
})
