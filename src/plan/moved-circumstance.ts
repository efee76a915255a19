import {type AnalysedDoc, annotationsOf, type ParsedSentence, subtreeOf} from '../document/index.js'
import {trimPunctuation} from '../language/index.js'
import type {Form} from './point-forms.js'
import {piecesInside} from './point-forms.js'
import type {Statement} from './statement.js'

/**
 * A date that ends a simple clause moved to its front, or one that opens it to its end: « Le pont rouvre le 4 avril » as
 * « Le 4 avril, le pont rouvre ».
 *
 * Only where the clause has a single verb and denies nothing, so that the date can belong to nothing else.
 */
export function movedCircumstance(doc: AnalysedDoc, statement: Statement): Form[] {
  const source = doc.sentences[statement.sentence]
  const {clause, tokens} = statement.variant
  if (!source || !isSimple(source, statement)) return []
  for (const date of annotationsOf(doc, statement.sentence).dates) {
    if (date.kind !== 'absolute') continue
    const own = phraseOf(source, date.first, date.last, clause.head)
    if (!own?.every(at => tokens.includes(at))) continue
    const rest = trimPunctuation(
      source,
      tokens.filter(at => !own.includes(at)),
    )
    if (rest.length < 4 || !isRun(rest, source)) continue
    const isLast = own[own.length - 1] === tokens[tokens.length - 1]
    const isFirst = own[0] === tokens[0]
    if (isLast === isFirst) continue
    // « est prévu le 3 février »: there the date is the news.
    if (isLast && rest[rest.length - 1] === clause.head) continue
    const when = piecesInside(doc, statement, own)
    const what = piecesInside(doc, statement, rest)
    if (!when || !what) continue
    const pieces = isLast ? [...when, {words: ','}, ...what] : [...what, ...when]
    return [{operation: 'circumstance-moved', pieces}]
  }
  return []
}

/** The date with its preposition, when that is all that hangs on the verb there. */
function phraseOf(source: ParsedSentence, first: number, last: number, head: number): number[] | undefined {
  const top = source.tokens.slice(first, last + 1).find(token => token.head < first || token.head > last)
  if (!top || top.head !== head || !top.agreed) return undefined
  const own = subtreeOf(source, top.index).filter(at => source.tokens[at]!.form !== ',')
  const isDateOnly = own.every(at => (first <= at && at <= last) || /^(?:ADP|DET)$/.test(source.tokens[at]!.upos))
  return isDateOnly ? own : undefined
}

function isSimple(source: ParsedSentence, {variant: {clause, tokens}}: Statement): boolean {
  const verbs = tokens.filter(at => source.tokens[at]!.upos === 'VERB')
  const isDenied = tokens.some(at => /^(?:ne|n’|pas|plus|jamais)$/i.test(source.tokens[at]!.form))
  return (
    verbs.every(at => at === clause.head) && !isDenied && !tokens.some(at => /^[«»":;(]$/.test(source.tokens[at]!.form))
  )
}

/** Whether nothing but what moved is missing. */
function isRun(rest: readonly number[], source: ParsedSentence): boolean {
  return rest.every((at, step) => step === 0 || at === rest[step - 1]! + 1 || source.tokens[at - 1]?.form === ',')
}
