import type {ParsedToken} from '../../document/index.js'
import {MONTHS, WEEKDAYS} from './date-words.js'
import type {WordLists} from './word-lists.js'

const OF = /^(?:de|d’|d')$/i
const OTHER_PREPOSITION = /^(?:à|en|chez|pour|sur|auprès|près|dans|contre)$/i

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
 * Where a noun phrase stands, which decides what belongs to it: `free` with the names beside it (« le ministre Li
 * Shangfu »), `beforeName` with none but those of its complements (« président du groupe Vinci »), `apposed` between
 * marks, where every complement is its own (« cheffe de service aux urgences »).
 */
export type PhrasePlace = 'free' | 'beforeName' | 'apposed'

/**
 * The last token of the noun phrase whose noun is at `head`, with its adjectives and « de » complements, and those
 * with « à », « en », « pour » that a role takes (« candidate à la mairie », « délégué aux transports »).
 *
 * It never crosses a comma nor enters a clause.
 *
 * @param limit  The first token that may not belong to it; the end of the sentence when absent.
 */
export function nounPhraseEnd(
  tokens: readonly ParsedToken[],
  head: number,
  lists: WordLists,
  place: PhrasePlace = 'free',
  limit = tokens.length,
): number {
  const stop = Math.min(limit, tokens.length, head + LONGEST_PHRASE)
  let last = head
  let previousNoun = tokens[head]
  while (last + 1 < stop) {
    const next = tokens[last + 1]
    if (next === undefined) break
    const hasComplement = previousNoun !== tokens[head]
    const takesName = place === 'free' || (hasComplement && (place === 'apposed' || isHostOfNames(previousNoun, lists)))
    // « le député LREM de Rennes », « le député LREM Paul Roux »
    const isLast = place === 'beforeName' && last + 2 === stop && stop < tokens.length
    const isLabel =
      last === head && /^\p{Lu}{2,6}$/u.test(next.form) && (isLast || OF.test(tokens[last + 2]?.form ?? ''))
    if (
      isModifier(next, tokens[last], tokens[last + 2]) ||
      (isLast && isPastParticiple(next)) ||
      (isName(next) && takesName) ||
      isLabel
    ) {
      last++
      continue
    }
    const end =
      complementEnd(tokens, last + 1, stop, head, previousNoun, place) ??
      bracketEnd(tokens, last + 1, stop) ??
      titleEnd(tokens, last + 1, stop, place)
    if (end === undefined) break
    if (tokens[end]?.upos !== 'PUNCT') previousNoun = tokens[end]
    last = end
  }
  return last
}

/** « (centriste) » or « (LR) » within a phrase that goes on after it. */
function bracketEnd(tokens: readonly ParsedToken[], at: number, stop: number): number | undefined {
  if (tokens[at]?.form !== '(') return undefined
  for (let end = at + 2; end < Math.min(stop - 1, at + 4); end++)
    if (tokens[end]?.form === ')') return OF.test(tokens[end + 1]?.form ?? '') ? end : undefined
  return undefined
}

/** « autrice du roman « Marées basses » »: the title in its marks. */
function titleEnd(tokens: readonly ParsedToken[], at: number, stop: number, place: PhrasePlace): number | undefined {
  if (place !== 'apposed' || !/^[«“"]$/.test(tokens[at]?.form ?? '')) return undefined
  for (let end = at + 2; end < Math.min(stop, at + 12); end++) if (/^[»”"]$/.test(tokens[end]?.form ?? '')) return end
  return undefined
}

/** An adjective or a participle that goes on the phrase: « chinois », « délégué aux… », « chargée de… ». */
function isModifier(token: ParsedToken, before: ParsedToken | undefined, after: ParsedToken | undefined): boolean {
  if (isName(token)) return false
  if (token.upos === 'ADJ') return true
  if (
    token.upos === 'NOUN' &&
    before?.upos === 'NOUN' &&
    /^(?:apprenti|élève|étudiant|ouvrier|artisan|assistant|chef|femme|avocat|ingénieur|conseiller|agent|gardien|bras)e?$/i.test(
      before.form,
    )
  )
    return true
  if (token.upos === 'NUM') return /^numéro$/i.test(before?.form ?? '')
  if (
    token.upos === 'NOUN' &&
    before?.upos === 'NOUN' &&
    /^(?:adjoint|délégué|associé|général|chef|fondateur)e?s?$/i.test(token.form)
  )
    return true
  if (token.upos === 'NOUN' && token.deprel === 'amod') return true
  if (token.upos !== 'VERB' || token.feats.VerbForm !== 'Part' || token.feats.Tense === 'Pres') return false
  return after?.upos === 'ADP' ? TAKES_PREPOSITION.test(token.form) : /^[,.;)»”]$/.test(after?.form ?? '.')
}

/** « le chef étoilé Paul Roux »: a participle right before the name. */
function isPastParticiple({upos, feats}: ParsedToken): boolean {
  return upos === 'VERB' && feats.VerbForm === 'Part' && feats.Tense === 'Past'
}

/** The last token of one complement that begins at `at`: « de la Défense », « et des Finances », « aux sports ». */
function complementEnd(
  tokens: readonly ParsedToken[],
  at: number,
  stop: number,
  head: number,
  noun: ParsedToken | undefined,
  place: PhrasePlace,
): number | undefined {
  const joins = /^(?:et|&)$/i.test(tokens[at]?.form ?? '')
  const from = joins ? at + 1 : at
  const form = tokens[from]?.form ?? ''
  const isOf = OF.test(form)
  if (!isPreposition(tokens[from]) || (joins && !isOf)) return undefined
  const takes =
    place === 'apposed' ||
    TAKES_PREPOSITION.test(tokens[at - 1]?.form ?? '') ||
    ((at - 1 === head || noun === tokens[head]) && TAKES_PREPOSITION.test(tokens[head]?.form ?? '')) ||
    /^(?:état|etat)$/i.test(noun?.form ?? '')
  if (!isOf && !(OTHER_PREPOSITION.test(form) && takes)) return undefined
  let end = from + 1
  while (end < stop && end < from + 6 && /^(?:DET|NUM|ADJ)$/.test(tokens[end]?.upos ?? '') && !isName(tokens[end]))
    end++
  const complement = tokens[end]
  if (end >= stop || complement === undefined) return undefined
  if (complement.upos !== 'NOUN' && !isName(complement)) return undefined
  const lower = complement.form.toLowerCase()
  if (WEEKDAYS.has(lower) || MONTHS.has(lower) || lower === 'ans') return undefined
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
  if (isName(token)) return lists.organisationWords.has(token.form.toLowerCase())
  const lower = token.form.toLowerCase()
  return lists.organisationWords.has(lower) || lists.placeWords.has(lower)
}

function leadsToNoun(token: ParsedToken | undefined): boolean {
  return token !== undefined && (token.upos === 'NOUN' || token.upos === 'ADJ' || token.upos === 'PROPN')
}
