import {contains, type Doc, type ParsedToken, type Quotation, type Sentence, type Span} from '../../document/index.js'
import {pairQuotationMarks} from './quotation-marks.js'
import type {ReportingClause} from './reporting-clauses.js'
import {sentenceAt, tokensOfSpan} from './token-range.js'

/** A reporting clause set in a quotation is short: « a déclaré jeudi à la presse le président du club ». */
const LONGEST_INSERT = 24

/**
 * The quotations of a text, in order, without their speakers; none lies in another.
 *
 * A paragraph that begins with a dash is one too when it or its neighbour is spoken. Time linear in the text.
 */
export function findQuotations(doc: Doc<ParsedToken>, clauses: readonly ReportingClause[]): Quotation[] {
  const bySentence = new Map<number, ReportingClause[]>()
  for (const clause of clauses)
    if (clause.inverted) bySentence.set(clause.sentence, [...(bySentence.get(clause.sentence) ?? []), clause])
  const quotations: Quotation[] = []
  const spans = [...pairQuotationMarks(doc.text, doc.blocks), ...dialogue(doc)].sort((a, b) => a.start - b.start)
  let end = 0
  for (const {inner, ...span} of spans) {
    if (span.start < end || inner.start >= inner.end) continue
    end = span.end
    const sentences: number[] = []
    for (let at = sentenceAt(doc.sentences, inner.start); (doc.sentences[at]?.start ?? inner.end) < inner.end; at++)
      sentences.push(at)
    const inserts = sentences.flatMap(index => insertsOf(doc.sentences[index], bySentence.get(index) ?? [], inner))
    quotations.push({...span, inner, sentences, inserts, complete: isComplete(doc, span, inner, sentences)})
  }
  return quotations
}

/** Spoken paragraphs: « — Je pars, dit-elle. » Two in a row, or one with a dash and a reporting clause. */
function dialogue({blocks, text}: Doc<ParsedToken>): (Span & {inner: Span})[] {
  const lines = blocks.map(({kind, start, end}) =>
    kind === 'paragraph' && /^[—–][ \u00A0\u202F]/.test(text.slice(start, start + 2)) ? {start, end} : undefined,
  )
  const found: (Span & {inner: Span})[] = []
  lines.forEach((line, index) => {
    if (line === undefined || /[«"“]/.test(text.slice(line.start, line.end))) return
    const spoken = lines[index - 1] !== undefined || lines[index + 1] !== undefined
    const says = /, [^,.]{0,30}-(?:t-)?(?:il|elle|on|ils|elles)\b/.test(text.slice(line.start, line.end))
    if (spoken || says) found.push({...line, inner: {start: line.start + 2, end: line.end}})
  })
  return found
}

/** The clauses such as « a-t-il dit » that stand between commas or dashes inside the marks. */
function insertsOf(
  sentence: Sentence<ParsedToken> | undefined,
  clauses: readonly ReportingClause[],
  inner: Span,
): Span[] {
  if (sentence === undefined) return []
  const found: Span[] = []
  for (const {first, last} of clauses) {
    const before = sentence.tokens[first - 1]
    if (before === undefined || !/^[,–—-]$|^[!?…]$/.test(before.form) || before.start < inner.start) continue
    let end = last
    while (
      end + 1 < sentence.tokens.length &&
      end - first < LONGEST_INSERT &&
      !/^[,–—.!?…»”":;]$|^-$/.test(sentence.tokens[end + 1]?.form ?? '')
    )
      end++
    const after = sentence.tokens[end + 1]
    const closed = after === undefined || /^[,–—.»”":;-]$/.test(after.form)
    const span = {start: sentence.tokens[first]?.start ?? inner.start, end: sentence.tokens[end]?.end ?? inner.end}
    if (closed && contains(inner, span) && end - first < LONGEST_INSERT) found.push(span)
  }
  return found
}

/** Whether what is quoted is one or more whole sentences, not a title, a word or a piece of the writer's own sentence. */
function isComplete(doc: Doc<ParsedToken>, span: Span, inner: Span, sentences: readonly number[]): boolean {
  const {text} = doc
  const before = text.slice(Math.max(0, span.start - 3), span.start).trimEnd()
  const block = doc.blocks[doc.sentences[sentences[0] ?? 0]?.block ?? 0]
  const opens =
    block?.start === span.start || doc.sentences[sentences[0] ?? -1]?.start === span.start || /[.!?…»”:]$/.test(before)
  const quoted = text.slice(inner.start, inner.end)
  const isUpper = /^(?:[…([¿¡-]|\.{3}|[–—] )*\s*[\p{Lu}\p{N}]/u.test(quoted)
  const isClosed = /[.!?…]$/.test(quoted)
  if (!opens && !(isUpper && isClosed)) return false
  if (!isUpper && !before.endsWith(':')) return false
  if (isClosed && isUpper) return true
  return (
    hasFiniteVerb(doc, inner, sentences) ||
    (opens && /^,? (?:a|ont|dit|\p{L}+-t-)/u.test(text.slice(span.end, span.end + 20)) && isUpper)
  )
}

function hasFiniteVerb(doc: Doc<ParsedToken>, inner: Span, sentences: readonly number[]): boolean {
  return sentences.some(index => {
    const sentence = doc.sentences[index]
    const range = sentence && tokensOfSpan(sentence, inner)
    if (!sentence || !range) return false
    return sentence.tokens
      .slice(range.first, range.last + 1)
      .some(
        ({upos, feats}) =>
          (upos === 'VERB' || upos === 'AUX') && (feats.VerbForm === 'Fin' || feats.Mood !== undefined),
      )
  })
}
