import type {French} from '../language/index.js'
import {fold, stem} from './fold.js'
import type {ReadToken} from './reading.js'

/** How a reporting verb presents what is said. */
export type ReportingClass = 'neutral' | 'vouching' | 'distancing' | 'colouring'

/** The word lists of the guard, folded and turned into tables; made once by `openLexis`. */
export interface Lexis {
  readonly french: French
  /** Words that prove one another (« rencontrer », « rencontre »), by folded word: the numbers of their families. */
  readonly families: ReadonlyMap<string, readonly number[]>
  /** Country, adjective and capital, by folded word; `capital` when it only stands for the country by metonymy. */
  readonly places: ReadonlyMap<string, {readonly place: number; readonly capital: boolean}>
  /** Verbs, nouns and adjectives that put what they govern out of the facts, by folded lemma: their class. */
  readonly governors: ReadonlyMap<string, string>
  readonly reporting: ReadonlyMap<string, ReportingClass>
  /** Hedges of one to four folded words, by first word: the words and the class. */
  readonly hedges: ReadonlyMap<string, readonly {readonly words: readonly string[]; readonly kind: string}[]>
  readonly connectives: ReadonlyMap<string, readonly {readonly words: readonly string[]; readonly kind: string}[]>
  readonly stages: ReadonlyMap<string, string>
  readonly judgements: ReadonlySet<string>
  readonly functionWords: ReadonlySet<string>
  readonly lightWords: ReadonlySet<string>
  /** Words that a paraphrase may put around the facts; none but for a text that is one. */
  readonly frameWords: ReadonlySet<string>
  /** Verbs of definite acts, which no paraphrase may bring in; empty but for a text that is one. */
  readonly decisiveVerbs: ReadonlySet<string>
  /** Words that say with a negation what others say without, by folded word: « pair:side », side 0 or 1; for paraphrases. */
  readonly opposites: ReadonlyMap<string, readonly string[]>
  /** Nouns that may stand for somebody or something named otherwise, by folded lemma: the class of what they stand for. */
  readonly generalNouns: ReadonlyMap<string, string>
  /** What a tool says of itself, each phrase as its folded words. */
  readonly asides: readonly (readonly string[])[]
  readonly firstNames: ReadonlyMap<string, string>
  /** What each word met so far folds to and means, by itself: words come back often. Emptied when full. */
  readonly folds: Map<string, string>
  readonly meanings: Map<string, ReadonlySet<string>>
  readonly roleNouns: ReadonlyMap<string, {readonly gender: string; readonly masculine: string}>
}

/** Turn the lists of data/lists into tables. A list that is missing is an empty one. */
export function openLexis(french: French): Lexis {
  return {
    french,
    families: families(entries(french, 'fidelity-families')),
    places: places(entries(french, 'fidelity-places')),
    governors: new Map(columns(french, 'fidelity-governors').map(([word, kind]) => [fold(word!), kind ?? ''])),
    reporting: new Map(
      columns(french, 'reporting-verbs').map(([verb, kind]) => [fold(verb!), (kind ?? 'neutral') as ReportingClass]),
    ),
    hedges: phrases(columns(french, 'fidelity-hedges')),
    connectives: phrases(columns(french, 'fidelity-connectives')),
    stages: new Map(columns(french, 'fidelity-stages').map(([word, kind]) => [fold(word!), kind ?? ''])),
    judgements: new Set(entries(french, 'fidelity-judgements').map(fold)),
    functionWords: new Set(entries(french, 'fidelity-function-words').map(fold)),
    lightWords: new Set(entries(french, 'fidelity-light-words').map(fold)),
    frameWords: new Set(),
    decisiveVerbs: new Set(),
    opposites: new Map(),
    generalNouns: new Map(columns(french, 'fidelity-general-nouns').map(([noun, kind]) => [fold(noun!), kind ?? ''])),
    asides: entries(french, 'fidelity-asides').map(phrase => fold(phrase).replace(/’/g, ' ').split(/\s+/)),
    folds: new Map(),
    meanings: new Map(),
    firstNames: new Map(columns(french, 'first-names').map(([name, gender]) => [fold(name!), gender ?? 'mf'])),
    roleNouns: new Map(
      columns(french, 'role-nouns').map(([noun, gender, masculine]) => [
        fold(noun!),
        {gender: gender ?? 'mf', masculine: fold(masculine ?? noun!)},
      ]),
    ),
  }
}

/** The tables for a text in other words than the source’s: near synonyms prove one another, and words of frame pass. */
export function openParaphraseLexis(french: French): Lexis {
  return {
    ...openLexis(french),
    families: families([...entries(french, 'fidelity-families'), ...entries(french, 'fidelity-paraphrases')]),
    frameWords: new Set(entries(french, 'fidelity-frame-words').map(fold)),
    opposites: opposites(entries(french, 'fidelity-opposites')),
    decisiveVerbs: new Set(entries(french, 'fidelity-decisive-verbs').map(fold)),
  }
}

