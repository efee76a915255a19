import {type Complaint, complaint} from './complaint.js'
import type {WrittenSentence} from './written-sentence.js'

/** Words of justice that the evidence does not use: a suspect is not accused, an accused not convicted. */
export function stageComplaints({doc, reading, evidence}: WrittenSentence): Complaint[] {
  const known = new Set(evidence.flatMap(source => source.stages.map(({stage}) => stage)))
  return reading.stages
    .filter(({stage}) => !known.has(stage))
    .map(({start, end}) => complaint('predicate', {start, end}, 'stage', {words: doc.text.slice(start, end)}))
}
