import type {AnalysedDoc, ParsedSentence} from '../../document/index.js'
import type {French, Piece} from '../../language/index.js'

/** One sentence of the source in its analysed text. */
export interface OperationInput {
  readonly doc: AnalysedDoc
  readonly sentence: ParsedSentence
  readonly french: French
}

/**
 * One sentence to be made, without final mark; `head` is the source token that must be its main predicate, `lemma` the
 * predicate's lemma where the operation makes a new one. `subject` is the token that must head its subject, where the marks
 * rather than the parse told the cut. `quotes` marks a part that is a quotation and its attribution, `list`
 * the words that lead in to a list and its items.
 */
export interface Part {
  readonly pieces: readonly Piece[]
  readonly head: number
  readonly lemma?: string
  readonly subject?: number
  readonly quotes?: boolean
  readonly list?: 'intro' | 'item'
}

/**
 * A way to say one sentence in several, without change of meaning.
 *
 * `apply` gives the parts, or undefined when the analysis is not certain. Examples are run as tests: `rewrites` must give
 * the sentences on the right, `leaves` must stay as they are.
 */
export interface Operation {
  readonly id: string
  apply(input: OperationInput): readonly Part[] | undefined
  readonly examples: {
    readonly rewrites: readonly (readonly [before: string, after: readonly string[]])[]
    readonly leaves: readonly string[]
  }
}
