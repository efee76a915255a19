import {type AnalysedDoc, annotationsOf, overlaps, type ParsedSentence} from '../document/index.js'
import type {Variant} from '../language/index.js'
import {additions, circumstances, dates, within} from './droppable/circumstance-parts.js'
import {ages, comments, opening, tails} from './droppable/comma-parts.js'
import {dateline, descriptions, roles} from './droppable/name-parts.js'
import type {Part} from './droppable/part.js'

/**
 * The parts of a clause that can be left out of a title without making the rest say more than the source: a role before
 * a name, a date, a comment between commas or after the last one, a place, a vote, a recipient.
 *
 * Nothing from a denial but comments and roles; never an attribution, a condition, or part of a quotation.
 */
export function droppableParts(doc: AnalysedDoc, sentence: ParsedSentence, variant: Variant): Part[] {
  const {clause, tokens} = variant
  const kept = new Set(tokens)
  const isDenied = sentence.tokens.some(
    ({head, form}) => head === clause.head && /^(ne|n’|pas|jamais|aucune?|guère|rien)$/i.test(form),
  )
  const parts = [
    ...dates(doc, sentence, variant, isDenied),
    ...dateline(doc, sentence),
    ...roles(doc, sentence, kept),
    ...descriptions(doc, sentence),
    ...comments(sentence, tokens, clause.finite),
    ...ages(sentence, kept),
    ...tails(sentence, tokens, clause.finite),
    ...opening(sentence, variant),
    ...within(sentence, kept),
    ...additions(doc, sentence, kept, clause.finite),
    ...(isDenied ? [] : circumstances(doc, sentence, variant)),
  ]
  const whole = parts.map(part =>
    part.isBarred ? {...part, tokens: part.tokens.filter(index => kept.has(index))} : part,
  )
  return whole.filter(
    part =>
      part.tokens.length > 0 &&
      part.tokens.every(index => kept.has(index)) &&
      !part.tokens.includes(clause.head) &&
      !part.tokens.includes(clause.finite) &&
      (clause.subject === undefined || !part.tokens.includes(clause.subject) || part.holdsSubject === true) &&
      keepsWhole(doc, sentence, tokens, new Set(part.tokens)),
  )
}

/** No quotation is cut, and nothing attributed is parted from who said it. */
function keepsWhole(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  tokens: readonly number[],
  gone: ReadonlySet<number>,
): boolean {
  const {quotations, attributions} = annotationsOf(doc, sentence.index)
  const at = (index: number) => sentence.tokens[index]!
  const left = tokens.filter(index => !gone.has(index)).map(at)
  const dropped = [...gone].map(at)
  const cuts = quotations.some(
    quotation => left.some(token => overlaps(token, quotation)) && dropped.some(token => overlaps(token, quotation)),
  )
  if (cuts) return false
  const orphans = [
    ...attributions.map(({content, speaker}) => ({content, speaker})),
    ...quotations.map(({start, end, speaker}) => ({content: {start, end}, speaker})),
  ]
  return orphans.every(
    ({content, speaker}) =>
      !speaker ||
      !left.some(token => overlaps(token, content)) ||
      !dropped.some(token => overlaps(token, speaker.clause) && !overlaps(token, content)) ||
      !dropped.some(token => overlaps(token, speaker.span)),
  )
}
