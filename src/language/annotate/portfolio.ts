import type {ParsedToken} from '../../document/index.js'
import type {WordLists} from './word-lists.js'

/** How far before what a minister is in charge of its noun may stand: « ministre chinois de l’Économie et des Finances ». */
const FURTHEST = 9
const OFFICE = /^(?:ministres?|ministères?|secrétaires?|secrétariats?|gardes?|vice-ministres?|sous-secrétaires?)$/i

/**
 * Whether the word is what an office is for: « Défense » in « le ministre de la Défense Li Shangfu ». It closes the
 * office's name, and a capital after it opens another name.
 */
export function isPortfolio(tokens: readonly ParsedToken[], at: number, lists: WordLists): boolean {
  const word = tokens[at]
  if (word === undefined || !lists.portfolios.has(word.form)) return false
  const before = tokens[at - 1]
  const isNamed =
    before?.part === 2 ||
    /^(?:la|l’|les|le)$/i.test(before?.form ?? '') ||
    /^(?:à|de|d’|des)$/i.test(before?.form ?? '')
  if (!isNamed) return false
  for (let place = at - 2; place >= 0 && place >= at - FURTHEST; place--) {
    const {form, upos} = tokens[place]!
    if (OFFICE.test(form)) return true
    const mayStand = /^(?:DET|ADP|ADJ|CCONJ|PROPN|NOUN)$/.test(upos) || form === ','
    if (!mayStand) return false
  }
  return false
}
