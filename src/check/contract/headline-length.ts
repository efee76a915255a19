import {defineCheck} from '../check.js'

/** Ask for a headline of 40 to 110 characters. */
export const headlineLength = defineCheck({
  id: 'contract/headline-length',
  severity: 'warning',
  source:
    'intertitre: 110 was Google’s limit for structured data until January 2023; under 40 a headline does not tell the news',
  defaults: {minCharacters: 40, maxCharacters: 110},
  *run({metadata, fields}, {minCharacters, maxCharacters}) {
    const actual = [...metadata.headline].length
    const field = fields.find(({name}) => name === 'headline')
    if (!field || (actual >= minCharacters && actual <= maxCharacters)) return
    yield {in: 'head', start: field.start, end: field.end, actual, expected: `${minCharacters}–${maxCharacters}`}
  },
  measure: ({metadata}, {minCharacters, maxCharacters}) => ({
    actual: [...metadata.headline].length,
    expected: `${minCharacters}–${maxCharacters}`,
  }),
  examples: {
    flags: ['# {{Le pont rouvre}}\nLundi matin.'],
    passes: ['# À Valmorin, le vieux pont rouvre après un an de travaux\nLundi matin.'],
  },
})
