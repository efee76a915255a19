import {defineCheck} from '../check.js'
import {docBlocksOf} from '../section.js'

/** Ask for 3 to 5 key points where there are any. */
export const keyPointCount = defineCheck({
  id: 'contract/key-point-count',
  severity: 'warning',
  source: 'intertitre: our editorial bar',
  defaults: {min: 3, max: 5},
  *run(page, {min, max}) {
    const points = docBlocksOf(page).filter(({block}) => block.kind === 'keyPoints')
    const [first] = points
    if (!first || (points.length >= min && points.length <= max)) return
    yield {start: first.start, end: points[points.length - 1]!.end, actual: points.length, expected: `${min}–${max}`}
  },
  examples: {
    flags: ['## L’essentiel\n- {{Le pont rouvre lundi.}}'],
    passes: [
      '## L’essentiel\n- Le pont rouvre lundi.\n- La route ferme mardi.\n- Le bac reste à quai.',
      'Sans points.',
    ],
  },
})
