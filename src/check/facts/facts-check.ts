import type {ComplaintKind} from '../../fidelity/index.js'
import {type AnyCheck, type Check, defineCheck} from '../check.js'

/** What a check on facts says of itself; the logic is `fidelity`'s, shared by all. */
export interface FactsCheck extends Pick<Check, 'id' | 'source' | 'examples'> {
  readonly kinds: readonly ComplaintKind[]
}

/** Declare a check that reports the complaints of some kinds; the severity is each complaint's own. */
export function defineFactsCheck({id, source, examples, kinds}: FactsCheck): AnyCheck {
  return defineCheck({
    id,
    severity: 'error',
    source,
    defaults: {},
    *run(page) {
      const {doc, head} = page.complaints()
      for (const [place, list] of [
        [{}, doc],
        [{in: 'head' as const}, head],
      ] as const) {
        for (const {kind, span, detail, values, severity} of list) {
          if (kinds.includes(kind)) yield {...place, ...span, message: detail, values, severity}
        }
      }
    },
    examples,
  })
}
