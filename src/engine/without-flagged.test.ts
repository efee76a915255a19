import {expect, test} from 'vitest'
import type {Article, ArticleBlock, Finding, Passage} from '../document/index.js'
import type {Candidate, Plan, SectionPlan} from '../plan/index.js'
import type {Effort} from '../write/index.js'
import {withoutFlagged} from './without-flagged.js'

const said = (text: string): Candidate => ({
  text,
  from: [{file: 0, start: 0, end: 40}],
  operations: ['condense'],
  score: 1,
})
const effort: Effort = {
  longShare: 0.25,
  voice: false,
  whole: new Set(),
  keyPoints: 5,
  timeline: true,
  people: true,
  faq: 5,
}
const section = (heading: string, ...others: string[]): SectionPlan => ({
  level: 2,
  heading: said(heading),
  candidates: [heading, ...others].map(said),
  fromSource: false,
  blocks: [],
})
const plan: Plan = {
  genre: 'news',
  keyphrase: 'pont de Brelle',
  headline: said('Le pont de Brelle rouvre'),
  headlineAlternatives: [said('La commune rouvre son pont')],
  title: said('Pont de Brelle : la réouverture'),
  titleAlternatives: [],
  description: said('Le pont rouvre.'),
  descriptionAlternatives: [],
  slug: 'pont-brelle',
  standfirst: [said('Le pont rouvre lundi.')],
  keyPoints: [said('Le pont est sûr.'), said('Les travaux ont duré un an.')],
  sections: [section('Le maire est ravi', 'Le maire se dit ravi'), section('Un an de travaux', 'Le maire se dit ravi')],
  background: [],
  timeline: [],
  people: [],
  faq: [],
  partNames: {},
  dropped: [],
  notes: [],
}
const passage = (id: string, text: string, operations = ['condense']): Passage => ({
  id,
  text,
  by: 'rules',
  from: [{file: 0, start: 120, end: 160}],
  operations,
})
const block = (part: ArticleBlock['part'], kind: ArticleBlock['kind'], ...passages: Passage[]): ArticleBlock => ({
  part,
  kind,
  passages,
})
const article = (...blocks: ArticleBlock[]): Article => ({metadata: {} as Article['metadata'], blocks, fates: []})
const error = (id: string, check = 'facts/sharpened-claim'): Finding => ({
  check,
  severity: 'error',
  passage: id,
  start: 0,
  end: 1,
  message: '',
})

test('nothing is left out where nothing is wrong, or only looks odd', () => {
  const written = article(block('keyPoints', 'keyPoints', passage('p1', 'Le pont est sûr.')))
  expect(withoutFlagged(plan, effort, written, [])).toBeUndefined()
  expect(withoutFlagged(plan, effort, written, [{...error('p1'), severity: 'warning'}])).toBeUndefined()
  expect(withoutFlagged(plan, effort, written, [error('p1', 'reading/very-long-sentence')])).toBeUndefined()
})

test('a wrong key point goes, the others stay', () => {
  const written = article(block('keyPoints', 'keyPoints', passage('p1', 'Le pont est sûr.')))
  expect(withoutFlagged(plan, effort, written, [error('p1')])?.plan.keyPoints.map(({text}) => text)).toEqual([
    'Les travaux ont duré un an.',
  ])
})

test('a wrong heading gives way to its next candidate', () => {
  const written = article(block('body', 'heading', passage('p2', 'Le maire est ravi')))
  const headings = withoutFlagged(plan, effort, written, [error('p2')])?.plan.sections.map(({heading}) => heading?.text)
  expect(headings).toEqual(['Le maire se dit ravi', 'Un an de travaux'])
})

test('a wrong heading gives way to one of another sentence before one of its own', () => {
  const other = {...said('Un an de travaux sur le pont'), from: [{file: 0, start: 90, end: 130}]}
  const [first, ...rest] = plan.sections
  const richer = {...plan, sections: [{...first!, candidates: [...first!.candidates, other]}, ...rest]}
  const written = article(block('body', 'heading', passage('p2', 'Le maire est ravi')))
  const headings = withoutFlagged(richer, effort, written, [error('p2')])?.plan.sections.map(
    ({heading}) => heading?.text,
  )
  expect(headings).toEqual(['Un an de travaux sur le pont', 'Un an de travaux'])
})

test('a section without another heading goes on under the one before', () => {
  const alone = {...plan, sections: [section('Le maire est ravi'), section('Un an de travaux')]}
  const written = article(block('body', 'heading', passage('p2', 'Un an de travaux')))
  const headings = withoutFlagged(alone, effort, written, [error('p2')])?.plan.sections.map(
    ({heading}) => heading?.text,
  )
  expect(headings).toEqual(['Le maire est ravi', undefined])
})

test('a first section without another heading joins the next, not the key points', () => {
  const alone = {...plan, sections: [section('Le maire est ravi'), section('Un an de travaux')]}
  const written = article(block('body', 'heading', passage('p2', 'Le maire est ravi')))
  const sections = withoutFlagged(alone, effort, written, [error('p2')])?.plan.sections
  expect(sections?.map(({heading}) => heading?.text)).toEqual(['Un an de travaux'])
})

test('a parted sentence that departs from the source is left whole', () => {
  const written = article(block('body', 'paragraph', passage('p3', 'Il est sûr.', ['coordination-apart'])))
  expect([...(withoutFlagged(plan, effort, written, [error('p3')])?.effort.whole ?? [])]).toEqual([120])
})

test('a sentence of the source as it stands is not ours to leave out', () => {
  const written = article(block('body', 'paragraph', passage('p3', 'Il est sûr.', [])))
  expect(withoutFlagged(plan, effort, written, [error('p3')])).toBeUndefined()
})

test('a wrong headline gives way to its alternative; a title that has none stays', () => {
  const mended = withoutFlagged(plan, effort, article(), [error('metadata.headline'), error('metadata.title')])
  expect(mended?.plan.headline.text).toBe('La commune rouvre son pont')
  expect(mended?.plan.headlineAlternatives).toEqual([])
  expect(mended?.plan.title.text).toBe('Pont de Brelle : la réouverture')
  expect(withoutFlagged(plan, effort, article(), [error('metadata.title')])).toBeUndefined()
})
