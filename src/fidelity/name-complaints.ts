import {type Complaint, complaint} from './complaint.js'
import {nameRuns} from './describe-names.js'
import {fold} from './fold.js'
import type {Sources} from './open-sources.js'
import type {Word} from './reading.js'
import type {WrittenSentence} from './written-sentence.js'

/** Names that no source has, and first and last names that no source joins. */
export function nameComplaints({reading, sources}: WrittenSentence): Complaint[] {
  const found: Complaint[] = []
  for (const run of nameRuns(reading)) {
    const known = run.words.filter(word => isKnownName(word, sources))
    for (const word of run.words)
      if (!known.includes(word)) found.push(complaint('name', word, 'name', {name: word.text}))
    if (known.length !== run.words.length) continue
    for (let i = 1; i < run.words.length; i++) {
      const [a, b] = [fold(run.words[i - 1]!.text), fold(run.words[i]!.text)]
      if (run.words[i]!.index !== run.words[i - 1]!.index + 1) continue
      if (sources.pairs.has(`${a} ${b}`) || sources.names.get(a)?.forms.has(b)) continue
      found.push(
        complaint('name', {start: run.words[i - 1]!.start, end: run.words[i]!.end}, 'name-joined', {
          name: `${run.words[i - 1]!.text} ${run.words[i]!.text}`,
        }),
      )
    }
  }
  return found
}

/** A name stands in a source as a word, as the country of an adjective, or as the initials of a name in full. */
function isKnownName(word: Word, sources: Sources): boolean {
  const folded = fold(word.text)
  if (sources.forms.has(folded)) return true
  for (const concept of word.concepts) if (concept.startsWith('place:') && sources.concepts.has(concept)) return true
  if (folded.includes('-') && folded.split('-').every(piece => sources.forms.has(piece))) return true
  return /^\p{Lu}{2,6}$/u.test(word.text) && hasInitials(word.text, sources)
}

/** Whether some name of the sources has these initials: « Organisation des Nations unies » for « ONU ». */
function hasInitials(acronym: string, sources: Sources): boolean {
  const wanted = fold(acronym)
  for (const reading of sources.readings.flat())
    for (let i = 0; i < reading.words.length; i++) {
      if (fold(reading.words[i]!.text)[0] !== wanted[0] || !/^\p{Lu}/u.test(reading.words[i]!.text)) continue
      const letters = reading.words.slice(i, i + wanted.length).map(({text}) => fold(text)[0])
      if (letters.join('') === wanted) return true
    }
  return false
}
