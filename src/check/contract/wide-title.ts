import {titleWidthPx} from '../../document/index.js'
import {defineCheck} from '../check.js'

/** Ask for a title that a results page shows whole: at most 600 pixels in 20 px Arial. */
export const wideTitle = defineCheck({
  id: 'contract/wide-title',
  severity: 'error',
  source: 'yoast: 3.6.0, SEO title width; a measurement of tools (Zyppy, 2022), Google sets no limit',
  defaults: {maxWidthPx: 600},
  *run({metadata, fields}, {maxWidthPx}) {
    const actual = Math.round(titleWidthPx(metadata.title))
    const field = fields.find(({name}) => name === 'title')
    if (!field) yield {start: 0, end: 0, variant: 'missing', actual: 0, expected: `≤ ${maxWidthPx} px`}
    else if (actual > maxWidthPx)
      yield {in: 'head', start: field.start, end: field.end, actual, expected: `≤ ${maxWidthPx} px`}
  },
  measure: ({metadata}, {maxWidthPx}) => ({
    actual: Math.round(titleWidthPx(metadata.title)),
    expected: `≤ ${maxWidthPx} px`,
  }),
  examples: {
    flags: [
      {
        text: 'Le pont.',
        title: '{{Pont de Valmorin : la réouverture annoncée à la circulation des voitures et des camions}}',
      },
      {text: 'Le pont.', title: ''},
    ],
    passes: [{text: 'Le pont.', title: 'Pont de Valmorin : la réouverture est prévue lundi'}],
  },
})
