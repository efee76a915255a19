import {IntertitreError} from '../document/index.js'

/** Levels that a body may nest: the deepest of ours has eight; a draft of the editor's own may have many more. */
const MOST_LEVELS = 64

/**
 * Refuse JSON that nests deeper than anything meant, before it is parsed: what walks over it would run out of stack.
 *
 * @throws IntertitreError `bad-request`.
 */
export function refuseDeepJson(text: string): void {
  let [depth, inString] = [0, false]
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (inString) {
      if (sign === 92) at++
      else if (sign === 34) inString = false
    } else if (sign === 34) inString = true
    else if (sign === 91 || sign === 123) {
      if (++depth > MOST_LEVELS) throw new IntertitreError('bad-request', {detail: 'depth', reason: 'deep'})
    } else if (sign === 93 || sign === 125) depth--
  }
}
