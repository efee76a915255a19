import type {AnalysedDoc} from '../document/index.js'
import {HEADING_LENGTH, type HeadingCandidate, holdsPhrase, speaksOf} from './headings.js'
import {capital, lowerStart} from './letter-case.js'

/** What a label costs: a heading that holds the keyphrase by itself reads better, and so does one whose sentence speaks of it. */
const COST = {named: 0.2, unnamed: 0.35}

/**
 * « Keyphrase : news » for the candidates of a section, where the keyphrase takes part in the fact.
 *
 * The article's topic (« grève au port ») may stand before any of its facts; a name of an organisation or place before a
 * fact of its own sentence, or before one that is told of « the » margin, « the » building, which the reader takes for its
 * own. Never a person, whose name before a colon announces his words; never before quoted words, which would seem the
 * keyphrase’s own.
 */
export function labelled(
  doc: AnalysedDoc,
  candidates: readonly HeadingCandidate[],
  keyphrase: string,
): HeadingCandidate[] {
  const named = doc.entities.find(({name}) => name.toLowerCase() === keyphrase.toLowerCase())
  if (named?.kind === 'person') return []
  const isTopic = /^\p{Ll}/u.test(keyphrase)
  const words = keyphrase
    .toLowerCase()
    .split(/[\s’']+/u)
    .filter(word => word.length > 3)
  const telling = doc.sentences.find(({start, end}) => holdsPhrase(doc.text.slice(start, end), keyphrase))
  const topic = telling ? [{file: 0, start: telling.start, end: telling.end}] : []
  return candidates.flatMap(candidate => {
    const {text, sentence, holdsKeyphrase, operations, score} = candidate
    if (operations.includes('theme-heading') || holdsKeyphrase || /[«»":]/.test(text) || sentence === undefined)
      return []
    const label = `${capital(keyphrase)} : ${lowerStart(text)}`
    const isSaidTwice = words.some(word => text.toLowerCase().includes(word))
    if (label.length > HEADING_LENGTH.most || isSaidTwice) return []
    const isNamed = speaksOf(doc, isTopic ? besides(doc, sentence) : [sentence], keyphrase)
    if (!isNamed && !isTopic && !(isDefinite(text) && speaksOf(doc, besides(doc, sentence), keyphrase))) return []
    const from = [...candidate.from, ...topic]
    const cost = isNamed ? COST.named : COST.unnamed
    return [
      {
        ...candidate,
        text: label,
        from,
        score: score - cost,
        operations: [...operations, 'keyphrase'],
        holdsKeyphrase: true,
      },
    ]
  })
}

/** « La marge s’est établie à 6 % »: told of a thing that is known, not of a person, a kind or a number. */
function isDefinite(text: string): boolean {
  return /^(?:l[ae] |l’)\p{Ll}/iu.test(text)
}

/** A sentence and its neighbours in the paragraph. */
function besides(doc: AnalysedDoc, sentence: number): number[] {
  const {block} = doc.sentences[sentence]!
  return [sentence - 1, sentence, sentence + 1].filter(index => doc.sentences[index]?.block === block)
}
