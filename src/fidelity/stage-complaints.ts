import {type Complaint, complaint} from './complaint.js'
import type {Reading, ReadToken} from './reading.js'
import type {WrittenSentence} from './written-sentence.js'

/** Words of justice that the evidence does not use: a suspect is not accused, an accused not convicted. */
export function stageComplaints({doc, reading, evidence}: WrittenSentence): Complaint[] {
  const known = new Set(evidence.flatMap(source => source.stages.map(({stage}) => stage)))
  const unnamed = reading.tokens.findIndex(
    ({key}, i) => key === 'contre' && isAgainstNobody(evidence, reading.tokens, i),
  )
  const named = reading.tokens[unnamed]
  const accused = named ? [complaint('predicate', named, 'stage', {words: doc.text.slice(named.start)})] : []
  const stages = reading.stages
    .filter(({stage}) => !known.has(stage))
    .map(({start, end}) => complaint('predicate', {start, end}, 'stage', {words: doc.text.slice(start, end)}))
  return [...accused, ...stages]
}

/** « une plainte contre la laiterie » where the source, for the same noun or verb, only has « contre X ». */
function isAgainstNobody(evidence: readonly Reading[], tokens: readonly ReadToken[], at: number): boolean {
  const next = tokens[at + 1]
  const over = tokens.slice(Math.max(0, at - 3), at).map(({base}) => base)
  if (next === undefined || next.key === 'x' || !over.some(base => PROCEEDINGS.has(base))) return false
  const sources = evidence.flatMap(({tokens: theirs}) =>
    theirs.flatMap(({key}, i) => (key === 'contre' ? [theirs[i + 1]?.key ?? ''] : [])),
  )
  return sources.includes('x') && sources.every(key => key === 'x')
}

const PROCEEDINGS = new Set(['plainte', 'enquete', 'information', 'instruction', 'porter', 'deposer', 'ouvrir'])
