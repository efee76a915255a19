import type {Span} from '../document/index.js'
import {fold} from './fold.js'
import type {Pair} from './foreign-complaints.js'
import {isDateWord} from './foreign-dates.js'

/** By folded form of a name: the numbers of the names that it is a form of, whatever the language. */
export type NameForms = ReadonlyMap<string, readonly number[]>

/** Read a list of names that languages spell each in their own way: a line a name, its forms parted by spaces. */
export function readNameForms(lines: Iterable<string>): NameForms {
  const table = new Map<string, number[]>()
  let count = 0
  for (const line of lines) {
    // Each word of a name of several words stands for it: « United » and « States » are both of « États-Unis ».
    for (const form of line.split(/\s+/))
      for (const word of [form, ...form.split('_')].map(fold)) table.set(word, [...(table.get(word) ?? []), count])
    count++
  }
  return table
}

/** Names of the translation that the original does not have, and full names of the original that it lost. */
export function foreignNames(
  original: string,
  written: string,
  {from, to}: Pair,
  forms: NameForms,
): {added: (Span & {text: string})[]; lost: string[]} {
  const theirs = new Set(wordsOf(original).map(({text}) => text))
  const own = new Set(wordsOf(written).map(({text}) => text))
  const isIn = (word: string, others: ReadonlySet<string>): boolean =>
    others.has(word) || [...others].some(other => isForm(word, other, forms))
  // German writes every noun with a capital: there a name is known by its two words only.
  const ownNames = namesOf(written, to)
  const added = ownNames
    .filter(({text}) => !isIn(text, theirs))
    .map(({start, end}) => ({start, end, text: written.slice(start, end)}))
  const lost = pairsOf(namesOf(original, 'de'))
    .filter(({text}) => from !== 'de' && !isIn(text, own))
    .map(({start, end}) => original.slice(start, end))
  return {added, lost: [...new Set(lost)]}
}

function namesOf(text: string, language: string): NameWord[] {
  const names = wordsOf(text).filter(({isName}) => isName)
  return language === 'de' ? pairsOf(names) : names
}

/** The words of names that are made of two or more. */
function pairsOf(names: readonly NameWord[]): NameWord[] {
  return names.filter(
    ({start, end}, place) => names[place + 1]?.start === end + 1 || names[place - 1]?.end === start - 1,
  )
}

interface NameWord extends Span {
  readonly text: string
  readonly isName: boolean
}

/** The words of a text, folded; a name has a capital that no sentence start explains. */
function wordsOf(text: string): NameWord[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:[-.][\p{L}\p{N}]+)*/gu)].map(match => {
    const [form] = match
    const before = text.slice(0, match.index)
    const opens = /(?:^|[.!?:…«“„"»”(]|\n|[–—-]\s)[\s\u00A0\u202F«“"]*$/.test(before)
    const isName = /^\p{Lu}\p{L}/u.test(form) && !opens && !TITLES.test(form) && !isDateWord(fold(form))
    return {start: match.index, end: match.index + form.length, text: fold(form), isName}
  })
}

const TITLES = /^(?:M|MM|Mme|Mlle|Me|Mr|Mrs|Ms|Dr|Herr|Frau|Señor|Señora|Signor|Signora|Monsieur|Madame)$/

/** The same name in two spellings: listed, or alike but for its ending (« Lisboa », « Catalunya »). */
function isForm(a: string, b: string, forms: NameForms): boolean {
  const [own, theirs] = [forms.get(a), forms.get(b)]
  if (own && theirs && own.some(name => theirs.includes(name))) return true
  const bare = (word: string) => word.replace(/(?:s|’s|'s)$/, '')
  if (bare(a) === bare(b)) return true
  const least = Math.min(a.length, b.length)
  return least >= 6 && a.slice(0, least - 2) === b.slice(0, least - 2)
}
