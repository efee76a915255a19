import type {Doc, ParsedToken} from '../../document/index.js'
import type {NameFound} from './names.js'
import type {Gender, WordLists} from './word-lists.js'

/** The names that name the same one: the fullest, and the indexes of all in text order. */
export interface NameGroup {
  readonly words: readonly string[]
  readonly names: readonly number[]
}

/** Ignored when acronyms are compared with what they stand for. */
const SMALL = /^(?:de|du|des|la|le|les|l’|d’|et|à|aux|au|pour|en|sur|dans|par|un|une)$/i

/**
 * Put together the names of one person, place or organisation.
 *
 * A shorter form belongs to a full name that ends with it (« Ayrault », « Mme Petit »), or begins with it when the
 * full name holds no given name (« Li » of « Li Shangfu »), if only one full name does and titles agree. An acronym
 * in brackets belongs to the name before it, or the reverse. Linear but for names that share a word.
 */
export function groupNames(doc: Doc<ParsedToken>, names: readonly NameFound[], lists: WordLists): NameGroup[] {
  const groups: {words: readonly string[]; names: number[]; gender?: Gender; isPersonal: boolean}[] = []
  const byKey = new Map<string, number>()
  const byWord = new Map<string, number[]>()
  const full = names.map((_, index) => index).filter(index => isFull(names[index], lists))
  for (const index of full) {
    const name = names[index]
    if (name === undefined) continue
    const key = keyOf(name.words)
    let group = byKey.get(key)
    if (group === undefined) {
      group = groups.push({words: name.words, names: [], isPersonal: !name.isOrganisation && !name.isKnown}) - 1
      byKey.set(key, group)
      const [first = ''] = name.words
      const last = name.words.at(-1) ?? ''
      const ends = lists.firstNames.has(first) ? [last] : [first, last]
      for (const word of new Set(name.isOrganisation || name.isKnown ? [] : ends))
        byWord.set(word, [...(byWord.get(word) ?? []), group])
    }
    groups[group]?.names.push(index)
    const gender = name.title?.gender ?? genderOfGiven(name, lists)
    const own = groups[group]
    if (own !== undefined && gender !== undefined) own.gender ??= gender
  }
  names.forEach((name, index) => {
    if (isFull(name, lists)) return
    const last = name.words.at(-1) ?? ''
    const candidates = (byWord.get(last) ?? []).filter(group => fits(groups[group], name))
    const key = keyOf(name.words)
    const isPlace = lists.knownNames.has(last) && name.title === undefined && name.words.length === 1
    const own = candidates.length === 1 && !isPlace ? candidates[0] : byKey.get(key)
    if (own !== undefined) {
      groups[own]?.names.push(index)
      return
    }
    byKey.set(key, groups.push({words: name.words, names: [index], gender: name.title?.gender, isPersonal: false}) - 1)
  })
  return joinAcronyms(
    doc,
    names,
    groups.map(({words, names: own}) => ({words, names: own.sort((a, b) => a - b)})),
  )
}

/** Two words or more that are no « de Gaulle », or a listed name. */
function isFull(name: NameFound | undefined, lists: WordLists): boolean {
  if (name === undefined) return false
  if (name.isOrganisation || name.isKnown) return true
  const [first = ''] = name.words
  return (
    name.words.length > 1 &&
    !/^(?:de|d’|du|von|van|ben|el|al|le|la|de la)$/i.test(first) &&
    !(name.title !== undefined && !lists.firstNames.has(first) && name.words.length < 2)
  )
}

function fits(group: {words: readonly string[]; gender?: Gender} | undefined, name: NameFound): boolean {
  if (group === undefined) return false
  const own = group.words.map(word => word.toLowerCase())
  const short = name.words.map(word => word.toLowerCase())
  const ends = short.every((word, at) => own[own.length - short.length + at] === word)
  const begins = short.every((word, at) => own[at] === word)
  const gender = name.title?.gender
  return (ends || begins) && (gender === undefined || group.gender === undefined || gender === group.gender)
}

function genderOfGiven(name: NameFound, lists: WordLists): Gender | undefined {
  const gender = lists.firstNames.get(name.words[0] ?? '')
  return gender === 'both' ? undefined : gender
}

function joinAcronyms(doc: Doc<ParsedToken>, names: readonly NameFound[], groups: readonly NameGroup[]): NameGroup[] {
  const groupOf = new Map<number, number>()
  groups.forEach((group, index) => {
    for (const name of group.names) groupOf.set(name, index)
  })
  const into = new Map<number, number>()
  for (let at = 1; at < names.length; at++) {
    const before = names[at - 1]
    const name = names[at]
    if (before === undefined || name === undefined || before.sentence !== name.sentence) continue
    const opening = doc.sentences[name.sentence]?.tokens[before.last + 1]?.form
    if (opening !== '(' || name.first !== before.last + 2) continue
    const [long, short] = name.words.length === 1 ? [before, name] : [name, before]
    if (short.words.length !== 1 || !isAcronymOf(short.words[0] ?? '', long.words)) continue
    const target = groupOf.get(names.indexOf(long))
    const source = groupOf.get(names.indexOf(short))
    if (target !== undefined && source !== undefined && target !== source) into.set(source, target)
  }
  if (into.size === 0) return [...groups]
  const merged = groups.map(group => ({...group, names: [...group.names]}))
  for (const [source, target] of into) merged[target]?.names.push(...(merged[source]?.names.splice(0) ?? []))
  return merged
    .filter(group => group.names.length > 0)
    .map(group => ({...group, names: group.names.sort((a, b) => a - b)}))
}

/** Whether the letters are the first ones of the words, small words and up to two letters aside. */
function isAcronymOf(acronym: string, words: readonly string[]): boolean {
  const letters = acronym
    .replace(/[^\p{Lu}]/gu, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
  const initials = words
    .filter(word => !SMALL.test(word))
    .map(word => word.slice(0, 1).toUpperCase().normalize('NFD').slice(0, 1))
    .join('')
  if (letters.length < 2) return false
  let at = 0
  for (const letter of initials) if (letters[at] === letter) at++
  return at >= letters.length - 1 && at >= 2
}

function keyOf(words: readonly string[]): string {
  return words.join(' ').toLowerCase()
}
