import type {ParsedToken} from '../../document/index.js'
import {MONTHS, WEEKDAYS} from './date-words.js'
import type {WordLists} from './word-lists.js'

const OF = /^(?:de|d’|d')$/i
const OTHER_PREPOSITION = /^(?:à|en|chez|pour|sur|auprès|près)$/i

/** Nouns and participles whose complement begins with « à », « en », « pour »…: « adjointe aux sports ». */
const TAKES_PREPOSITION =
  /^(?:délégué|adjoint|candidat|secrétaire|chargé|conseiller|ambassadeur|professeur|chercheur|directeur|ingénieur|médecin|maître|responsable|avocat|étudiant|ministre|porte-parole|élève|enseignant|ancien|membre|état|maire|spécialiste|expert|docteur|correspondant|représentant|attaché|commissaire|militant|élu|doctorant|économiste|sociologue|historien|juriste|infirmier|pilote|agriculteur|président|procureur|champion|député|doyen|envoyé)e?s?$/i

/** Ends the search in texts that are no sentences. */
const LONGEST_PHRASE = 40

/** The index of the noun that determiners, numerals and adjectives from `at` lead to; `at` itself when none do. */
export function skipDeterminers(tokens: readonly ParsedToken[], at: number): number {
  let head = at
  while (head < at + 5) {
    const token = tokens[head]
    if (token === undefined) return at
    const leads =
      token.upos === 'DET' || token.upos === 'NUM' || (token.upos === 'ADJ' && leadsToNoun(tokens[head + 1]))
    if (!leads || (token.upos !== 'DET' && /^\p{Lu}/u.test(token.form) && head > at && token.upos !== 'ADJ')) break
    head++
  }
  return head
}

/**
 * The last token of the noun phrase whose noun is at `head`, with its adjectives and « de » complements, and those
 * with « à », « en », « pour » that a role takes (« candidate à la mairie », « délégué aux transports »).
 *
 * It never crosses a comma nor enters a clause; a name right after the role's own noun and adjectives is left out
 * unless `names` says that names belong to it (a speaker's phrase: « le ministre Li Shangfu »).
 *
 * @param limit  The first token that may not belong to it; the end of the sentence when absent.
 */
export function nounPhraseEnd(
  tokens: readonly ParsedToken[],
  head: number,
  lists: WordLists,
  limit = tokens.length,
  names = true,
): number {
  const stop = Math.min(limit, tokens.length, head + LONGEST_PHRASE)
  let last = head
  let hasComplement = false
  let previousNoun = tokens[head]
  while (last + 1 < stop) {
    const next = tokens[last + 1]
    if (next === undefined) break
    if (isModifier(next, tokens[last], tokens[last + 2])) {
      last++
      continue
    }
    if (isName(next) && next.upos !== 'DET' && (names || (hasComplement && isHostOfNames(previousNoun, lists)))) {
      last++
      continue
    }
    const end = complementEnd(tokens, last + 1, stop, previousNoun, tokens[head])
    if (end === undefined) break
    previousNoun = tokens[end]
    hasComplement = true
    last = end
  }
  return last
}

/** An adjective or a participle that goes on the phrase: « chinois », « délégué aux… », « chargée de… ». */
function isModifier(token: ParsedToken, before: ParsedToken | undefined, after: ParsedToken | undefined): boolean {
  if (isName(token)) return false
  if (token.upos === 'ADJ') return true
  if (
    token.upos === 'NOUN' &&
    before?.upos === 'NOUN' &&
    /^(?:adjoint|délégué|associé|général|chef|fondateur)e?s?$/i.test(token.form)
  )
    return true
  if (token.upos === 'ADV' && token.form === 'général') return true
  return (
    token.upos === 'VERB' &&
    token.feats.VerbForm === 'Part' &&
    after?.upos === 'ADP' &&
    TAKES_PREPOSITION.test(token.form)
  )
}

/** The last token of one complement that begins at `at`: « de la Défense », « et des Finances », « aux sports ». */
function complementEnd(
  tokens: readonly ParsedToken[],
  at: number,
  stop: number,
  noun: ParsedToken | undefined,
  head: ParsedToken | undefined,
): number | undefined {
  let from = at
  if (
    /^(?:et|&)$/i.test(tokens[from]?.form ?? '') &&
    isPreposition(tokens[from + 1]) &&
    tokens[from + 1]?.form.toLowerCase() !== 'en'
  )
    from++
  const preposition = tokens[from]
  if (!isPreposition(preposition)) return undefined
  const isOf = OF.test(preposition?.form ?? '')
  if (from > at && !isOf) return undefined
  const before = tokens[at - 1]
  const takes =
    TAKES_PREPOSITION.test(before?.form ?? '') ||
    (before === head && TAKES_PREPOSITION.test(head?.form ?? '')) ||
    /^(?:état|etat)$/i.test(noun?.form ?? '')
  if (!isOf && !(OTHER_PREPOSITION.test(preposition?.form ?? '') && takes)) return undefined
  let end = from + 1
  while (end < stop && end < from + 6 && /^(?:DET|NUM|ADJ)$/.test(tokens[end]?.upos ?? '') && !isName(tokens[end]))
    end++
  const complement = tokens[end]
  if (end >= stop || complement === undefined) return undefined
  if (complement.upos !== 'NOUN' && !isName(complement)) return undefined
  const lower = complement.form.toLowerCase()
  if (WEEKDAYS.has(lower) || MONTHS.has(lower)) return undefined
  return end
}

function isPreposition(token: ParsedToken | undefined): boolean {
  return (
    token !== undefined &&
    (token.upos === 'ADP' || token.part === 1) &&
    (OF.test(token.form) || OTHER_PREPOSITION.test(token.form))
  )
}

/** A word with a capital that is no grammatical word. */
function isName(token: ParsedToken | undefined): boolean {
  return (
    token !== undefined &&
    /^\p{Lu}/u.test(token.form) &&
    token.upos !== 'DET' &&
    token.upos !== 'ADP' &&
    token.upos !== 'PRON'
  )
}

/** A common noun that a name may specify: « groupe Vinci », « lycée Jean-Moulin », « parti Renaissance ». */
function isHostOfNames(token: ParsedToken | undefined, lists: WordLists): boolean {
  if (token === undefined) return false
  if (isName(token)) return !lists.organisationWords.has(token.form.toLowerCase()) ? false : true
  const lower = token.form.toLowerCase()
  return lists.organisationWords.has(lower) || lists.placeWords.has(lower)
}

function leadsToNoun(token: ParsedToken | undefined): boolean {
  return token !== undefined && (token.upos === 'NOUN' || token.upos === 'ADJ' || token.upos === 'PROPN')
}
