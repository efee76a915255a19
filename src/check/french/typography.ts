import {typographyEdits} from '../../language/index.js'
import {defineCheck} from '../check.js'
import {placeIn, textsOf} from './text-of-page.js'

/** Ask for French typography: spaces, apostrophes, guillemets, ellipses, ordinals, accented capitals. */
export const typographyFlaw = defineCheck({
  id: 'french/typography',
  severity: 'warning',
  source:
    'typographie: Imprimerie nationale, Lexique des règles typographiques; the fine space (U+202F) before ; ! ? is ours',
  defaults: {},
  *run(page) {
    for (const text of textsOf(page)) {
      const keep = text.doc.blocks.filter(({kind}) => kind === 'code')
      for (const {start, end, text: wanted} of typographyEdits(text.doc.text, page.french, {keep})) {
        const isSpace = /^[\s\u00A0\u202F]*$/.test(wanted)
        const shown = isSpace
          ? text.doc.text.slice(Math.max(0, start - 8), start) + wanted + text.doc.text.slice(end, end + 8)
          : wanted
        const variant = isSpace ? {variant: 'space'} : {}
        yield {
          ...placeIn(text),
          ...variant,
          start,
          end,
          values: {text: shown.replace(/\n/g, ' ')},
          fix: {start, end, text: wanted},
        }
      }
    }
  },
  examples: {
    flags: ['Le pont rouvre{{ }}!', "L{{'}}arche tient.", 'Le pont est {{"}}neuf{{"}}.'],
    passes: [
      'Le pont rouvre\u202F!',
      'L’arche tient.',
      'Le pont est «\u00A0neuf\u00A0».',
      'Il a 25\u202F000\u00A0euros.',
    ],
    fixes: [["L'arche tient !", 'L’arche tient\u202F!']],
  },
})
