import type {Token} from '../../document/index.js'
import type {French} from '../french.js'
import {isContraction} from '../tag/contraction.js'
import type {Word} from './scan-words.js'

/** What each contraction is made of. « du » and « des » are contractions or articles, as the sentence tells. */
const PARTS: Readonly<Record<string, readonly [string, string]>> = {
  au: ['à', 'le'],
  aux: ['à', 'les'],
  auquel: ['à', 'lequel'],
  auxquels: ['à', 'lesquels'],
  auxquelles: ['à', 'lesquelles'],
  duquel: ['de', 'lequel'],
  desquels: ['de', 'lesquels'],
  desquelles: ['de', 'lesquelles'],
  dudit: ['de', 'ledit'],
  desdits: ['de', 'lesdits'],
  desdites: ['de', 'lesdites'],
  audit: ['à', 'ledit'],
  auxdits: ['à', 'lesdits'],
  auxdites: ['à', 'lesdites'],
  du: ['de', 'le'],
  des: ['de', 'les'],
}

/**
 * The tokens of one sentence: every contraction becomes two tokens with one span.
 *
 * « audit » is left whole after a determiner (« un audit »).
 */
export function splitContractions(words: readonly Word[], text: string, french: French): Token[] {
  const forms = words.map(word => word.form)
  const tokens: Token[] = []
  for (let i = 0; i < words.length; i++) {
    const {start, end, form} = words[i]!
    const spaceBefore = start > 0 && /\s/.test(text[start - 1]!)
    const parts = Object.hasOwn(PARTS, form.toLowerCase()) ? PARTS[form.toLowerCase()] : undefined
    if (parts === undefined || !isContracted(forms, i, french)) {
      tokens.push({start, end, index: tokens.length, form, spaceBefore})
      continue
    }
    const [first, second] = likeCase(parts, form)
    tokens.push({start, end, index: tokens.length, form: first, spaceBefore, part: 1})
    tokens.push({start, end, index: tokens.length, form: second, spaceBefore: true, part: 2})
  }
  return tokens
}

function isContracted(forms: readonly string[], i: number, french: French): boolean {
  const lower = forms[i]!.toLowerCase()
  if (lower === 'du' || lower === 'des') return isContraction(forms, i, french)
  if (lower === 'audit') return !/^(?:un|une|l’|le|les|des|cet|ces|son|leur|d’|chaque|aucun)$/i.test(forms[i - 1] ?? '')
  return true
}

/** « AU » gives « À » and « LE », « Au » gives « À » and « le ». */
function likeCase([first, second]: readonly [string, string], model: string): readonly [string, string] {
  if (model === model.toUpperCase()) return [first.toUpperCase(), second.toUpperCase()]
  return /^\p{Lu}/u.test(model) ? [first[0]!.toUpperCase() + first.slice(1), second] : [first, second]
}
