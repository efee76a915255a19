import {type AnalysedDoc, countWords} from '../document/index.js'
import {compose, type French, type Piece, piecesWith} from '../language/index.js'
import {accordingTo} from './according-to.js'
import {movedCircumstance} from './moved-circumstance.js'
import type {Statement} from './statement.js'

/** A statement said with other words or in another order: what changes, and the pieces of its text. */
export interface Form {
  readonly operation: string
  readonly pieces: readonly Piece[]
  /** The clause that is the main one of the new sentence, where it is another. */
  readonly clause?: Statement['variant']['clause']
  readonly tokens?: readonly number[]
}

/**
 * The statement, then other ways to say it that keep its meaning: the speaker moved in front (« Selon X, … »), a date
 * moved to the front or the end. A statement that was put under an author's name has no other form.
 */
export function formsOf(doc: AnalysedDoc, statement: Statement, french: French): Statement[] {
  const {variant} = statement
  if (statement.text !== variant.text) return [statement]
  const forms = [...accordingTo(doc, statement, french), ...movedCircumstance(doc, statement)]
  return [
    statement,
    ...forms.map(({pieces, operation, clause, tokens}): Statement => {
      const text = compose(pieces, doc, french)
      return {
        ...statement,
        text,
        words: countWords(text),
        variant: {
          ...variant,
          text,
          clause: clause ?? variant.clause,
          tokens: tokens ?? variant.tokens,
          operations: [...variant.operations, operation],
        },
      }
    }),
  ]
}

/**
 * The pieces of some of a statement's tokens, with its names, for the middle of a sentence: the first word in lower case.
 *
 * @returns Undefined where the first word may be a name or not.
 */
export function piecesInside(
  doc: AnalysedDoc,
  {sentence, variant}: Statement,
  tokens: readonly number[],
): Piece[] | undefined {
  const source = doc.sentences[sentence]!
  const pieces = piecesWith(source, tokens, variant.replacements)
  const [first] = tokens
  const token = first === undefined ? undefined : source.tokens[first]
  if (!token || !/^\p{Lu}/u.test(token.form) || token.upos === 'PROPN' || isNamed(doc, token.start)) return pieces
  const [opening, ...rest] = pieces
  if (!opening || 'words' in opening) return pieces
  if (!/^(?:DET|ADP|ADV|NUM|PRON)$/.test(token.upos)) return undefined
  const words = {words: token.form.charAt(0).toLowerCase() + token.form.slice(1)}
  return [words, ...(opening.kept.length > 1 ? [{...opening, kept: opening.kept.slice(1)}] : []), ...rest]
}

function isNamed(doc: AnalysedDoc, start: number): boolean {
  return doc.entities.some(({mentions}) =>
    mentions.some(mention => mention.start === start && mention.form !== 'noun' && mention.form !== 'pronoun'),
  )
}
