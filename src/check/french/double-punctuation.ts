import {defineCheck} from '../check.js'
import {placeIn, textsOf} from './text-of-page.js'

/** Marks that cannot follow each other; « etc., », « M., » and « …, » can. */
const doubled =
  /,[ \u00A0]?,|,[ \u00A0]?\.(?!\.|\d)|[;:][ \u00A0]?[.,;]|:[ \u00A0\u202F]?:|(?<!\.)\.\.(?!\.)|[?!][ ]?\.(?!\.)|(?<=\p{Ll}{4})\.[ ]?,|(?<=[^\s.]{2})\.[ ]\.(?!\.)/gu

/** Ask that no two marks of punctuation follow each other by accident. */
export const doublePunctuation = defineCheck({
  id: 'french/double-punctuation',
  severity: 'error',
  source: 'typographie: Imprimerie nationale, Lexique des règles typographiques',
  defaults: {},
  *run(page) {
    for (const text of textsOf(page)) {
      for (const {start, end, kind} of text.doc.blocks) {
        if (kind === 'code' || kind === 'table') continue
        for (const match of text.doc.text.slice(start, end).matchAll(doubled)) {
          const at = start + match.index
          yield {...placeIn(text), start: at, end: at + match[0].length, values: {marks: match[0]}}
        }
      }
    }
  },
  examples: {
    flags: ['Le pont rouvre{{..}}', 'Le pont{{,,}} la route.', 'Le pont rouvre{{?.}}', 'Le pont rouvre{{.,}} dit-il.'],
    passes: [
      'Le pont, la route, etc., rouvrent.',
      'Quoi\u202F?!',
      'Le pont… rouvre.',
      '« Enfin\u202F! », dit-il.',
      'M. Dupont, av. J.-C., vint.',
    ],
  },
})
