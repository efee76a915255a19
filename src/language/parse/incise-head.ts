import type {Incise} from './incises.js'
import {finiteOf, isUnder, type OpenParse} from './open-parse.js'

/** Heads are climbed this far. */
const FURTHEST = 60

/** The word an incise hangs on: the lowest clause that goes on around it, else the root. */
export function headOfIncise(parse: OpenParse, {first, last}: Incise): number {
  const before = nearestWord(parse, first - 1, -1)
  const after = nearestWord(parse, last + 1, 1)
  if (before < 0 || after < 0) return rootOutside(parse, first, last)
  let at = before
  for (let steps = 0; steps < FURTHEST && at >= 0; steps++) {
    if (isUnder(parse, after, at) && finiteOf(parse, at) >= 0) return at
    at = parse.heads[at]!
  }
  return rootOutside(parse, first, last)
}

/** The root of what stands around the incise: the incise's own is not hung yet. */
function rootOutside({heads, isWord}: OpenParse, first: number, last: number): number {
  for (let i = 0; i < heads.length; i++) if (isWord[i] === 1 && heads[i] === -1 && (i < first || i > last)) return i
  return -1
}

function nearestWord({isWord}: OpenParse, from: number, step: 1 | -1): number {
  for (let at = from; at >= 0 && at < isWord.length; at += step) if (isWord[at] === 1) return at
  return -1
}
