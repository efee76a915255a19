import {type AnalysedDoc, annotationsOf, type ParsedSentence, subtreeOf} from '../../document/index.js'

/**
 * Whether what stands before the subject (a condition, a time, a place, a cause) would still be understood of a second
 * sentence that no longer repeats it: nothing stands there, a connective, the day of what is told (« Mardi, … »), or
 * « selon X », which the attribution carries on (attribution-scope.ts).
 */
export function frameCarriesOver(doc: AnalysedDoc, sentence: ParsedSentence, subject: number): boolean {
  const first = subtreeOf(sentence, subject)[0] ?? subject
  const frame = sentence.tokens.slice(0, first)
  if (frame.every(({upos}) => upos === 'PUNCT' || upos === 'CCONJ' || upos === 'ADV')) return true
  const [start, end] = [frame[0]!.start, frame[frame.length - 1]!.end]
  const isSource = annotationsOf(doc, sentence.index).attributions.some(
    ({speaker: {clause}, content}) => clause.start === start && end <= content.start + 2 && clause.end <= content.start,
  )
  if (isSource) return true
  return annotationsOf(doc, sentence.index).dates.some(
    ({sentence: index, first: from, last, value, bound, kind}) =>
      index === sentence.index &&
      kind !== 'duration' &&
      bound === undefined &&
      (value.weekday !== undefined || value.day !== undefined) &&
      last < first &&
      frame.length <= last - from + 4,
  )
}
