import type {ParsedToken} from '../../document/index.js'
import {MONTHS, WEEKDAYS} from './date-words.js'
import type {WordLists} from './word-lists.js'

const LONGEST = 24

/** Words whose name ends with their adjective: « Assemblée nationale », never « Assemblée nationale de… ». */
const CLOSED =
  /^(?:assemblée|sénat|parlement|parti|front|rassemblement|gouvernement|armée|église|police|gendarmerie|internationale)$/i
/** Words that name a territory or a body of people: with a place they are that place. */
const TERRITORY =
  /^(?:ville|région|département|métropole|communauté|collectivité|paroisse|maison|équipe|gouvernement|groupe|mission|station|chaîne|force|section|ordre|réseau|mouvement|parti|fonds|journal|hôtel)$/i

/**
 * The last token of the organisation's name that begins at `at` with its common noun: « ministère de la Défense »,
 * « Assemblée nationale », « Fédération nationale des aveugles », « université de Lorraine ».
 *
 * With a small letter the noun needs a capital in what follows; with a capital an adjective or a complement does.
 */
export function organisationAt(tokens: readonly ParsedToken[], at: number, lists: WordLists): number | undefined {
  const isHigh =
    /^(?:Hauts?|Hautes?|Grande?|Nouve(?:au|lle)|Première?)$/.test(tokens[at]?.form ?? '') &&
    /^\p{Lu}/u.test(tokens[at + 1]?.form ?? '')
  if (isHigh) {
    const noun = tokens[at + 1]?.form.toLowerCase() ?? ''
    return lists.organisationWords.has(noun) ? (organisationAt(tokens, at + 1, lists) ?? undefined) : undefined
  }
  const head = tokens[at]
  if (head === undefined || head.upos === 'VERB' || !lists.organisationWords.has(head.form.toLowerCase()))
    return undefined
  const isCapital = /^\p{Lu}/u.test(head.form) && at > 0 && !/^[«“"‘:.!?…–—-]$/.test(tokens[at - 1]?.form ?? '')
  const lower = head.form.toLowerCase()
  let last = at
  while ((isAdjective(tokens[last + 1]) || (isCapital && tokens[last + 1]?.upos === 'ADJ')) && last - at < 3) last++
  const hasAdjective = last > at
  if (isCapital && hasAdjective && CLOSED.test(lower)) return last
  if (/^\p{Lu}/u.test(tokens[last + 1]?.form ?? '') && tokens[last + 1]?.upos === 'PROPN') {
    const end = capitalRun(tokens, last + 1)
    if (
      !isCapital &&
      (TERRITORY.test(lower) ||
        lists.firstNames.has(tokens[last + 1]?.form ?? '') ||
        lists.knownNames.get(tokens[last + 1]?.form ?? '')?.kind === 'place')
    )
      return undefined
    return end
  }
  const complement = complementEnd(tokens, last + 1, lists, isCapital)
  if (complement !== undefined && !(TERRITORY.test(lower) && !isCapital)) {
    return isCapital ? enumerationEnd(tokens, complement) : complement
  }
  return isCapital && hasAdjective ? last : undefined
}

/** « des anciens combattants », « de la Défense », « d’astrophysique »; with a small letter it must hold a capital. */
function complementEnd(
  tokens: readonly ParsedToken[],
  at: number,
  lists: WordLists,
  isCapital: boolean,
): number | undefined {
  const preposition = tokens[at]
  if (
    preposition === undefined ||
    !/^(?:de|d’|d'|pour)$/i.test(preposition.form) ||
    (preposition.form === 'pour' && !isCapital)
  )
    return undefined
  let last = at
  while (
    last + 1 < tokens.length &&
    last - at < 4 &&
    /^(?:DET|ADJ)$/.test(tokens[last + 1]?.upos ?? '') &&
    !/^\p{Lu}/u.test(tokens[last + 1]?.form ?? '')
  )
    last++
  const noun = tokens[last + 1]
  if (noun === undefined || WEEKDAYS.has(noun.form.toLowerCase()) || MONTHS.has(noun.form.toLowerCase()))
    return undefined
  const isNameLike = /^\p{Lu}/u.test(noun.form)
  if (!isNameLike && (!isCapital || noun.upos !== 'NOUN')) return undefined
  if (isNameLike && lists.firstNames.has(noun.form) && !lists.knownNames.has(noun.form)) return undefined
  let end = isNameLike ? properRun(tokens, last + 1, noun, lists) : last + 1
  while (isAdjective(tokens[end + 1])) end++
  return end
}

/** « de la Défense Li Shangfu »: a common noun with a capital takes no other capital word along. */
function properRun(tokens: readonly ParsedToken[], at: number, noun: ParsedToken, lists: WordLists): number {
  return noun.upos === 'NOUN' || lists.knownNames.has(noun.form) ? at : capitalRun(tokens, at)
}

function capitalRun(tokens: readonly ParsedToken[], at: number): number {
  let last = at
  while (
    /^\p{Lu}/u.test(tokens[last + 1]?.form ?? '') &&
    /^(?:PROPN|NOUN|ADJ|X)$/.test(tokens[last + 1]?.upos ?? '') &&
    last - at < 4
  )
    last++
  return last
}

/** « …des fils de morts pour la France »: further complements, and what is joined to the first by « et ». */
function enumerationEnd(tokens: readonly ParsedToken[], from: number): number {
  let last = from
  while (last - from < LONGEST) {
    let at = last + 1
    if (/^,$/.test(tokens[at]?.form ?? '')) {
      const next = tokens[at + 1]
      if (next?.upos !== 'NOUN' || next.deprel !== 'conj' || next.head <= from - 6 || next.head > last) break
      last = at + 1
      continue
    }
    if (/^et$/i.test(tokens[at]?.form ?? '')) {
      const next = tokens[at + 1]
      if (next?.upos === 'NOUN' && tokens[at + 1]?.deprel === 'conj' && next.head > from - 6 && next.head <= last) {
        last = at + 1
        continue
      }
      if (!/^(?:de|d’)$/i.test(next?.form ?? '')) break
      at++
    }
    if (!/^(?:de|d’|d')$/i.test(tokens[at]?.form ?? '')) break
    let end = at + 1
    while (end < at + 4 && /^(?:DET|ADJ)$/.test(tokens[end]?.upos ?? '') && !/^\p{Lu}/u.test(tokens[end]?.form ?? ''))
      end++
    const noun = tokens[end]
    if (noun === undefined || (noun.upos !== 'NOUN' && noun.upos !== 'PROPN')) break
    const lower = noun.form.toLowerCase()
    if (WEEKDAYS.has(lower) || MONTHS.has(lower) || !isWithin(tokens, noun, from)) break
    last = end
    while (isAdjective(tokens[last + 1])) last++
  }
  return last
}

/** Whether the parser hangs the noun on the name, not on a verb or a noun before it. */
function isWithin(tokens: readonly ParsedToken[], noun: ParsedToken, from: number): boolean {
  return noun.head >= from - 8 && tokens[noun.head] !== undefined && /^(?:nmod|conj|appos|obl)/.test(noun.deprel)
}

function isAdjective(token: ParsedToken | undefined): boolean {
  return token?.upos === 'ADJ' && !/^\p{Lu}/u.test(token.form) && token.spaceBefore
}
