import {defineCheck} from '../check.js'
import {placeIn, textsOf} from './text-of-page.js'

/** Ask that headings and titles not end with a full stop; an abbreviation or an ellipsis may end one. */
export const headingFullStop = defineCheck({
  id: 'french/heading-full-stop',
  severity: 'warning',
  source: 'typographie: Imprimerie nationale, Lexique des règles typographiques (titles take no final point)',
  defaults: {},
  *run(page) {
    for (const text of textsOf(page)) {
      for (const {start, end, kind} of text.doc.blocks) {
        if (kind !== 'heading' && kind !== 'title') continue
        if (/\p{L}{4,}\.$|[\p{N})]\.$/u.test(text.doc.text.slice(start, end)) === false) continue
        yield {...placeIn(text), start: end - 1, end, fix: {start: end - 1, end, text: ''}}
      }
    }
  },
  examples: {
    flags: ['## Le pont rouvre{{.}}\nEnfin.'],
    passes: ['## Le pont, la route, etc.\nEnfin.', '## Et après…\nOn verra.', '## « Le pont est sûr. »\nIl le dit.'],
    fixes: [['## Le pont rouvre.\nEnfin.', '## Le pont rouvre\nEnfin.']],
  },
})
