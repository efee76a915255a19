import type {AnalysedDoc} from '../document/index.js'
import {fold} from './fold.js'
import type {Reading, SpeakerWords} from './reading.js'
import type {WrittenSentence} from './written-sentence.js'

/** Questions from which a text is an interview, for what is said under somebody's name. */
const QUESTIONS = 3

/** Whether a source sentence is an answer of an interview, and the speaker somebody named before its first question. */
export function isAnswerOf(speaker: SpeakerWords, reading: Reading, {sources}: WrittenSentence): boolean {
  const doc = sources.docs[sources.readings.findIndex(list => list.includes(reading))]
  const block = doc?.sentences[reading.sentence]?.block
  if (doc === undefined || block === undefined) return false
  const asked = questionsOf(doc)
  const first = asked[0]
  if (asked.length < QUESTIONS || first === undefined || block <= first || asked.includes(block)) return false
  const introduction = fold(doc.text.slice(0, doc.blocks[first]!.start))
  const names = speaker.words.filter(({isName}) => isName)
  return names.length > 0 && names.every(({text}) => introduction.includes(fold(text)))
}

/** The blocks that end with a question, in text order. */
function questionsOf(doc: AnalysedDoc): number[] {
  return doc.blocks.flatMap(({start, end}, index) =>
    /\?[\s\u00A0\u202F»”"]{0,4}$/u.test(doc.text.slice(start, end)) ? [index] : [],
  )
}
