import {type Complaint, complaint} from './complaint.js'
import {carriesQuotation, findRow, looksLikeTitle, type QuotedText} from './find-quotations.js'
import type {WrittenSentence} from './written-sentence.js'

/** Words between marks that no source quotation has in that order, or that the source does not quote at all. */
export function quotationComplaints({doc, reading, quotations, sources}: WrittenSentence): Complaint[] {
  const found: Complaint[] = []
  for (const quoted of quotations) {
    if (quoted.span.start < reading.start || quoted.span.start >= reading.end || quoted.words.length === 0) continue
    const isCarried = sources.quotations.some(list => list.some(source => carriesQuotation(source, quoted)))
    if (isCarried) {
      const isCut = sources.quotations.every(list =>
        list.every(source => !carriesQuotation(source, quoted) || cutsNegation(source, quoted)),
      )
      if (isCut) found.push(complaint('quotation', quoted.span, 'quotation-cut', {quotation: quoted.words.join(' ')}))
      continue
    }
    const text = doc.text.slice(quoted.inner.start, quoted.inner.end).trim()
    const isMerged = sources.quotedWords.some(joined => findRow(joined, quoted.words) >= 0)
    if (isMerged) found.push(complaint('quotation', quoted.span, 'quotation-merged', {quotation: text}))
    else if (sources.words.some(words => findRow(words, quoted.words) >= 0)) {
      if (!looksLikeTitle(text) && !sources.hasAuthorVoice)
        found.push(complaint('quotation', quoted.span, 'quotation-unmarked', {quotation: text}))
    } else found.push(complaint('quotation', quoted.span, 'quotation', {quotation: text}))
  }
  return found
}

const NEGATIVE = new Set([
  'pas',
  'jamais',
  'non',
  'sans',
  'plus',
  'moins',
  'peu',
  'guere',
  'aucun',
  'aucune',
  'nullement',
  'rien',
])

/** Whether the fragment begins right behind a word that denies or lessens it: « mais pas désespérée ». */
function cutsNegation(source: QuotedText, quoted: QuotedText): boolean {
  const at = findRow(source.words, quoted.parts[0] ?? [])
  return (
    at > 0 &&
    (NEGATIVE.has(source.words[at - 1]!) || (at > 1 && NEGATIVE.has(source.words[at - 2]!) && quoted.words.length <= 2))
  )
}
