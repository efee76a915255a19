import {type ParsedSentence, type ParsedToken, subtreeOf} from '../../document/index.js'
import type {Clause} from './clause.js'

const RELATIVE = /^(?:qui|que|qu’|dont|où|lequel|laquelle|lesquels|lesquelles|auquel|duquel)$/i

/**
 * The relative clause between two commas that parts a subject from its verb (« La fermeture du pont, par lequel passent
 * les camions, inquiète »), commas included; told by its marks, since trees are unsure about what hangs before a verb.
 */
export function partedRelative(sentence: ParsedSentence, {subject, finite, head}: Clause): number[] | undefined {
  const {tokens} = sentence
  if (subject === undefined || subject > finite) return undefined
  const end = commaBeforeVerb(tokens, finite)
  const commas = tokens.filter(({form, index}) => form === ',' && index > subject && index < (end ?? -1))
  const opening = commas.find(({index}) => opensRelative(tokens, index + 1))
  if (end === undefined || !opening) return undefined
  const inside = tokens.slice(opening.index + 1, end)
  const hasVerb = inside.some(({feats}) => feats.VerbForm === 'Fin')
  // Brackets, quotations and other marks may open more than the relative.
  const isPlain = inside.every(({form}) => !/^[«»“”"()–—;:]$/.test(form))
  const own = subtreeOf(sentence, head)
  return hasVerb && isPlain && own.includes(end)
    ? tokens.slice(opening.index, end + 1).map(({index}) => index)
    : undefined
}

/** The comma right before the verb, its auxiliaries, clitics and negation. */
function commaBeforeVerb(tokens: readonly ParsedToken[], finite: number): number | undefined {
  for (let at = finite - 1; at >= finite - 4; at--) {
    const token = tokens[at]
    if (token?.form === ',') return at
    if (!token || !/^(?:PRON|ADV)$/.test(token.upos)) return undefined
  }
  return undefined
}

function opensRelative(tokens: readonly ParsedToken[], at: number): boolean {
  const first = tokens[at]
  const second = tokens[at + 1]
  if (!first) return false
  return RELATIVE.test(first.form) || (first.upos === 'ADP' && RELATIVE.test(second?.form ?? ''))
}
