import {defineCheck, type Flaw} from '../check.js'
import type {Page} from '../page.js'
import {restatedParts} from './restated-share.js'

/** Days and spans that only the day of publication fixes; « depuis lundi » counts, « le lundi » (every Monday) does not. */
const relative =
  /(?<![\p{L}\p{N}’'-])(?:aujourd[’']hui|hier|demain|avant-hier|après-demain|(?:(?:le mois|l[’']an|l[’']année|la semaine) (?:derni(?:er|ère)|procha(?:in|ine)|passée?)|cette (?:année|semaine|nuit)|ce (?:matin|soir|mois-ci|week-end)))(?![\p{L}\p{N}])/giu

/** A weekday alone: « dimanche », but neither « le dimanche », « chaque dimanche » nor « dimanche 4 avril ». */
const weekday =
  /(?<!(?:\ble|chaque|tous les|un|du|de|au|bon|ce|même)[\s\u00A0])(?<![\p{L}\p{N}’'-])(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?![\s\u00A0]+(?:\d|1er|de Pâques|saint))(?![\p{L}\p{N}-])/giu

/** Keep « dimanche » and « le mois dernier » out of whatever outlives the day: titles, description, subheadings, restated parts. */
export const misplacedRelativeDate = defineCheck({
  id: 'contract/misplaced-relative-date',
  severity: 'warning',
  source: 'intertitre: our editorial bar; a search result is read months after the article',
  defaults: {},
  *run(page) {
    for (const {start, end} of page.fields) yield* relativeDates(page.head.text, start, end, 'head')
    for (const [index, {start, end, kind}] of page.doc.blocks.entries()) {
      if (kind === 'heading' || restatedParts.has(page.blockOf[index]?.part ?? 'body')) {
        yield* relativeDates(page.doc.text, start, end, undefined, page)
      }
    }
  },
  examples: {
    flags: [
      '## Le pont rouvre {{dimanche}} après un an\nEnfin.',
      {text: 'Le pont.', title: 'Le pont ferme {{le mois prochain}}'},
    ],
    passes: [
      '## Le pont rouvre dimanche 4 avril\nIl a rouvert dimanche.',
      '## Un marché le dimanche sur le pont\nEnfin.',
      '## « Hier, le pont était à nous »\nIl le dit.',
    ],
  },
})

function* relativeDates(text: string, start: number, end: number, where?: 'head', page?: Page): Iterable<Flaw> {
  const slice = text.slice(start, end)
  for (const pattern of [relative, weekday]) {
    for (const match of slice.matchAll(pattern)) {
      const at = start + match.index
      const isQuoted =
        isInGuillemets(slice, match.index) || page?.doc.quotations.some(quote => quote.start <= at && at < quote.end)
      if (!isQuoted) yield {...(where && {in: where}), start: at, end: at + match[0].length, values: {words: match[0]}}
    }
  }
}

function isInGuillemets(text: string, at: number): boolean {
  return text.lastIndexOf('«', at) > text.lastIndexOf('»', at)
}
