import type {TaggedToken} from '../../document/index.js'
import {pairSigns} from './punctuation-signs.js'

/** The longest quotation, in tokens, that counts as part of its sentence. */
const LONGEST = 8

/**
 * The quotation marks around a few words that belong to their sentence (« un accord « sans limites » »), 1 for each:
 * the parsers read on as if they were not there.
 *
 * What holds a finite verb or a mark of its own, opens the sentence or follows a colon is a quotation in its own right.
 */
export function fragmentMarks(tokens: readonly TaggedToken[], isWord: Uint8Array): Uint8Array {
  const marks = new Uint8Array(tokens.length)
  const forms = tokens.map(({form}) => form)
  if (!forms.some(form => /^[«“"]$/.test(form))) return marks
  const fellows = pairSigns(forms, isWord)
  for (const [open, close] of fellows.entries()) {
    if (close <= open || !/^[«“"]$/.test(forms[open]!) || close - open - 1 > LONGEST || open === 0) continue
    if (forms[open - 1] === ':') continue
    let belongs = true
    for (let i = open + 1; i < close; i++) if (isWord[i] === 0 || tokens[i]!.feats.VerbForm === 'Fin') belongs = false
    if (belongs) marks[open] = marks[close] = 1
  }
  return marks
}
