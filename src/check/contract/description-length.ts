import {defineCheck} from '../check.js'

/** Ask for a meta description of 121 to 156 characters. */
export const descriptionLength = defineCheck({
  id: 'contract/description-length',
  severity: 'error',
  source: 'yoast: 3.6.0, meta description length; Google sets no limit and may cut a longer one',
  defaults: {minCharacters: 121, maxCharacters: 156},
  *run({metadata, fields}, {minCharacters, maxCharacters}) {
    const actual = metadata.description.length
    if (actual >= minCharacters && actual <= maxCharacters) return
    const field = fields.find(({name}) => name === 'description')
    const expected = `${minCharacters}–${maxCharacters}`
    if (!field) yield {start: 0, end: 0, variant: 'missing', actual, expected}
    else yield {in: 'head', start: field.start, end: field.end, actual, expected}
  },
  measure: ({metadata}, {minCharacters, maxCharacters}) => ({
    actual: metadata.description.length,
    expected: `${minCharacters}–${maxCharacters}`,
  }),
  examples: {
    flags: [{text: 'Le pont.', description: '{{Le pont rouvre lundi.}}'}, 'Le pont.'],
    passes: [
      {
        text: 'Le pont.',
        description:
          'Le pont de Valmorin rouvre lundi à la circulation, après un an de travaux. La ville a dépensé deux millions d’euros pour ses arches.',
      },
    ],
  },
})
