import {type Complaint, complaint} from './complaint.js'
import {fold} from './fold.js'
import type {Reading} from './reading.js'
import type {WrittenSentence} from './written-sentence.js'

/** Words of justice that the evidence does not use: a suspect is not accused, an accused not convicted. */
export function stageComplaints({doc, reading, evidence, sources}: WrittenSentence): Complaint[] {
  const {stages} = sources.lexis
  const known = new Set(evidence.flatMap(source => stagesOf(source, stages).map(({stage}) => stage)))
  return stagesOf(reading, stages)
    .filter(({stage}) => !known.has(stage))
    .map(({start, end}) => complaint('predicate', {start, end}, 'stage', {words: doc.text.slice(start, end)}))
}

/** The stages a sentence names outside quotations; « mise en examen » and « garde à vue » by their phrase. */
function stagesOf(reading: Reading, stages: ReadonlyMap<string, string>) {
  const found: {stage: string; start: number; end: number}[] = []
  reading.tokens.forEach((token, i) => {
    if (reading.regions.some(({kind, start, end}) => kind === 'quote' && start <= token.start && token.end <= end))
      return
    const forms = reading.tokens.slice(i, i + 3).map(({form}) => fold(form))
    const phrase = forms.join(' ')
    const stage = /^(?:mise?s?|mettre) en examen/.test(phrase)
      ? 'indicted'
      : phrase === 'garde a vue' || /^gardee?s? a vue/.test(phrase)
        ? 'custody'
        : phrase === 'detention provisoire'
          ? 'detention'
          : token.upos === 'NOUN' || token.upos === 'VERB' || token.upos === 'ADJ'
            ? (stages.get(fold(token.lemma)) ?? stages.get(fold(token.form)))
            : undefined
    if (stage !== undefined && stage !== 'guilt') found.push({stage, start: token.start, end: token.end})
  })
  return found
}
