import {type Complaint, complaint} from './complaint.js'
import type {Reading, Word} from './reading.js'
import type {WrittenSentence} from './written-sentence.js'

/** What the source denies by « sans », « aucun » or « faute de » and the sentence grants. */
export function privationComplaints({reading, evidence}: WrittenSentence): Complaint[] {
  const found: Complaint[] = []
  if (reading.predicates.some(({negation}) => negation !== '')) return found
  for (const word of reading.words) {
    if (word.upos !== 'NOUN' || isDeprived(word, reading)) continue
    const key = [...word.concepts][0]!
    const same = evidence.flatMap(source =>
      source.words
        .filter(other => other.upos === 'NOUN' && other.concepts.has(key))
        .map(other => isDeprived(other, source)),
    )
    if (same.length > 0 && same.every(Boolean)) found.push(complaint('negation', word, 'negation', {words: word.text}))
  }
  return found
}

/** « sans autorisation », « sans la moindre autorisation »; but « aucune gare sans une présence » asks for one. */
function isDeprived({index}: Word, {tokens, predicates}: Reading): boolean {
  for (let i = index - 1; i >= Math.max(0, index - 3); i--) {
    if (tokens[i]!.key === 'sans') return !predicates.some(({first, negation}) => first < i && negation !== '')
    if (tokens[i]!.upos !== 'DET' && tokens[i]!.upos !== 'ADJ') return false
  }
  return false
}
