import type {AnalysedDoc} from '../../document/index.js'
import {defineCheck} from '../check.js'
import {placeIn, textsOf} from './text-of-page.js'

const closing: Readonly<Record<string, string>> = {'(': ')', '[': ']', '«': '»', '“': '”'}

/** Ask that parentheses, brackets and quotation marks come in pairs within a block; a long quotation may run on. */
export const unbalancedMark = defineCheck({
  id: 'french/unbalanced-mark',
  severity: 'error',
  source:
    'typographie: Imprimerie nationale, Lexique des règles typographiques; one « » a paragraph in a quotation that runs on',
  defaults: {},
  *run(page) {
    for (const text of textsOf(page)) {
      let isOpenBefore = false
      for (const [index, block] of text.doc.blocks.entries()) {
        if (block.kind === 'code' || block.kind === 'table') continue
        const {stray, open} = scan(text.doc, block.start, block.end, isOpenBefore)
        const runsOn = open.some(({mark}) => mark === '«') && closesLater(text.doc, index)
        for (const {at, mark} of [...stray, ...open]) {
          if (mark === '«' && runsOn) continue
          yield {...placeIn(text), start: at, end: at + 1, values: {mark}}
        }
        isOpenBefore = runsOn
      }
    }
  },
  examples: {
    flags: ['Le maire a dit {{«}} le pont rouvre.', 'Le pont {{(}}le vieux rouvre.', 'Le pont rouvre{{)}}.'],
    passes: [
      'Le maire a dit « le pont (le vieux) rouvre ».',
      '« Le pont rouvre.\n« La route ferme. »',
      'Il y a a) le pont et b) la route.',
      'Le pont rouvre :)',
    ],
  },
})

interface Mark {
  readonly at: number
  readonly mark: string
}

function scan(doc: AnalysedDoc, start: number, end: number, isOpenBefore: boolean): {stray: Mark[]; open: Mark[]} {
  const open: Mark[] = []
  const stray: Mark[] = []
  for (let at = start; at < end; at += 1) {
    const mark = doc.text[at]!
    if (closing[mark]) {
      // A guillemet that opens again within a quotation only recalls it, at the head of a paragraph.
      open.push({at, mark})
    } else if (mark === ')' || mark === ']' || mark === '»' || mark === '”') {
      const last = open.findLastIndex(other => closing[other.mark] === mark)
      if (last >= 0) open.splice(last, 1)
      else if (mark === '»' && isOpenBefore) isOpenBefore = false
      else if (mark !== ')' || !isLabelOrSmiley(doc.text, at)) stray.push({at, mark})
    }
  }
  return {stray, open}
}

/** « a) », « 1) » and « :) » have no opening parenthesis. */
function isLabelOrSmiley(text: string, at: number): boolean {
  return /(?:^|[\s\u00A0\u202F])(?:\p{L}|[ivx]{1,4}|\d{1,2}|[:;]-?)[\u00A0\u202F ]?$/u.test(
    text.slice(Math.max(0, at - 6), at),
  )
}

/** Whether a quotation left open in a block goes on: the next paragraph opens with a guillemet, or closes one. */
function closesLater(doc: AnalysedDoc, index: number): boolean {
  const next = doc.blocks[index + 1]
  if (!next) return false
  const text = doc.text.slice(next.start, next.end)
  const opening = text.indexOf('«')
  const end = text.indexOf('»')
  return /^[«»]/.test(text) || (end >= 0 && (opening < 0 || end < opening))
}