/** Words kept at most in each table of words met: those of a hundred articles. */
const MOST_KEPT = 50_000

/** `fold`, by the table of the words met. */
export function foldedBy({folds}: Lexis, text: string): string {
  const known = folds.get(text)
  if (known !== undefined) return known
  if (folds.size >= MOST_KEPT) folds.clear()
  const folded = fold(text)
  folds.set(text, folded)
  return folded
}

/**
 * What a token means, as a set of keys: two tokens say the same when they share one. Lemmas of all readings are taken,
 * so that a slip of the tagger never makes a fact look invented.
 *
 * @param metonyms  Places whose capital stands for them in this source.
 */
export function conceptsOf(token: ReadToken, lexis: Lexis, metonyms: ReadonlySet<number>): ReadonlySet<string> {
  const id = `${token.form} ${token.lemma} ${token.upos === 'PROPN'}`
  let keys = lexis.meanings.get(id)
  if (keys === undefined) {
    if (lexis.meanings.size >= MOST_KEPT) lexis.meanings.clear()
    keys = meaningOf(token, lexis)
    lexis.meanings.set(id, keys)
  }
  if (metonyms.size === 0) return keys
  const place = lexis.places.get(token.key) ?? lexis.places.get(token.base)
  return place?.capital && metonyms.has(place.place) ? new Set([...keys, `place:${place.place}`]) : keys
}

function meaningOf(token: ReadToken, lexis: Lexis): Set<string> {
  const keys = new Set<string>([token.base, token.key])
  const place = lexis.places.get(token.key) ?? lexis.places.get(token.base)
  if (place && !place.capital) keys.add(`place:${place.place}`)
  if (/^\p{Lu}/u.test(token.form) && token.upos === 'PROPN') return keys
  for (const {lemma, upos} of lexis.french.lexicon.lookup(token.form))
    if (upos === 'NOUN' || upos === 'VERB' || upos === 'ADJ' || upos === 'ADV') keys.add(fold(lemma))
  const role = lexis.roleNouns.get(token.key)
  if (role) keys.add(`role:${role.masculine}`)
  for (const key of [...keys]) {
    for (const family of lexis.families.get(key) ?? []) keys.add(`family:${family}`)
    const root = stem(key)
    if (root !== '') keys.add(`stem:${root}`)
  }
  return keys
}

/** Whether two sets of keys share one. */
export function share(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  for (const key of small) if (large.has(key)) return true
  return false
}

function entries(french: French, name: string): string[] {
  return [...(french.lists[name] ?? [])]
}

function columns(french: French, name: string): string[][] {
  return entries(french, name).map(entry => entry.split('\t').map(cell => cell.trim()))
}

/** Every line is a family: words parted by spaces. */
function families(lines: readonly string[]): Map<string, number[]> {
  const table = new Map<string, number[]>()
  lines.forEach((line, family) => {
    for (const word of line.split(/\s+/)) {
      const key = fold(word)
      const known = table.get(key)
      if (known) known.push(family)
      else table.set(key, [family])
    }
  })
  return table
}

/** Every line is a pair: two sides parted by a stroke. */
function opposites(lines: readonly string[]): Map<string, string[]> {
  const table = new Map<string, string[]>()
  lines.forEach((line, pair) => {
    line.split('/').forEach((words, side) => {
      for (const word of words.trim().split(/\s+/)) {
        const key = fold(word)
        const known = table.get(key)
        if (known) known.push(`${pair}:${side}`)
        else table.set(key, [`${pair}:${side}`])
      }
    })
  })
  return table
}

/** Every line is a place: its names and adjectives parted by spaces, a capital after « > ». */
function places(lines: readonly string[]): Map<string, {place: number; capital: boolean}> {
  const table = new Map<string, {place: number; capital: boolean}>()
  lines.forEach((line, place) => {
    for (const word of line.split(/\s+/)) {
      const capital = word.startsWith('>')
      table.set(fold(capital ? word.slice(1) : word), {place, capital})
    }
  })
  return table
}

function phrases(lines: readonly string[][]): Map<string, {words: string[]; kind: string}[]> {
  const table = new Map<string, {words: string[]; kind: string}[]>()
  for (const [phrase, kind] of lines) {
    const words = fold(phrase!).replace(/’/g, '’ ').split(/\s+/)
    const known = table.get(words[0]!)
    if (known) known.push({words, kind: kind ?? words[0]!})
    else table.set(words[0]!, [{words, kind: kind ?? words[0]!}])
  }
  for (const known of table.values()) known.sort((a, b) => b.words.length - a.words.length)
  return table
}
