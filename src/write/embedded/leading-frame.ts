import {type AnalysedDoc, type ParsedSentence, subtreeOf} from '../../document/index.js'

/**
 * Whether what stands before the subject (a condition, a time, a place, a purpose) would still be understood of a second
 * sentence that no longer repeats it: nothing stands there, or only the day of what is told (« Mardi, … »).
 */
export function frameCarriesOver(doc: AnalysedDoc, sentence: ParsedSentence, verb: number): boolean {
  const frames = sentence.tokens.filter(
    token =>
      token.index < verb &&
      /^(advcl|obl|ccomp|xcomp|parataxis)/.test(token.deprel) &&
      startsSentence(sentence, token.index),
  )
  return frames.every(frame => {
    const own = subtreeOf(sentence, frame.index)
    // « Selon X, … » is carried by the attribution (attribution-scope.ts).
    if (doc.attributions.some(({speaker: {clause}}) => clause.start <= frame.start && frame.end <= clause.end))
      return true
    return doc.dates.some(
      date =>
        date.sentence === sentence.index &&
        own.includes(date.first) &&
        own.length <= date.last - date.first + 3 &&
        (date.value.weekday !== undefined || date.value.day !== undefined) &&
        date.bound === undefined,
    )
  })
}

function startsSentence(sentence: ParsedSentence, index: number): boolean {
  const first = subtreeOf(sentence, index)[0] ?? index
  return sentence.tokens
    .slice(0, first)
    .every(token => token.upos === 'PUNCT' || token.upos === 'CCONJ' || token.upos === 'ADV')
}
