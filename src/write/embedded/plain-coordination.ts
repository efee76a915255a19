import type {ParsedSentence} from '../../document/index.js'
import {isMark} from './certain.js'

/** A conjunction that can only join a second predicate to the first one, and the finite verb of that second predicate. */
export interface PlainCoordination {
  readonly coordinator: number
  readonly finite: number
}

/**
 * The conjunction between the first two finite verbs of a sentence, where nothing but coordination of the two can be
 * meant: no word before it subordinates, no other conjunction and no comma stands between the verbs.
 *
 * So the marks tell what the parsers may be unsure of.
 *
 * @param finite  The main clause's own finite verb.
 */
export function plainCoordination({tokens}: ParsedSentence, finite: number): PlainCoordination | undefined {
  const [first, second] = tokens.filter(({feats}) => feats.VerbForm === 'Fin')
  if (first?.index !== finite || !second) return undefined
  if (
    tokens
      .slice(0, second.index)
      .some(
        ({upos, form}) =>
          upos === 'SCONJ' || /^(qui|que|qu’|dont|où|quoi|lequel|laquelle|lesquels|lesquelles|si)$/i.test(form),
      )
  )
    return undefined
  const between = tokens.slice(finite + 1, second.index)
  const conjunctions = between.filter(({form}) => /^(et|ou|ni|mais|puis|car|or|donc)$/i.test(form))
  const [conjunction] = conjunctions
  if (!conjunction || conjunctions.length > 1 || !/^(et|mais|puis)$/i.test(conjunction.form)) return undefined
  const marks = between.filter(({upos}) => upos === 'PUNCT')
  const isBare = marks.every(({index, form}) => index === conjunction.index - 1 && form === ',')
  return isBare && !isMark({tokens} as ParsedSentence, conjunction.index + 1)
    ? {coordinator: conjunction.index, finite: second.index}
    : undefined
}
