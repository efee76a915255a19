import {type Article, type ArticleBlock, countWords} from '../../document/index.js'
import {misspellingsOf, remembered, typography} from '../../language/index.js'
import type {Candidate} from '../../plan/index.js'
import type {Assignment, Writer} from '../writer.js'
import {backgroundBlocks, sourcesBlocks} from './background-blocks.js'
import {choosePartings, type PageTally} from './choose-partings.js'
import {fatesOf} from './fates.js'
import {metadataOf} from './metadata.js'
import type {Parted} from './part-sentence.js'
import {type PassageMaker, passageMaker} from './passage-maker.js'
import {KEPT_VOICE, sectionBody} from './section-body.js'
import {slipNotes} from './slip-notes.js'

/** Words over which a sentence is long, by profile (rules.md §1: Yoast 20; newsroom usage 25). */
const LONG = {yoast: 20, presse: 25}

/** The writer that needs no model: the source's own sentences, restructured and restated by rules. */
export const embeddedWriter: Writer = {
  id: 'rules',
  write(assignment) {
    const {plan, french, sources} = assignment
    const doc = sources[0]!
    const slips = remembered(french, doc, 'misspellings', () => misspellingsOf(doc, french))
    const make = passageMaker('rules', french, slips)
    const partings = partingsOf(assignment)
    const blocks: ArticleBlock[] = []
    if (plan.standfirst.length > 0)
      blocks.push({kind: 'standfirst', part: 'standfirst', passages: plan.standfirst.map(made(make))})
    blocks.push(...keyPointBlocks(assignment, make))
    for (const section of plan.sections) {
      if (section.heading)
        blocks.push({kind: 'heading', part: 'body', level: section.level, passages: [made(make)(section.heading)]})
      blocks.push(...sectionBody(section, assignment, partings, make))
    }
    blocks.push(
      ...backgroundBlocks(assignment, make),
      ...timelineBlocks(assignment, make),
      ...peopleBlocks(assignment, make),
      ...faqBlocks(assignment, make),
      ...sourcesBlocks(assignment, make),
    )
    const article: Article = {metadata: metadataOf(assignment), blocks, fates: fatesOf(blocks, assignment)}
    const body = plan.sections.flatMap(({blocks: own}) => own.flatMap(({sentences}) => sentences))
    return {article, notes: [...plan.notes, ...slipNotes(doc, body)]}
  },
}

function made(make: PassageMaker) {
  return (candidate: Candidate) => make(candidate.text, candidate.from, candidate.operations)
}

function partHeading(make: PassageMaker, part: ArticleBlock['part'], text: string): ArticleBlock {
  return {kind: 'heading', part, level: 2, passages: [make(text, [], ['fixed-heading'])]}
}

/** « Questions fréquentes », or with the subject that the plan names: « Questions fréquentes sur la grève ». */
function nameOf(part: 'key-points' | 'faq', subject: string | undefined, say: Assignment['say']): string {
  return subject === undefined ? say(`part/${part}`) : say(`part/${part}-on`, {subject})
}

function keyPointBlocks({plan, effort, say}: Assignment, make: PassageMaker): ArticleBlock[] {
  const points = plan.keyPoints.slice(0, effort.keyPoints)
  if (points.length === 0) return []
  return [
    partHeading(make, 'keyPoints', nameOf('key-points', plan.partNames.keyPoints, say)),
    {kind: 'keyPoints', part: 'keyPoints', passages: points.map(made(make))},
  ]
}

function timelineBlocks({plan, effort, say, french}: Assignment, make: PassageMaker): ArticleBlock[] {
  if (!effort.timeline || plan.timeline.length === 0) return []
  const heading = partHeading(make, 'timeline', say('part/timeline'))
  const passages = plan.timeline.map(({text, from, operations, label}) =>
    make(text, from, operations, {label: typography(label, french).text}),
  )
  return [heading, {kind: 'timeline', part: 'timeline', passages}]
}

function peopleBlocks({plan, effort, say, french}: Assignment, make: PassageMaker): ArticleBlock[] {
  if (!effort.people || plan.people.length === 0) return []
  const heading = partHeading(make, 'people', say('part/people'))
  const passages = plan.people.map(({text, from, operations, name}) =>
    make(text, from, operations, {label: typography(name, french).text}),
  )
  return [heading, {kind: 'people', part: 'people', passages}]
}

function faqBlocks({plan, effort, say}: Assignment, make: PassageMaker): ArticleBlock[] {
  const entries = plan.faq.slice(0, effort.faq)
  if (entries.length === 0) return []
  const heading = partHeading(make, 'faq', nameOf('faq', plan.partNames.faq, say))
  const blocks = entries.map(
    ({question, answers}): ArticleBlock => ({
      kind: 'faq',
      part: 'faq',
      level: 3,
      passages: [
        make(question.text, question.from, question.operations, {role: 'question'}),
        ...answers.map(answer => make(answer.text, answer.from, answer.operations, {role: 'answer'})),
      ],
    }),
  )
  return [heading, ...blocks]
}

/** Which body sentences are parted, given all that the page holds besides them; none in a text whose voice is kept. */
function partingsOf({plan, sources, effort, request, french}: Assignment): ReadonlyMap<number, Parted> {
  if (KEPT_VOICE.has(plan.genre)) return new Map()
  const body = plan.sections
    .flatMap(section => section.blocks)
    .filter(block => block.kind === 'paragraph' || block.kind === 'quote')
    .flatMap(block => block.sentences)
    .filter(index => !effort.whole.has(sources[0]!.sentences[index]!.start))
  const limit = LONG[request.profile]
  return choosePartings(sources[0]!, body, tally(limit), limit, effort.longShare, french)

  function tally(most: number): PageTally {
    const texts = [
      ...plan.standfirst,
      ...plan.keyPoints.slice(0, effort.keyPoints),
      ...plan.sections.flatMap(section => (section.heading ? [section.heading] : [])),
      ...(effort.timeline ? plan.timeline : []),
      ...(effort.people ? plan.people : []),
      ...plan.faq.slice(0, effort.faq).flatMap(({question, answers}) => [question, ...answers]),
    ].map(candidate => candidate.text)
    return {sentences: texts.length, long: texts.filter(text => countWords(text) > most).length}
  }
}
