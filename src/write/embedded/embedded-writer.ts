import type {Article, ArticleBlock, Metadata, SentenceFate} from '../../document/index.js'
import {typography} from '../../language/index.js'
import type {Candidate} from '../../plan/index.js'
import type {Assignment, Writer} from '../writer.js'
import {type PassageMaker, passageMaker} from './passage-maker.js'
import {sectionBody} from './section-body.js'

/** The writer that needs no model: the source's own sentences, restructured and restated by rules. */
export const embeddedWriter: Writer = {
  id: 'rules',
  write(assignment) {
    const {plan, sources, say, effort, french} = assignment
    const make = passageMaker('rules', french)
    const blocks: ArticleBlock[] = []
    if (plan.standfirst.length > 0)
      blocks.push({kind: 'standfirst', part: 'standfirst', passages: plan.standfirst.map(made(make))})
    const points = plan.keyPoints.slice(0, effort.keyPoints)
    if (points.length > 0) {
      blocks.push(partHeading(make, 'keyPoints', say('part/key-points')))
      blocks.push({kind: 'keyPoints', part: 'keyPoints', passages: points.map(made(make))})
    }
    for (const section of plan.sections) {
      if (section.heading)
        blocks.push({kind: 'heading', part: 'body', level: section.level, passages: [made(make)(section.heading)]})
      blocks.push(...sectionBody(section, assignment, make))
    }
    if (effort.timeline && plan.timeline.length > 0) {
      blocks.push(partHeading(make, 'timeline', say('part/timeline')))
      blocks.push({
        kind: 'timeline',
        part: 'timeline',
        passages: plan.timeline.map(entry =>
          make(entry.text, entry.from, entry.operations, {label: typography(entry.label, french).text}),
        ),
      })
    }
    if (effort.people && plan.people.length > 0) {
      blocks.push(partHeading(make, 'people', say('part/people')))
      blocks.push({
        kind: 'people',
        part: 'people',
        passages: plan.people.map(entry =>
          make(entry.text, entry.from, entry.operations, {label: typography(entry.name, french).text}),
        ),
      })
    }
    const questions = plan.faq.slice(0, effort.faq)
    if (questions.length > 0) {
      blocks.push(partHeading(make, 'faq', say('part/faq')))
      for (const entry of questions)
        blocks.push({
          kind: 'faq',
          part: 'faq',
          level: 3,
          passages: [
            make(entry.question.text, entry.question.from, entry.question.operations, {role: 'question'}),
            ...entry.answers.map(answer => make(answer.text, answer.from, answer.operations, {role: 'answer'})),
          ],
        })
    }
    const article: Article = {metadata: metadataOf(assignment), blocks, fates: fatesOf(blocks, assignment)}
    return {article, notes: plan.notes}

    function partHeading(maker: PassageMaker, part: ArticleBlock['part'], text: string): ArticleBlock {
      return {kind: 'heading', part, level: 2, passages: [maker(text, [], ['fixed-heading'])]}
    }

    function made(maker: PassageMaker) {
      return (candidate: Candidate) => maker(candidate.text, candidate.from, candidate.operations)
    }

    function fatesOf(written: readonly ArticleBlock[], {plan: {dropped}}: Assignment): SentenceFate[] {
      const spans = written.flatMap(block =>
        block.passages.flatMap(passage => passage.from.map(span => ({...span, id: passage.id}))),
      )
      return sources.flatMap((source, file) =>
        source.sentences.map(sentence => {
          const usedIn = spans
            .filter(span => span.file === file && span.start < sentence.end && sentence.start < span.end)
            .map(span => span.id)
          const reason = file === 0 ? dropped.find(other => other.sentence === sentence.index)?.reason : undefined
          const isTitle = source.blocks[sentence.block]?.kind === 'title'
          return {
            file,
            start: sentence.start,
            end: sentence.end,
            usedIn,
            ...(reason ? {dropped: reason} : usedIn.length === 0 && isTitle ? {usedIn: ['headline']} : {}),
          }
        }),
      )
    }
  },
}

/** What search engines are told: the plan's titles in house typography, and what the user or the source gave. */
function metadataOf({plan, sources, request, french}: Assignment): Metadata {
  const meta = sources[0]?.meta ?? {}
  const text = (candidate: Candidate): string => typography(candidate.text, french).text
  const published = request.published ?? meta.published
  const author = request.author ?? meta.author
  return {
    headline: text(plan.headline),
    headlineAlternatives: plan.headlineAlternatives.map(text),
    title: text(plan.title),
    titleAlternatives: plan.titleAlternatives.map(text),
    description: text(plan.description),
    descriptionAlternatives: plan.descriptionAlternatives.map(text),
    slug: plan.slug,
    keyphrase: plan.keyphrase,
    language: request.lang,
    ...(request.siteUrl ? {canonical: `${request.siteUrl.replace(/\/+$/, '')}/${plan.slug}`} : {}),
    ...(published ? {published} : {}),
    ...(author ? {author} : {}),
    ...(request.publisher ? {publisher: request.publisher} : {}),
    ...(request.sourceUrl ? {sourceUrl: request.sourceUrl} : {}),
    ...(request.image ? {image: request.image} : {}),
  }
}
