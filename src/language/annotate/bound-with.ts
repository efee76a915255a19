import type {ParsedToken} from '../../document/index.js'

/**
 * Whether a noun is a complement of the very verb, however deep within it: « À l’encontre de Paul Roux, il a requis… »
 * is of two men (principle B of binding: Chomsky, *Lectures on Government and Binding*, 1981).
 */
export function isBoundWith(tokens: readonly ParsedToken[], noun: number, verb: number): boolean {
  let at = noun
  for (let step = 0; step < tokens.length && at >= 0 && at !== verb; step++) {
    const token = tokens[at]!
    if (!/^(?:obl|nmod|appos|flat|conj|obj|iobj)/.test(token.deprel)) return false
    at = token.head
  }
  return at === verb && noun !== verb
}
