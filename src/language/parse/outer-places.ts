import type {TaggedToken} from '../../document/index.js'
import type {Incise} from './incises.js'
import {plainSign} from './punctuation-signs.js'

/** What a clause begins with after an incise that stood at its head: its own comma stays. */
const BEGINS_CLAUSE = /^(?:DET|NOUN|PROPN|PRON|SCONJ|CCONJ|NUM)$/

/**
 * The places of a sentence that are read as its own: not those of incises, nor of the marks that part them from it, nor
 * of `marks` (1 for a mark that is read over).
 *
 * Of two commas one stays where a new clause begins after them: « Pour finir, a-t-il dit, nous partirons ».
 */
export function outerPlaces(tokens: readonly TaggedToken[], incises: readonly Incise[], marks: Uint8Array): number[] {
  const left = marks.slice()
  for (const {first, last} of incises) {
    left.fill(1, first, last + 1)
    const opening = tokens[first - 1]!
    const closing = tokens[last + 1]
    const next = tokens[last + 2]
    const isAside = /^[-(]$/.test(plainSign(opening.form))
    if (isAside || opening.form === ',') left[first - 1] = 1
    const isParted = closing !== undefined && (isAside ? /^[-)]$/.test(plainSign(closing.form)) : closing.form === ',')
    if (!isParted) continue
    left[last + 1] = 1
    if (!isAside && next !== undefined && BEGINS_CLAUSE.test(next.upos) && !isClitic(next))
      left[first - 1] = marks[first - 1]!
  }
  const places: number[] = []
  for (let place = 0; place < tokens.length; place++) if (left[place] === 0) places.push(place)
  return places
}

/** A pronoun before its verb, which goes on a clause: « le maire, dit-il, se rendra… ». */
function isClitic({upos, form}: TaggedToken): boolean {
  return upos === 'PRON' && /^(?:se|s’|le|la|l’|les|lui|leur|y|en|me|m’|nous|vous|te|t’)$/i.test(form)
}
