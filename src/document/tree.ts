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
export function subtreeOf(
  sentence: ParsedSentence,
  head: number,
  except: (token: ParsedToken) => boolean = () => false,
): number[] {
  const inside = new Array<boolean | undefined>(sentence.tokens.length)
  inside[head] = true
  const decide = (index: number, depth: number): boolean => {
    const known = inside[index]
    if (known !== undefined) return known
    const token = sentence.tokens[index]
    if (!token || token.head < 0 || depth > sentence.tokens.length) return false
    const isIn = !except(token) && decide(token.head, depth + 1)
    inside[index] = isIn
    return isIn
  }
  const found: number[] = []
  for (const token of sentence.tokens) if (decide(token.index, 0)) found.push(token.index)
  return found
}

/** The index of the sentence's root, or -1 in a sentence without one. */
export function rootOf(sentence: ParsedSentence): number {
  return sentence.tokens.findIndex(token => token.head === -1)
}

/** Whether a relation is `name` or one of its subtypes: `isRelation('nsubj:pass', 'nsubj')`. */
export function isRelation(deprel: string, ...names: readonly string[]): boolean {
  const colon = deprel.indexOf(':')
  const plain = colon < 0 ? deprel : deprel.slice(0, colon)
  return names.includes(plain) || names.includes(deprel)
}

/** The first dependent of `head` with one of these relations (subtypes count), or undefined. */
export function childWith(
  sentence: ParsedSentence,
  head: number,
  ...names: readonly string[]
): ParsedToken | undefined {
  return sentence.tokens.find(token => token.head === head && isRelation(token.deprel, ...names))
}
