import {expect, test} from 'vitest'
import {withMendedSpelling} from './mended-spelling.js'
import type {Candidate, Plan} from './plan.js'

const said = (text: string): Candidate => ({text, from: [], operations: [], score: 0})

const plan: Plan = {
  genre: 'news',
  keyphrase: 'quais',
  headline: said('Les quais sont inonndés'),
  headlineAlternatives: [said('Des quais inonndés')],
  title: said('Quais : ils sont inonndés'),
  titleAlternatives: [],
  description: said('Les quais sont « inonndés ».'),
  descriptionAlternatives: [],
  slug: 'quais',
  standfirst: [said('Les quais sont inonndés.')],
  keyPoints: [said('Les quais sont inonndés.')],
  sections: [{level: 2, heading: said('Des quais inonndés'), candidates: [], fromSource: true, blocks: []}],
  background: [],
  timeline: [],
  people: [],
  faq: [{kind: 'what', question: said('Quels quais sont inonndés ?'), answers: [said('Tous sont inonndés.')]}],
  partNames: {},
  dropped: [],
  notes: [],
}

test('every text is mended but for quotations, and each slip noted', () => {
  const mended = withMendedSpelling(plan, new Map([['inonndés', 'inondés']]))
  expect(JSON.stringify({...mended, notes: []}).match(/inonndés/g)).toHaveLength(1)
  expect(mended.description.text).toBe('Les quais sont « inonndés ».')
  expect(mended.faq[0]?.answers[0]?.text).toBe('Tous sont inondés.')
  expect(mended.notes).toEqual([{code: 'plan/mended-spelling', detail: 'inonndés → inondés'}])
})

test('nothing to mend: the plan as it was', () => expect(withMendedSpelling(plan, new Map())).toBe(plan))
