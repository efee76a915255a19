import type {French} from '../french.js'
import {contract, partContraction} from './contraction.js'
import {formBefore} from './elision.js'
import {spaceBetween} from './spacing.js'

/** What the caller knows of the words by their index, where the words alone do not tell. */
export interface JoinHints {
  /** « le », « les » that are pronouns and are never contracted. */
  readonly pronouns?: ReadonlySet<number>
  /** The gender of the noun that an « l’ », « cet » or possessive at this index belongs to. */
  readonly genders?: ReadonlyMap<number, 'Masc' | 'Fem'>
}

/**
 * French text from syntactic words: elided, contracted, in the form the next word asks for, and spaced.
 *
 * « de », « le », « accord » give « de l’accord », « à », « les », « élus » « aux élus », « ce », « homme » « cet homme ».
 * Words that come already elided or contracted are put right for their new neighbour: « d’ », « Poutine » give
 * « de Poutine », « du », « accord » « de l’accord ». An entry may hold several words, joined by plain spaces.
 *
 * @param french  Tells h aspiré, genders and infinitives.
 * @example  joinWords(['que', 'il', 'parle', 'de', 'les', 'États-Unis', '!'], french)  // « qu’il parle des États-Unis ! »
 */
export function joinWords(words: readonly string[], french: French, hints: JoinHints = {}): string {
  const done: string[] = []
  for (let i = words.length - 1; i >= 0; i--) {
    const pieces = words[i]!.split(' ').filter(piece => piece !== '')
    // From the last word back to the first, for a word's form hangs on the word after it.
    for (let k = pieces.length - 1; k >= 0; k--) {
      const isLast = k === pieces.length - 1
      const isPronoun = hints.pronouns?.has(i + 1) ?? false
      prepend(done, pieces[k]!, french, isLast ? {gender: hints.genders?.get(i), isPronoun} : undefined)
    }
  }
  return space(done.reverse())
}

/** Add a word before those already done; `done` runs from the last word to the first. No hint: the word stays as it is. */
function prepend(
  done: string[],
  word: string,
  french: French,
  hint: {readonly gender?: 'Masc' | 'Fem'; readonly isPronoun: boolean} | undefined,
): void {
  const next = neighbour(done, 1)
  if (hint === undefined || next === undefined) {
    done.push(word)
    return
  }
  const parted = partContraction(word, next, french)
  if (parted !== undefined) {
    prepend(done, parted[1], french, hint)
    done.push(parted[0])
    return
  }
  const form = formBefore(word, next, french, hint)
  const contracted = hint.isPronoun ? undefined : contract(form, next, neighbour(done, 2), french)
  if (contracted === undefined) done.push(form)
  else done[done.length - 1] = contracted
}

/** The nth word after the place of writing; an opening quotation mark directly before it is looked through. */
function neighbour(done: readonly string[], nth: number): string | undefined {
  const word = done[done.length - nth]
  return word !== undefined && /^[«“"(]$/.test(word) ? `${word}${done[done.length - nth - 1] ?? ''}` : word
}

function space(words: readonly string[]): string {
  let text = ''
  let isInsideQuote = false
  words.forEach((word, i) => {
    text += i === 0 ? word : spaceBetween(words[i - 1]!, word, isInsideQuote) + word
    if (word === '"') isInsideQuote = !isInsideQuote
  })
  return text
}
