import {defineCheck} from '../check.js'

/** « a-t-il ajouté », « ont-elles dit », « dit-il », « selon ses mots », where a sentence begins. */
const opening =
  /^[\s\u00A0\u202F,–-]*((?:a-t-(?:il|elle|on)|avait-(?:il|elle)|ont-(?:ils|elles)|avaient-(?:ils|elles))[\s\u00A0](?:(?:aussi|également|encore|ensuite|alors)[\s\u00A0])?\p{Ll}+(?:é|és|ée|it|u)|(?:ajoute|explique|précise|déclare|indique|affirme|estime|raconte|poursuit|conclut|dit|écrit)(?:-t)?-(?:il|elle|on))(?!\p{L})/iu

/** Ask that an attribution such as « a-t-il ajouté » have the words it belongs to in the same sentence, before it. */
export const orphanAttribution = defineCheck({
  id: 'french/orphan-attribution',
  severity: 'error',
  source: 'intertitre: our editorial bar; what is left when a quotation is cut from its attribution',
  defaults: {},
  *run({doc}) {
    for (const {start, end, block} of doc.sentences) {
      const match = opening.exec(doc.text.slice(start, end))
      if (!match || /\?[\s\u00A0\u202F»]*$/.test(doc.text.slice(start, end))) continue
      const before = doc.text.slice(doc.blocks[block]?.start ?? 0, start).trimEnd()
      // The segmenter may cut after « Assez ! »: the quotation then stands right before.
      if (/»$/.test(before)) continue
      const at = start + match[0].length - match[1]!.length
      yield {start: at, end: at + match[1]!.length, values: {words: match[1]!}}
    }
  },
  examples: {
    flags: ['Le pont rouvre. {{A-t-il ajouté}} lundi.', '{{Explique-t-elle}} au conseil.'],
    passes: [
      '« Le pont rouvre », a-t-il ajouté lundi.',
      '« Assez ! » a-t-il dit.',
      'A-t-il menti ?',
      'Le pont, a-t-il ajouté, rouvre lundi.',
    ],
  },
})
