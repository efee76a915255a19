import {type Complaint, complaint} from './complaint.js'
import {fold} from './fold.js'
import type {Marker, Reading, Word} from './reading.js'
import {overlapOf, type WrittenSentence} from './written-sentence.js'

/** By relation asserted: what in a source carries it. */
const CARRIED_BY: Readonly<Record<string, readonly string[]>> = {
  cause: ['cause', 'cause*', 'consequence'],
  consequence: ['consequence', 'consequence*', 'cause'],
  contrast: ['contrast', 'contrast*'],
}

/** Cause, consequence and contrast that the evidence does not state between the same facts. */
export function connectiveComplaints(written: WrittenSentence): Complaint[] {
  const {reading, evidence, previous} = written
  const found: Complaint[] = []
  for (const marker of reading.connectives) {
    const carriers = CARRIED_BY[marker.kind]
    if (carriers === undefined || isElsewise(marker, reading)) continue
    if (reading.regions.some(({kind, start, end}) => kind === 'quote' && start <= marker.start && marker.end <= end))
      continue
    const opens = !reading.words.some(({index}) => index < marker.index)
    const before = opens ? (previous?.words ?? []) : reading.words.filter(({index}) => index < marker.index)
    const after = reading.words.filter(({index}) => index > marker.last)
    const isCarried = evidence.some((source, place) =>
      carries(source, evidence[place - 1], marker, carriers, before, after),
    )
    if (!isCarried)
      found.push(complaint(marker.kind === 'cause' ? 'cause' : 'connective', marker, marker.kind, {word: marker.text}))
  }
  return found
}

/** « ainsi que », « or » the metal, « pourtant » in a list: the word without its relation. */
function isElsewise(marker: Marker, {tokens}: Reading): boolean {
  const next = tokens[marker.last + 1]?.form ?? ''
  if (/^ainsi$/i.test(marker.text)) return /^(?:que|qu’)$/i.test(next)
  if (/^or$/i.test(marker.text)) return marker.index > 0
  // « donne suite à une demande ».
  if (/^suite /i.test(marker.text)) return tokens[marker.index - 1]?.base === 'donner'
  return false
}

/** The source has such a marker in a sentence (or at its head, after the sentence before) that says both sides. */
function carries(
  source: Reading,
  earlier: Reading | undefined,
  marker: Marker,
  carriers: readonly string[],
  before: readonly Word[],
  after: readonly Word[],
): boolean {
  return source.connectives.some(({kind, index, last, text}) => {
    if (!carriers.includes(kind)) return false
    // The same word, kept before the same facts, is the source's own, wherever its sentence was cut.
    if (
      fold(text) === fold(marker.text) &&
      (after.length === 0 ||
        overlapOf(
          after,
          source.words.filter(word => word.index > last),
        ) > 0)
    )
      return true
    const opens = !source.words.some(word => word.index < index)
    const head = opens ? (earlier?.words ?? []) : source.words.filter(word => word.index < index)
    const tail = source.words.filter(word => word.index > last)
    const fits = (side: readonly Word[], words: readonly Word[]) => side.length === 0 || overlapOf(side, words) > 0
    const straight = fits(before, head) && fits(after, tail)
    const turned = fits(before, tail) && fits(after, head)
    return straight || turned
  })
}
