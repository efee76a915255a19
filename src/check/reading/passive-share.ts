import type {ParsedSentence} from '../../document/index.js'
import {defineCheck} from '../check.js'
import type {Page} from '../page.js'

interface Limits {
  readonly maxPercent: number
  readonly maxPercentPresse: number
}

/** Ask that at most 10 % of the sentences (`yoast`) or 20 % (`presse`) be passive, read on the trees. */
export const passiveShare = defineCheck<Limits>({
  id: 'reading/passive-share',
  severity: 'info',
  source: 'yoast: 3.6.0, passive voice, 10 %; presse: French regional news has 13.9 % (UD French-Sequoia, gold trees)',
  defaults: {maxPercent: 10, maxPercentPresse: 20},
  *run(page, limits) {
    const actual = passivePercent(page)
    const expected = page.profile === 'presse' ? limits.maxPercentPresse : limits.maxPercent
    if (actual > expected) yield {start: 0, end: 0, actual, expected}
  },
  measure: (page, limits) => ({
    actual: passivePercent(page),
    expected: page.profile === 'presse' ? limits.maxPercentPresse : limits.maxPercent,
  }),
  examples: {
    flags: ['Le pont a été refait par la ville. La route sera fermée par la mairie lundi.'],
    passes: ['La ville a refait le pont. Le maire est venu lundi.'],
  },
})

function passivePercent({doc, french}: Page): number {
  // « est venu » is no passive, whatever the tree says: verbs that build their past with être have none.
  const isPassive = ({tokens}: ParsedSentence) =>
    tokens.some(
      ({deprel, head}) => deprel === 'aux:pass' && !takesEtreOnly(french.lexicon.verbFrame(tokens[head]?.lemma ?? '')),
    )
  const passive = doc.sentences.filter(isPassive).length
  return doc.sentences.length === 0 ? 0 : Math.round((passive / doc.sentences.length) * 1000) / 10
}

function takesEtreOnly(frame: string): boolean {
  return frame.includes('e') && !frame.includes('t')
}
