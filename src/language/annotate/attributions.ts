import {
  type Attribution,
  type Doc,
  overlaps,
  type ParsedToken,
  type PronounLink,
  type Quotation,
  type Sentence,
  type Span,
} from '../../document/index.js'
import type {ReportingClause} from './reporting-clauses.js'
import type {Sources} from './sources.js'
import {antecedentIndex, type MentionAt, speakerOf} from './speakers.js'
import {spanOfTokens} from './token-range.js'

/**
 * What the text reports without quoting it, in order: « le maire a dit que… », « …, explique-t-elle », « selon X, … ».
 *
 * The span runs over the clause and the content. When the clause stands within what it reports (« Les travaux, a-t-il
 * dit, commencent »), the content is the whole sentence. A sentence whose words are quoted is left to the quotation.
 */
export function findAttributions(
  doc: Doc<ParsedToken>,
  clauses: readonly ReportingClause[],
  sources: Sources,
  quotations: readonly Quotation[],
  at: MentionAt,
  pronouns: readonly PronounLink[],
): Attribution[] {
  const found: Attribution[] = []
  const standsFor = antecedentIndex(pronouns)
  for (const clause of clauses) {
    const sentence = doc.sentences[clause.sentence]
    if (sentence === undefined) continue
    const span = spanOfTokens(sentence, clause.first, clause.conjunction ?? clause.last)
    if (quotations.some(quotation => quotation.complete && overlaps(quotation, span))) continue
    const content =
      clause.conjunction === undefined
        ? clause.inverted
          ? invertedContent(sentence, clause, quotations)
          : undefined
        : afterConjunction(sentence, clause)
    if (content === undefined || content.start >= content.end) continue
    const speaker = {...speakerOf(doc, clause, at, standsFor), clause: span}
    found.push({
      start: Math.min(span.start, content.start),
      end: Math.max(span.end, content.end),
      sentence: clause.sentence,
      speaker,
      content,
    })
  }
  for (const {sentence: index, first, last, speaker, start, end} of sources.phrases) {
    const sentence = doc.sentences[index]
    if (sentence === undefined) continue
    const content = sourceContent(sentence, first, last)
    if (content.start < content.end)
      found.push({
        start: Math.min(start, content.start),
        end: Math.max(end, content.end),
        sentence: index,
        speaker,
        content,
      })
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** From after « que » to the end of what depends on the verb; to the end of the sentence when the parse tells nothing. */
function afterConjunction(sentence: Sentence<ParsedToken>, {verb, conjunction = 0}: ReportingClause): Span | undefined {
  const {tokens} = sentence
  const complement = tokens.find(({head, deprel, index}) => head === verb && deprel === 'ccomp' && index > conjunction)
  let last = tokens.length - 1
  if (complement !== undefined) {
    last = complement.index
    for (let at = conjunction + 1; at < tokens.length; at++)
      if (dependsOn(tokens, at, complement.index)) last = Math.max(last, at)
  }
  while (last > conjunction && tokens[last]?.upos === 'PUNCT' && !/[»”"]/.test(tokens[last]?.form ?? '')) last--
  return conjunction + 1 <= last ? spanOfTokens(sentence, conjunction + 1, last) : undefined
}

/** Heads are followed a few steps only, which no real clause exceeds. */
function dependsOn(tokens: readonly ParsedToken[], at: number, on: number): boolean {
  let token = at
  for (let step = 0; step < 24 && token >= 0; step++) {
    if (token === on) return true
    token = tokens[token]?.head ?? -1
  }
  return false
}

/** « Les travaux commencent, a-t-il dit » reports what stands before; within, the whole sentence. */
function invertedContent(
  sentence: Sentence<ParsedToken>,
  {first, last}: ReportingClause,
  quotations: readonly Quotation[],
): Span | undefined {
  const {tokens} = sentence
  if (
    first === 0 ||
    tokens[first - 1]?.form !== ',' ||
    quotations.some(quotation => quotation.complete && overlaps(quotation, sentence))
  )
    return undefined
  const end = tokens.length - 1
  const rest = tokens.slice(last + 1, end + 1).filter(({upos}) => upos !== 'PUNCT').length
  const isLast = rest === 0 || tokens[last + 1]?.form !== ','
  return isLast ? spanOfTokens(sentence, 0, Math.max(0, first - 2)) : spanOfTokens(sentence, 0, end)
}

/** « Selon X, … » reports what follows; « …, selon X » what stands before; within, the whole sentence. */
function sourceContent(sentence: Sentence<ParsedToken>, first: number, last: number): Span {
  const {tokens} = sentence
  let end = tokens.length - 1
  while (end > 0 && /^[.!?…]$/.test(tokens[end]?.form ?? '')) end--
  if (first === 0) {
    const from = tokens[last + 1]?.form === ',' ? last + 2 : last + 1
    return from <= end ? spanOfTokens(sentence, from, end) : {start: 0, end: 0}
  }
  if (last >= end) {
    const to = tokens[first - 1]?.form === ',' ? first - 2 : first - 1
    return spanOfTokens(sentence, 0, Math.max(0, to))
  }
  return spanOfTokens(sentence, 0, end)
}
