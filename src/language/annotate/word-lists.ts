import type {French} from '../french.js'

export type Gender = 'Masc' | 'Fem'

/** How a verb of speech presents what was said: plainly, as true, as doubtful, or with a manner or a feeling. */
export type ReportingClass = 'neutral' | 'vouching' | 'distancing' | 'colouring'

/** What a list knows of a place or an organisation: its grammar. `article` tells whether its name takes one. */
export interface KnownName {
  readonly kind: 'place' | 'organisation'
  readonly gender?: Gender
  readonly number: 'Sing' | 'Plur'
  readonly article: boolean
}

/** The hand-written lists of names and nouns, ready to look up. Names are keyed as spelt, nouns in lower case. */
export interface WordLists {
  readonly firstNames: ReadonlyMap<string, Gender | 'both'>
  readonly knownNames: ReadonlyMap<string, KnownName>
  /** The names of several words by their first word, longest first, each as its words. */
  readonly longNames: ReadonlyMap<string, readonly (readonly string[])[]>
  readonly roles: ReadonlyMap<string, {readonly gender?: Gender; readonly masculine: string}>
  readonly organisationWords: ReadonlyMap<string, Gender>
  readonly placeWords: ReadonlyMap<string, Gender>
  /** What a minister is in charge of: « Défense ». */
  readonly portfolios: ReadonlySet<string>
  /** By lemma without its reflexive pronoun; `reflexive` when it reports only with one (« s’exclamer »). */
  readonly reportingVerbs: ReadonlyMap<string, {readonly reportingClass: ReportingClass; readonly reflexive: boolean}>
}

/** Read the lists the annotations need from the language model; a list that is not there counts as empty. */
export function readWordLists({lists}: French): WordLists {
  const knownNames = new Map<string, KnownName>()
  for (const name of lists['cities'] ?? []) knownNames.set(name, {kind: 'place', number: 'Sing', article: false})
  for (const [list, kind] of [
    ['territories', 'place'],
    ['organisations', 'organisation'],
  ] as const) {
    for (const [name, code = ''] of rows(lists[list])) knownNames.set(name, {kind, ...grammarOf(code)})
  }
  const reportingVerbs = new Map<string, {reportingClass: ReportingClass; reflexive: boolean}>()
  for (const [verb, reportingClass = 'neutral'] of rows(lists['reporting-verbs'])) {
    const lemma = verb.replace(/^(?:se |s’)/, '')
    const reflexive = lemma !== verb
    if (reflexive && reportingVerbs.has(lemma)) continue
    reportingVerbs.set(lemma, {reportingClass: reportingClass as ReportingClass, reflexive})
  }
  return {
    firstNames: new Map(rows(lists['first-names']).map(([name, code]) => [name, genderOf(code) ?? 'both'])),
    knownNames,
    longNames: byFirstWord(knownNames),
    roles: new Map(
      rows(lists['role-nouns']).map(([noun, code, masculine]) => [
        noun,
        {gender: genderOf(code), masculine: masculine ?? noun},
      ]),
    ),
    organisationWords: genders(lists['organisation-words']),
    placeWords: genders(lists['place-words']),
    portfolios: lists['ministry-words'] ?? new Set(),
    reportingVerbs,
  }
}

function rows(list: ReadonlySet<string> | undefined): [string, string?, string?][] {
  return [...(list ?? [])].map(line => line.split('\t') as [string, string?, string?])
}

function genders(list: ReadonlySet<string> | undefined): Map<string, Gender> {
  return new Map(rows(list).map(([noun, code]) => [noun, genderOf(code) ?? 'Masc']))
}

function genderOf(code: string | undefined): Gender | undefined {
  return code === 'm' ? 'Masc' : code === 'f' ? 'Fem' : undefined
}

function grammarOf(code: string): {gender?: Gender; number: 'Sing' | 'Plur'; article: boolean} {
  return {gender: genderOf(code), number: code === 'p' ? 'Plur' : 'Sing', article: code !== '-'}
}

function byFirstWord(names: ReadonlyMap<string, KnownName>): Map<string, string[][]> {
  const found = new Map<string, string[][]>()
  for (const name of names.keys()) {
    const words = name.split(/ |(?<=’)/)
    const [first] = words
    if (first === undefined || words.length === 1) continue
    found.set(first, [...(found.get(first) ?? []), words])
  }
  for (const list of found.values()) list.sort((a, b) => b.length - a.length)
  return found
}
