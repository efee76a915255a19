import type {ParsedSentence} from './doc.js'
import type {ParsedToken} from './token.js'

/** The dependents of one token, in text order: indexes into `sentence.tokens`. */
export function childrenOf(sentence: ParsedSentence, head: number): number[] {
  const children: number[] = []
  for (const token of sentence.tokens) if (token.head === head) children.push(token.index)
  return children
}

/**
 * The indexes of a token and of all that hangs from it, in text order.
 *
 * Linear in the sentence; a malformed tree (a cycle) ends all the same.
 *
 * @param except  Dependents (with all below them) to leave out.
 */
export function subtreeOf(sentence: ParsedSentence, head: number, except?: (token: ParsedToken) => boolean): number[] {
  const {tokens} = sentence
  // For each token whether it hangs from the head: 0 not known yet, 1 it does, 2 it does not.
  const inside = new Uint8Array(tokens.length)
  inside[head] = IN
  const path: number[] = []
  const found: number[] = []
  for (let index = 0; index < tokens.length; index++) {
    let at = index
    let known = OUT
    while (path.length <= tokens.length) {
      const decided = inside[at]!
      const token = tokens[at]
      if (decided !== 0) known = decided
      if (decided !== 0 || token === undefined || token.head < 0) break
      path.push(at)
      if (except?.(token)) break
      at = token.head
    }
    for (let step = path.pop(); step !== undefined; step = path.pop()) inside[step] = known
    if (known === IN) found.push(index)
  }
  return found
}

const IN = 1
const OUT = 2

/** The index of the sentence's root, or -1 in a sentence without one. */
export function rootOf(sentence: ParsedSentence): number {
  return sentence.tokens.findIndex(token => token.head === -1)
}

/** Whether a relation is `name` or one of its subtypes: `isRelation('nsubj:pass', 'nsubj')`. */
export function isRelation(deprel: string, ...names: readonly string[]): boolean {
  for (const name of names)
    if (deprel.startsWith(name) && (deprel.length === name.length || deprel[name.length] === ':')) return true
  return false
}

/** The first dependent of `head` with one of these relations (subtypes count), or undefined. */
export function childWith(
  sentence: ParsedSentence,
  head: number,
  ...names: readonly string[]
): ParsedToken | undefined {
  return sentence.tokens.find(token => token.head === head && isRelation(token.deprel, ...names))
}
