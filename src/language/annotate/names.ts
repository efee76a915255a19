import type {Doc, ParsedToken, Sentence, TokenRange} from '../../document/index.js'
import type {French} from '../french.js'
import {MONTHS, WEEKDAYS} from './date-words.js'
import {knownNameAt} from './known-names.js'
import {organisationAt} from './organisation-names.js'
import {isPortfolio} from './portfolio.js'
import {withShortForms} from './short-forms.js'
import {shortenedNames} from './shortened-names.js'
import type {Gender, WordLists} from './word-lists.js'

/** A name as it stands in the text, before anything is said of whom or what it names. */
export interface NameFound extends TokenRange {
  readonly words: readonly string[]
  /** « Mme » and the like, left out of the range: their gender. */
  readonly title?: {readonly first: number; readonly gender?: Gender}
  readonly isOrganisation: boolean
  readonly isKnown: boolean
}

const TITLES: Readonly<Record<string, Gender | 'both'>> = {
  'M.': 'Masc',
  MM: 'Masc',
  'MM.': 'Masc',
  Mr: 'Masc',
  'Mr.': 'Masc',
  M: 'Masc',
  Monsieur: 'Masc',
  monsieur: 'Masc',
  Mgr: 'Masc',
  'Mgr.': 'Masc',
  Mme: 'Fem',
  Mmes: 'Fem',
  Mlle: 'Fem',
  Madame: 'Fem',
  madame: 'Fem',
  Mademoiselle: 'Fem',
  Me: 'both',
  Maître: 'both',
  Dr: 'both',
  'Dr.': 'both',
  Pr: 'both',
  'Pr.': 'both',
  docteur: 'both',
  Docteur: 'both',
  professeur: 'both',
  Professeur: 'both',
  Sir: 'Masc',
  Lady: 'Fem',
  Père: 'Masc',
  abbé: 'Masc',
  Abbé: 'Masc',
}
const PARTICLE = /^(?:von|van|der|den|ben|bin|ibn|al|el|al-|el-|di|da|dos|del|della|ter|zu|y|ould|ag|le|la)$/
const NOBLE = /^(?:de|d’|d'|du|des)$/i
const ROMAN = /^[IVXLCDM]+$/
const LONGEST_NAME = 8

/**
 * The names of a text: words with a capital that do not owe it to their place, with their particles and titles.
 *
 * A word that opens a sentence, a quotation or a title is a name only when something says so: the lists, another
 * capital word after it, no common reading in the lexicon, or the same word elsewhere inside a sentence. Names of
 * organisations keep their common words: « ministère de la Défense ». Linear in the tokens.
 */
export function findNames(doc: Doc<ParsedToken>, french: French, lists: WordLists): NameFound[] {
  const seen = capitalsInside(doc)
  const names = doc.sentences.flatMap(sentence => namesOf(sentence, french, lists, seen))
  return withShortForms(doc, shortenedNames(names, french, lists), lists)
}

/** Words with a capital in a place that gives none: the document's own memory of names. */
function capitalsInside(doc: Doc<ParsedToken>): ReadonlySet<string> {
  const seen = new Set<string>()
  for (const {tokens} of doc.sentences) {
    if (isShouted(tokens)) continue
    for (const token of tokens)
      if (isCapital(token.form) && !opens(tokens, token.index) && token.upos === 'PROPN') seen.add(token.form)
  }
  return seen
}

function namesOf(
  sentence: Sentence<ParsedToken>,
  french: French,
  lists: WordLists,
  seen: ReadonlySet<string>,
): NameFound[] {
  const {tokens, index} = sentence
  const found: NameFound[] = []
  const shouted = isShouted(tokens)
  let at = 0
  while (at < tokens.length) {
    const organisation = organisationAt(tokens, at, lists)
    const known = organisation === undefined ? knownNameAt(tokens, at, lists) : undefined
    if (organisation !== undefined) {
      found.push(nameOf(tokens, index, at, organisation, {isOrganisation: true, isKnown: false}))
      at = organisation + 1
      continue
    }
    if (known !== undefined && known > at) {
      found.push(nameOf(tokens, index, at, known, {isOrganisation: false, isKnown: true}))
      at = known + 1
      continue
    }
    if (!startsName(tokens, at, french, lists, seen, shouted)) {
      at++
      continue
    }
    const last = nameEnd(tokens, at, lists)
    found.push(
      nameOf(tokens, index, at, last, {
        isOrganisation: false,
        isKnown: last === at && lists.knownNames.has(tokens[at]?.form ?? ''),
      }),
    )
    at = last + 1
  }
  return found
}

function startsName(
  tokens: readonly ParsedToken[],
  at: number,
  french: French,
  lists: WordLists,
  seen: ReadonlySet<string>,
  shouted: boolean,
): boolean {
  const token = tokens[at]
  if (token === undefined || !isCapital(token.form) || token.upos === 'DET' || token.form.endsWith('’')) return false
  const {form} = token
  const lower = form.toLowerCase()
  if (Object.hasOwn(TITLES, form) || ROMAN.test(form) || MONTHS.has(lower) || WEEKDAYS.has(lower)) return false
  if (!/\p{L}/u.test(form) || /^(?:\p{Lu}|\p{Lu}\.)$/u.test(form))
    return /^\p{Lu}\.$/u.test(form) && isCapital(tokens[at + 1]?.form ?? '')
  if (UNACCENTED.test(form) || isPortfolio(tokens, at, lists) || isParty(tokens, at, lists)) return false
  const common = commonReadings(form, french)
  if (common.includes('NOUN') && !opens(tokens, at) && isCommonUse(tokens, at, lists)) return false
  const isAcronym = /^\p{Lu}[\p{Lu}\p{N}&.-]+$/u.test(form) && !shouted
  if (isAcronym) return form.length <= 12
  if (shouted)
    return lists.firstNames.has(titleCase(form)) || lists.knownNames.has(titleCase(form)) || token.upos === 'PROPN'
  const isListed = lists.firstNames.has(form) || lists.knownNames.has(form)
  if (!opens(tokens, at)) {
    const isGrammar = common.length > 0 && common.every(upos => GRAMMATICAL.includes(upos))
    if (isGrammar && !isListed && !isCapital(tokens[at + 1]?.form ?? '')) return false
    if (token.upos === 'PROPN') return !(common.length > 0 && isDemonym(tokens, at, french))
    if (isListed) return !isDemonym(tokens, at, french)
    return (
      common.length === 0 ||
      (isCapital(tokens[at + 1]?.form ?? '') &&
        tokens[at + 1]?.upos === 'PROPN' &&
        !(common.includes('NOUN') && isDetermined(tokens, at)))
    )
  }
  if (GRAMMATICAL.some(upos => common.includes(upos)) && !seen.has(form)) return isListed && token.upos === 'PROPN'
  if (isListed)
    return common.length === 0 || token.upos === 'PROPN' || seen.has(form) || isCapital(tokens[at + 1]?.form ?? '')
  if (seen.has(form)) return token.upos === 'PROPN' || common.length === 0
  if (common.length === 0) return token.upos === 'PROPN' || token.upos === 'X' || token.upos === 'NOUN'
  return token.upos === 'PROPN' && isCapital(tokens[at + 1]?.form ?? '') && tokens[at + 1]?.upos === 'PROPN'
}

function isDetermined(tokens: readonly ParsedToken[], at: number): boolean {
  const before = tokens[at - 1]
  return before?.upos === 'DET' || before?.part === 2
}

/** Institutions spelt without their accent, which the lexicon does not know. */
const UNACCENTED = /^(?:Etats?|Eglise|Education|Economie|Ecologie|Egalité)$/

/** « la Nation », « de l’État »: a common noun with a capital of honour, after its article and before no other name. */
function isCommonUse(tokens: readonly ParsedToken[], at: number, lists: WordLists): boolean {
  const form = tokens[at]?.form ?? ''
  if (lists.knownNames.has(form) || lists.firstNames.has(form) || isCapital(tokens[at + 1]?.form ?? '')) return false
  return isDetermined(tokens, at) || /^(?:État|États)$/.test(form)
}

const GRAMMATICAL = ['DET', 'PRON', 'ADP', 'ADV', 'CCONJ', 'SCONJ', 'AUX']

/** The parts of speech the lexicon gives to the word in lower case, names left out. */
function commonReadings(form: string, french: French): string[] {
  return french.lexicon
    .lookup(form.toLowerCase())
    .map(({upos}) => upos as string)
    .filter(upos => upos !== 'PROPN')
}

/** « les Français », « une Lorraine » after a determiner and also an adjective: people of a place, not a name. */
function isDemonym(tokens: readonly ParsedToken[], at: number, french: French): boolean {
  const before = tokens[at - 1]
  const form = tokens[at]?.form ?? ''
  if (isCapital(tokens[at + 1]?.form ?? '')) return false
  const determined = before?.upos === 'DET' || before?.part === 2 || before?.upos === 'NUM' || before?.upos === 'ADJ'
  return (
    determined === true &&
    commonReadings(form, french).includes('ADJ') &&
    /(?:ais|aise|ois|oise|ain|aine|ien|ienne|éen|éenne|ard|arde|an|ane|on|onne|ol|ole|que|sse|and|ande|ec|cque|ite|in|ine)s?$/.test(
      form,
    )
  )
}

/** The last token of the name that begins at `at`. */
function nameEnd(tokens: readonly ParsedToken[], at: number, lists: WordLists): number {
  let last = at
  while (last - at < LONGEST_NAME) {
    const next = tokens[last + 1]
    const after = tokens[last + 2]
    if (next === undefined || next.part === 2) break
    if (isAcronymBeforeName(tokens[last], next, lists)) break
    if (isNamePart(next, lists) && next.form !== tokens[last]?.form) last++
    else if (
      PARTICLE.test(next.form) &&
      isCapital(after?.form ?? '') &&
      last > at - 1 &&
      next.upos !== 'PRON' &&
      !/^(?:le|la)$/.test(next.form)
    )
      last += 2
    else if (NOBLE.test(next.form) && onlyGivenNames(tokens, at, last, lists)) {
      const from = next.part === 1 ? last + 3 : last + 2
      const skip = /^(?:la|le|les|l’)$/i.test(tokens[from]?.form ?? '') && next.part !== 1 ? from + 1 : from
      if (!isCapital(tokens[skip]?.form ?? '')) break
      last = skip
    } else break
  }
  return last
}

/** « le député LREM Paul Roux »: letters between a role and a given name belong to the role. */
function isParty(tokens: readonly ParsedToken[], at: number, lists: WordLists): boolean {
  const before = tokens[at - 1]
  const next = tokens[at + 1]
  if (!/^\p{Lu}{2,6}$/u.test(tokens[at]?.form ?? '') || before?.upos !== 'NOUN') return false
  return lists.roles.has(before.form.toLowerCase()) && lists.firstNames.has(next?.form ?? '')
}

/** « le député LREM Paul Roux »: the party is not part of the name. */
function isAcronymBeforeName(token: ParsedToken | undefined, next: ParsedToken, lists: WordLists): boolean {
  return /^\p{Lu}{2,6}$/u.test(token?.form ?? '') && lists.firstNames.has(next.form)
}

function isNamePart(token: ParsedToken, lists: WordLists): boolean {
  if (!isCapital(token.form) || token.form.endsWith('’')) return /^\p{N}{1,4}$/u.test(token.form) && false
  if (Object.hasOwn(TITLES, token.form) || /^(?:DET|PRON|ADP)$/.test(token.upos))
    return /^(?:Le|La|Les|El|Al|De|Des|Du|Van|Von|Ben|Di)$/.test(token.form)
  return !MONTHS.has(token.form.toLowerCase()) && !lists.organisationWords.has(token.form.toLowerCase())
}

/** « Charles » and « Marie-Anne » but not « Paul Roux »: a particle joins a surname to given names only. */
function onlyGivenNames(tokens: readonly ParsedToken[], first: number, last: number, lists: WordLists): boolean {
  for (let at = first; at <= last; at++) if (!lists.firstNames.has(tokens[at]?.form ?? '')) return false
  return last - first < 2 && !lists.knownNames.has(tokens[last]?.form ?? '')
}

function nameOf(
  tokens: readonly ParsedToken[],
  sentence: number,
  first: number,
  last: number,
  more: Pick<NameFound, 'isOrganisation' | 'isKnown'>,
): NameFound {
  const words: string[] = []
  for (let at = first; at <= last; at++) {
    const token = tokens[at]
    if (token !== undefined) words.push(token.form)
  }
  const before = tokens[first - 1]
  const gender = before && Object.hasOwn(TITLES, before.form) ? TITLES[before.form] : undefined
  const title = gender === undefined ? undefined : {first: first - 1, gender: gender === 'both' ? undefined : gender}
  return {sentence, first, last, words, ...more, ...(title === undefined ? {} : {title})}
}

/** Whether the place alone gives a capital: the sentence's first word, or the first after a mark, a colon or a dash. */
function opens(tokens: readonly ParsedToken[], at: number): boolean {
  const before = tokens[at - 1]
  return before === undefined || /^[«“"‘(:.!?…–—-]$|^\.{3}$|^\d+\.?$/.test(before.form)
}

function isCapital(form: string): boolean {
  return /^\p{Lu}/u.test(form)
}

/** A sentence all in capitals says nothing about names. */
function isShouted(tokens: readonly ParsedToken[]): boolean {
  let upper = 0
  let lower = 0
  for (const {form} of tokens) {
    if (/\p{Ll}/u.test(form)) lower++
    else if (/\p{Lu}{3}/u.test(form)) upper++
  }
  return upper > 2 && upper > lower
}

function titleCase(form: string): string {
  return form.slice(0, 1) + form.slice(1).toLowerCase()
}
