import {mendAbsolute} from './mend-absolute.js'
import {mendConjunct} from './mend-conjunct.js'
import {mendInversion} from './mend-inversion.js'
import {mendNominalRoot} from './mend-nominal-root.js'
import {mendRelative} from './mend-relative.js'
import type {OpenParse} from './open-parse.js'

/** Put right what is surely wrong in a tree, in place: each rule is a file of its own, and runs once. */
export function mend(parse: OpenParse): void {
  mendInversion(parse.tokens, parse.heads, parse.relations)
  mendRelative(parse)
  mendNominalRoot(parse)
  mendConjunct(parse)
  mendAbsolute(parse)
}
