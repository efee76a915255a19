import type {French} from '../french.js'
import {genderOf, numberOf} from './gender-of.js'

/** Which article: « le » or « un », and what is known of the noun. */
export interface ArticleChoice {
  readonly definite: boolean
  readonly gender?: 'Masc' | 'Fem'
  readonly number?: 'Sing' | 'Plur'
}

/**
 * The article of a noun, not yet elided: « le », « la », « les », « un », « une », « des »; `joinWords` elides it.
 *
 * @returns undefined when the gender is needed, not given and not in the lexicon.
 */
export function articleFor(noun: string, choice: ArticleChoice, french: French): string | undefined {
  const number = choice.number ?? numberOf(noun, french) ?? 'Sing'
  if (number === 'Plur') return choice.definite ? 'les' : 'des'
  const gender = choice.gender ?? genderOf(noun, french)
  if (gender === undefined) return undefined
  if (choice.definite) return gender === 'Fem' ? 'la' : 'le'
  return gender === 'Fem' ? 'une' : 'un'
}

/** The ordinal in figures, as the press writes it: « 1er », « 1re », « 2e », « 21es ». */
export function ordinal(
  value: number,
  {gender, number}: {gender?: 'Masc' | 'Fem'; number?: 'Sing' | 'Plur'} = {},
): string {
  const ending = value === 1 ? (gender === 'Fem' ? 're' : 'er') : 'e'
  return `${value}${ending}${number === 'Plur' ? 's' : ''}`
}
