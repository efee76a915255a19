import type {AnalysedDoc} from '../document/index.js'
import {fold} from './fold.js'
import type {Lexis} from './lexis.js'
import type {Reading, ReadToken, Word} from './reading.js'

/** What the source says beside a name: the words of its roles, and the person's gender where the text shows it. */
export interface NameFacts {
  readonly roles: Set<string>
  readonly genders: Set<'m' | 'f'>
  /** The same without what a first name alone suggests. */
  readonly shownGenders: Set<'m' | 'f'>
  /** Every word of the names it stands in: « ilan », « morvec ». */
  readonly forms: Set<string>
}

/** A run of name words that make one name, with the words that describe it. */
export interface NameRun {
  readonly words: readonly Word[]
  readonly roles: readonly Word[]
}

/** By folded word of a name: what all the sources say beside it. */
export function describeNames(
  docs: readonly AnalysedDoc[],
  readings: readonly (readonly Reading[])[],
  lexis: Lexis,
): Map<string, NameFacts> {
  const table = new Map<string, NameFacts>()
  const factsOf = (form: string) => {
    const known = table.get(form) ?? {
      roles: new Set<string>(),
      genders: new Set<'m' | 'f'>(),
      shownGenders: new Set<'m' | 'f'>(),
      forms: new Set<string>(),
    }
    table.set(form, known)
    return known
  }
  for (const reading of readings.flat())
    for (const run of nameRuns(reading)) {
      const genders = gendersOf(reading.tokens, run, lexis)
      for (const word of run.words) {
        const facts = factsOf(fold(word.text))
        for (const role of run.roles) for (const concept of role.concepts) facts.roles.add(concept)
        for (const gender of genders) facts.genders.add(gender)
        for (const gender of gendersOf(reading.tokens, run, lexis, false)) facts.shownGenders.add(gender)
        for (const other of run.words) facts.forms.add(fold(other.text))
      }
    }
  for (const {entities, sentences} of docs)
    for (const entity of entities) {
      const pieces = entity.name.split(/[\s\u00A0\u202F]+/).map(fold)
      for (const piece of pieces) {
        const facts = table.get(piece)
        if (!facts) continue
        for (const role of entity.roles)
          for (const token of sentences[role.sentence]?.tokens.slice(role.first, role.last + 1) ?? [])
            facts.roles.add(fold(token.lemma))
        if (entity.kind === 'person' && entity.gender) facts.genders.add(entity.gender === 'Masc' ? 'm' : 'f')
      }
    }
  return table
}

/** The names of a sentence, each with the noun phrase set beside it by apposition. */
export function nameRuns({tokens, words}: Pick<Reading, 'tokens' | 'words'>): NameRun[] {
  const runs: NameRun[] = []
  const names = words.filter(({isName}) => isName)
  for (let i = 0; i < names.length; i++) {
    const run = [names[i]!]
    while (names[i + 1] && joins(tokens, names[i]!.index, names[i + 1]!.index)) run.push(names[++i]!)
    const first = run[0]!.index
    const last = run.at(-1)!.index
    // « la Défense », « la Bourse », « la Chine »: names of things and places have no roles.
    if (!run.some(({upos, concepts}) => upos === 'PROPN' && ![...concepts].some(key => key.startsWith('place:')))) {
      runs.push({words: run, roles: []})
      continue
    }
    const roles = [...rolesBefore(tokens, first), ...rolesAfter(tokens, last)]
    runs.push({
      words: run,
      roles: words.filter(({index}) => roles.includes(index)),
    })
  }
  return runs
}

/** Two name words are one name when nothing stands between, or only a particle. */
function joins(tokens: readonly ReadToken[], a: number, b: number): boolean {
  if (b === a + 1) return true
  return b === a + 2 && /^(?:de|d’|del|della|van|von|der|ben|bin|al|el|le|la|du|da|di|dos)$/.test(tokens[a + 1]!.form)
}

const TITLE = /^(?:M|MM|Mme|Mmes|Mlle|Me|Dr|Pr|Mgr)\.?$/

function rolesBefore(tokens: readonly ReadToken[], first: number): number[] {
  const found: number[] = []
  let i = first - 1
  if (TITLE.test(tokens[i]?.form ?? '')) i--
  if (tokens[i]?.form === ',') i--
  if (tokens[i]?.upos === 'ADP') return []
  for (; i >= 0 && found.length < 14; i--) {
    const {upos, form} = tokens[i]!
    const before = tokens[i - 1]
    if (upos === 'DET') {
      if (before && before.upos === 'ADP' && /^(?:de|d’|à|en)$/.test(before.form)) continue
      break
    }
    if (upos === 'NOUN' || upos === 'ADJ' || upos === 'PROPN') found.push(i)
    else if (upos === 'ADP' && /^(?:de|d’|à|en|aux)$/.test(form)) continue
    else break
  }
  return found
}

function rolesAfter(tokens: readonly ReadToken[], last: number): number[] {
  if (tokens[last + 1]?.form !== ',' && tokens[last + 1]?.form !== '(') return []
  if (tokens[last + 2]?.upos === 'CCONJ') return []
  const found: number[] = []
  for (let i = last + 2; i < tokens.length && found.length < 14; i++) {
    const {upos, form} = tokens[i]!
    if (upos === 'NOUN' || upos === 'ADJ') found.push(i)
    else if (
      upos === 'DET' ||
      upos === 'PROPN' ||
      (upos === 'ADP' && /^(?:de|d’|à|en|aux)$/.test(form)) ||
      form === 'et'
    )
      continue
    else break
  }
  return found
}

/** Genders that the words of a name and of its roles show. */
export function gendersOf(
  tokens: readonly ReadToken[],
  run: NameRun,
  lexis: Lexis,
  byFirstName = true,
): Set<'m' | 'f'> {
  const genders = new Set<'m' | 'f'>()
  for (const role of run.roles) {
    const gender = roleGender(tokens, role.index, lexis)
    if (gender) genders.add(gender)
  }
  const title = fold(tokens[run.words[0]!.index - 1]?.form ?? '')
  if (/^(?:m\.?|monsieur)$/.test(title)) genders.add('m')
  if (/^(?:mme|mlle|madame)\.?$/.test(title)) genders.add('f')
  const first = lexis.firstNames.get(fold(run.words[0]!.text))
  if (byFirstName && genders.size === 0 && (first === 'm' || first === 'f')) genders.add(first)
  return genders
}

/** Gender of one singular noun of a person: its own, or its article's when it has both. */
export function roleGender(tokens: readonly ReadToken[], index: number, lexis: Lexis): 'm' | 'f' | undefined {
  const noun = lexis.roleNouns.get(tokens[index]!.key)
  if (!noun) return undefined
  if (noun.gender === 'm' || noun.gender === 'f') return noun.gender
  for (let i = index - 1; i >= Math.max(0, index - 3); i--) {
    const form = tokens[i]!.key
    if (/^(?:le|un|du|au|ce|cet)$/.test(form)) return 'm'
    if (/^(?:la|une|cette|sa)$/.test(form)) return 'f'
    if (tokens[i]!.upos !== 'ADJ' && tokens[i]!.upos !== 'NOUN') return undefined
  }
  return undefined
}
