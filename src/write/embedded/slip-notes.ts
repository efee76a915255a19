import type {AnalysedDoc, Note} from '../../document/index.js'
import {withoutCalques} from './calques.js'
import {withoutDoubledWords} from './doubled-words.js'
import {genderSlip} from './gender-slip.js'

/**
 * A note for each slip of the source that the body mends besides its spelling: a wrong pronoun, a word written twice, a
 * translator’s calque.
 */
export function slipNotes(doc: AnalysedDoc, body: readonly number[]): Note[] {
  return body.flatMap(index => {
    const sentence = doc.sentences[index]!
    const text = doc.text.slice(sentence.start, sentence.end)
    const opening = text.split(/\s+/).slice(0, 4).join(' ')
    const gender = genderSlip(doc, sentence)
    const details = [
      ...(gender ? [`« ${opening}… » → « ${gender.words}${opening.slice(2)}… »`] : []),
      ...(withoutDoubledWords(text) === text ? [] : [doubledIn(text)]),
      ...(withoutCalques(text) === text ? [] : [changeIn(text, withoutCalques(text))]),
    ]
    return details.map(detail => ({code: 'plan/mended-spelling', detail}))
  })
}

/** « et et → et ». */
function doubledIn(text: string): string {
  const words = text.split(/\s+/)
  const at = words.findIndex((word, index) => index > 0 && word === words[index - 1])
  return at < 0 ? text : `${words[at]} ${words[at]} → ${words[at]}`
}

/** « dans des commentaires ouvrant → en ouvrant »: the words that differ. */
function changeIn(before: string, after: string): string {
  const [old, now] = [before.split(/\s+/), after.split(/\s+/)]
  let first = 0
  while (old[first] === now[first] && first < now.length) first++
  let last = 0
  while (old[old.length - 1 - last] === now[now.length - 1 - last] && last < now.length - first - 1) last++
  return `${old.slice(first, old.length - last).join(' ')} → ${now.slice(first, now.length - last).join(' ')}`
}
