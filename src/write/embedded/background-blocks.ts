import type {ArticleBlock} from '../../document/index.js'
import type {Assignment} from '../writer.js'
import type {PassageMaker} from './passage-maker.js'

/** The sections of background, each under its heading, after the news and before what restates it. */
export function backgroundBlocks({plan}: Assignment, make: PassageMaker): ArticleBlock[] {
  return plan.background.flatMap(({heading, paragraphs}): ArticleBlock[] => [
    {kind: 'heading', part: 'body', level: 2, passages: [make(heading.text, heading.from, heading.operations)]},
    ...paragraphs.map(
      (candidates): ArticleBlock => ({
        kind: 'paragraph',
        part: 'body',
        passages: candidates.map(({text, from, operations}) => make(text, from, operations)),
      }),
    ),
  ])
}

/** The list of the documents drawn on, as links where they say their address; none without background. */
export function sourcesBlocks({plan, say}: Assignment, make: PassageMaker): ArticleBlock[] {
  if (plan.background.length === 0) return []
  const passages = plan.background.map(({title, url}) => make(title, [], ['source'], url ? {href: url} : {}))
  return [
    {kind: 'heading', part: 'sources', level: 2, passages: [make(say('part/sources'), [], ['fixed-heading'])]},
    {kind: 'sources', part: 'sources', passages},
  ]
}
