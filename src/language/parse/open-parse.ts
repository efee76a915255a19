import type {TaggedToken} from '../../document/index.js'

/**
 * A sentence's tree while it is being made and mended: by token its head (-1 for the root, and for signs until they are
 * hung), its relation, and how far the arc can be trusted. Mending changes the lists in place.
 */
export interface OpenParse {
  readonly tokens: readonly TaggedToken[]
  readonly isWord: Uint8Array
  readonly heads: Int32Array
  readonly relations: string[]
  readonly confidences: Float64Array
  readonly agreed: Uint8Array
}

/** The same when it is done, of whatever tokens with these forms and tags. */
export type SentenceTree = Readonly<Omit<OpenParse, 'tokens'>>

/** What an arc that a rule makes is worth: rules are right about nine times in ten where they differ from the parsers. */
const MENDED = 0.9
/** Chains of heads are followed this far, so that time stays linear in long texts. */
const FURTHEST = 60

/** An empty tree over some tokens. */
export function openParse(tokens: readonly TaggedToken[]): OpenParse {
  const count = tokens.length
  return {
    tokens,
    isWord: new Uint8Array(count),
    heads: new Int32Array(count).fill(-1),
    relations: new Array<string>(count).fill('punct'),
    confidences: new Float64Array(count).fill(MENDED),
    agreed: new Uint8Array(count),
  }
}

/** Hang a word elsewhere. Nothing is done, and false returned, when that would make a ring. */
export function hang(parse: OpenParse, word: number, head: number, relation: string): boolean {
  if (head >= 0 && isUnder(parse, head, word)) return false
  parse.heads[word] = head
  parse.relations[word] = relation
  parse.confidences[word] = MENDED
  parse.agreed[word] = 1
  return true
}

/** Whether `word` is `top` or hangs under it; chains longer than sixty arcs count as if they did. */
export function isUnder({heads}: OpenParse, word: number, top: number): boolean {
  let at = word
  for (let steps = 0; steps < FURTHEST; steps++) {
    if (at === top) return true
    if (at < 0) return false
    at = heads[at]!
  }
  return true
}

/** The words that hang on `head` within sixty tokens on either side, in text order. */
export function childrenOf({heads, isWord}: OpenParse, head: number): number[] {
  const children: number[] = []
  const last = Math.min(heads.length, head + FURTHEST)
  for (let i = Math.max(0, head - FURTHEST); i < last; i++) if (heads[i] === head && isWord[i] === 1) children.push(i)
  return children
}

/** The word that carries person and tense: the verb itself, its auxiliary or copula; -1 when there is none. */
export function finiteOf(parse: OpenParse, verb: number): number {
  if (parse.tokens[verb]!.feats.VerbForm === 'Fin') return verb
  for (const child of childrenOf(parse, verb))
    if (/^(?:aux|cop)/.test(parse.relations[child]!) && parse.tokens[child]!.feats.VerbForm === 'Fin') return child
  return -1
}

/** The place of the root; -1 while there is none. */
export function rootOf({heads, isWord}: OpenParse): number {
  for (let i = 0; i < heads.length; i++) if (isWord[i] === 1 && heads[i] === -1) return i
  return -1
}
