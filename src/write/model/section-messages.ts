import type {WriteRequest} from '../../document/index.js'
import type {Say} from '../../messages/index.js'
import type {Message} from '../../provider/provider.js'
import type {SectionBrief} from './section-brief.js'

/** What the user wishes of the words, besides the request. */
export interface HouseStyle {
  /** The user’s own charter, in Markdown. */
  readonly charter?: string
}

/**
 * The conversation that asks for one section: rules, the user’s wishes, then everything that comes from the source in
 * one JSON value, so that no text of it can pass for an instruction by its form.
 */
export function sectionMessages(
  briefs: readonly SectionBrief[],
  index: number,
  headline: string,
  request: WriteRequest,
  style: HouseStyle,
  say: Say,
): Message[] {
  const brief = briefs[index]!
  const data = {
    headline,
    previousHeading: briefs[index - 1]?.heading ?? null,
    nextHeading: briefs[index + 1]?.heading ?? null,
    proposedHeadings: brief.headings,
    facts: brief.facts.map(({id, text}) => ({id, text})),
  }
  return [
    {
      role: 'system',
      text: [
        say('prompt/section-system'),
        say('prompt/language', {language: request.lang}),
        ...wishes(request, style, say),
      ].join('\n\n'),
    },
    {
      role: 'user',
      text: say('prompt/section', {
        number: index + 1,
        count: briefs.length,
        words: brief.target,
        data: JSON.stringify(data, null, 1),
      }),
    },
  ]
}

function wishes({tone, audience}: WriteRequest, {charter}: HouseStyle, say: Say): string[] {
  const lines = [
    ...(tone ? [say('prompt/tone', {value: tone})] : []),
    ...(audience ? [say('prompt/audience', {value: audience})] : []),
    ...(charter ? [charter] : []),
  ]
  return lines.length > 0 ? [[say('prompt/house'), ...lines].join('\n')] : []
}
