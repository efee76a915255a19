import type {AnalysedDoc} from '../document/index.js'
import {HEADING_LENGTH, type HeadingCandidate, speaksOf} from './headings.js'
import {capital, lowerStart} from './letter-case.js'

/** What a label costs: a heading that holds the keyphrase by itself reads better. */
const COST = 0.2

/**
 * « Keyphrase : news » for the candidates of a section, where the keyphrase takes part in the fact: a thing, place or
 * organisation of which the candidate’s own sentence or the one before or after it in the paragraph speaks. Never a person, whose name before a colon announces his
 * words; never before quoted words, which would seem the keyphrase’s own.
 */
export function labelled(
  doc: AnalysedDoc,
  candidates: readonly HeadingCandidate[],
  keyphrase: string,
): HeadingCandidate[] {
  const isPerson = doc.entities.some(
    ({kind, name}) => kind === 'person' && name.toLowerCase() === keyphrase.toLowerCase(),
  )
  if (isPerson) return []
  // A thing (« grève ») may be named in the sentence before; an organisation must do or undergo what is told.
  const isTopic = /^\p{Ll}/u.test(keyphrase)
  const words = keyphrase
    .toLowerCase()
    .split(/[\s’']+/u)
    .filter(word => word.length > 3)
  return candidates.flatMap(candidate => {
    const {text, sentence, holdsKeyphrase, operations, score} = candidate
    if (holdsKeyphrase || /[«»:]/.test(text) || sentence === undefined) return []
    const label = `${capital(keyphrase)} : ${lowerStart(text)}`
    const isSaidTwice = words.some(word => text.toLowerCase().includes(word))
    if (
      label.length > HEADING_LENGTH.most ||
      isSaidTwice ||
      !speaksOf(doc, isTopic ? besides(doc, sentence) : [sentence], keyphrase)
    )
      return []
    return [
      {...candidate, text: label, score: score - COST, operations: [...operations, 'keyphrase'], holdsKeyphrase: true},
    ]
  })
}

/** A sentence and its neighbours in the paragraph. */
function besides(doc: AnalysedDoc, sentence: number): number[] {
  const {block} = doc.sentences[sentence]!
  return [sentence - 1, sentence, sentence + 1].filter(index => doc.sentences[index]?.block === block)
}
