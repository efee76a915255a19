import type {Doc, ParsedToken, TokenRange} from '../../document/index.js'
import type {NameFound} from './names.js'
import {nounPhraseEnd, skipDeterminers} from './noun-phrase.js'
import type {Gender, WordLists} from './word-lists.js'

/** A role beside a name: its noun phrase without article, its noun, and whether the article was a definite one. */
export interface RoleFound extends TokenRange {
  readonly name: number
  readonly noun: number
  readonly gender?: Gender
  readonly isDefinite: boolean
}

/** How far before a name its role may begin: « le secrétaire général adjoint du syndicat de… ». */
const LONGEST_ROLE = 16
const DEFINITE = /^(?:le|la|l’|les|son|sa|notre|leur|ce|cette|cet)$/i
const BECOMES = /^(?:être|devenir|rester|demeurer)$/
const NAMED = /^(?:nommée?|élue?|réélue?|désignée?|promue?)$/i

/**
 * The roles the text gives to names: before them (« le maire Paul Roux », « la maire de Nancy, Anne Petit, »), after
 * them between commas (« Anne Petit, 45 ans, maire de Nancy, ») or by a verb (« Anne Petit est la maire de Nancy »).
 *
 * A phrase counts only when it runs from its noun to the name, or from the name to a comma or the end, with nothing
 * left over; what may be a list (« Anne Petit, le préfet et les élus ») is passed over. Linear in the tokens.
 */
export function findRoles(doc: Doc<ParsedToken>, names: readonly NameFound[], lists: WordLists): RoleFound[] {
  return names.flatMap((name, index) => {
    const tokens = doc.sentences[name.sentence]?.tokens ?? []
    if (name.isOrganisation) return []
    const found = [roleBefore(tokens, name, lists), ...rolesAfter(tokens, name, lists), roleByVerb(tokens, name, lists)]
    return found.flatMap(role => (role === undefined ? [] : [{...role, name: index, sentence: name.sentence}]))
  })
}

type Found = Omit<RoleFound, 'name' | 'sentence'>

/** « le ministre chinois de la Défense Li Shangfu »; with a comma the name must stand between two. */
function roleBefore(tokens: readonly ParsedToken[], name: NameFound, lists: WordLists): Found | undefined {
  const end = (name.title?.first ?? name.first) - 1
  const isApposed = tokens[end]?.form === ','
  if (isApposed && !closesApposition(tokens, name.last + 1)) return undefined
  const last = isApposed ? end - 1 : end
  for (let noun = last; noun >= 0 && last - noun < LONGEST_ROLE; noun--) {
    const token = tokens[noun]
    if (token === undefined || /^[,.;:!?«»()–—]$/.test(token.form) || token.feats.VerbForm === 'Fin') break
    const role = roleNoun(token, lists)
    if (role === undefined) continue
    if (nounPhraseEnd(tokens, noun, lists, last + 1, false) !== last) continue
    const first = phraseStart(tokens, noun)
    const determiner = tokens[first - 1]
    const isDefinite = DEFINITE.test(determiner?.form ?? '')
    const hasDeterminer =
      determiner === undefined ||
      determiner.upos === 'DET' ||
      determiner.part === 2 ||
      determiner.upos === 'PUNCT' ||
      determiner.upos === 'ADP' ||
      determiner.upos === 'CCONJ' ||
      determiner.upos === 'SCONJ'
    if (!hasDeterminer || (isApposed && !isDefinite)) continue
    return {first, last, noun, gender: role.gender, isDefinite}
  }
  return undefined
}

/** « Anne Petit, maire de Nancy et vice-présidente de la métropole, »; an age may come first. */
function rolesAfter(tokens: readonly ParsedToken[], name: NameFound, lists: WordLists): Found[] {
  const opening = tokens[name.last + 1]?.form
  if (opening !== ',' && opening !== '(' && opening !== '–' && opening !== '—') return []
  let at = name.last + 2
  if (
    /^\d{1,3}$/.test(tokens[at]?.form ?? '') &&
    /^ans$/i.test(tokens[at + 1]?.form ?? '') &&
    tokens[at + 2]?.form === ','
  )
    at += 3
  const found: Found[] = []
  for (let count = 0; count < 3; count++) {
    const role = roleAt(tokens, at, lists)
    if (role === undefined) return found
    const after = tokens[role.last + 1]
    const goesOn = /^(?:et|puis)$/i.test(after?.form ?? '') && roleAt(tokens, role.last + 2, lists) !== undefined
    if (!goesOn && !endsApposition(tokens, role.last + 1, opening)) return found
    if (role.isDefinite && !goesOn && count === 0 && mayBeList(tokens, role.last + 1)) return found
    found.push(role)
    if (!goesOn) return found
    at = role.last + 2
  }
  return found
}

/** « Anne Petit est la maire de Nancy », « Paul Roux, élu président du club », « a été nommé préfet ». */
function roleByVerb(tokens: readonly ParsedToken[], name: NameFound, lists: WordLists): Found | undefined {
  let at = name.last + 1
  if (tokens[at]?.form === ',' && NAMED.test(tokens[at + 1]?.form ?? '')) at++
  let verb = -1
  for (let steps = 0; steps < 6; steps++, at++) {
    const token = tokens[at]
    if (token === undefined) return undefined
    if (BECOMES.test(token.lemma) && token.feats.VerbForm !== 'Inf') verb = at
    else if (NAMED.test(token.form)) verb = at
    else if (token.lemma !== 'avoir' && !(token.upos === 'ADV' && !/^(?:pas|plus|jamais|n’|ne)$/i.test(token.form)))
      break
  }
  if (verb < 0) return undefined
  const role = roleAt(tokens, at, lists)
  return role !== undefined && role.first - at < 3 ? role : undefined
}

/** A role that begins at `at` with its article, its adjectives or its noun. */
function roleAt(tokens: readonly ParsedToken[], at: number, lists: WordLists): Found | undefined {
  const noun = skipDeterminers(tokens, at)
  const token = tokens[noun]
  const role = token === undefined ? undefined : roleNoun(token, lists)
  if (role === undefined || token?.feats.Number === 'Plur') return undefined
  const first = tokens[at]?.upos === 'DET' ? at + 1 : at
  return {
    first,
    last: nounPhraseEnd(tokens, noun, lists, tokens.length, false),
    noun,
    gender: role.gender,
    isDefinite: DEFINITE.test(tokens[at]?.form ?? ''),
  }
}

/** The noun of a role; « premier ministre » and « vice-président » are found by their last part. */
function roleNoun(token: ParsedToken, lists: WordLists): {gender?: Gender} | undefined {
  if (token.upos !== 'NOUN' && token.upos !== 'PROPN' && token.upos !== 'ADJ' && token.upos !== 'VERB') return undefined
  const lower = token.form.toLowerCase()
  return lists.roles.get(lower) ?? lists.roles.get(lower.replace(/^(?:ex|vice|sous|co|archi)-?/, ''))
}

/** Back over the adjectives that belong to the role: « ancien », « premier », « nouvelle ». */
function phraseStart(tokens: readonly ParsedToken[], noun: number): number {
  let first = noun
  while (
    first > 0 &&
    noun - first < 4 &&
    (tokens[first - 1]?.upos === 'ADJ' ||
      /^(?:premiers?|première|vice|ancienne?|nouve(?:au|lle))$/i.test(tokens[first - 1]?.form ?? ''))
  )
    first--
  return first
}

function closesApposition(tokens: readonly ParsedToken[], at: number): boolean {
  const token = tokens[at]
  return token === undefined || /^[,.;:!?»”")–—…]$/.test(token.form) || token.upos === 'VERB' || token.upos === 'AUX'
}

function endsApposition(tokens: readonly ParsedToken[], at: number, opening: string | undefined): boolean {
  const form = tokens[at]?.form
  if (form === undefined) return true
  return opening === '('
    ? form === ')' || form === ','
    : /^[,.;:!?»”)…–—]$/.test(form) || /^(?:qui|que|dont|où)$/i.test(form)
}

/** « …, le préfet, les élus » or « …, le préfet et »: another noun phrase follows, so this may be a list. */
function mayBeList(tokens: readonly ParsedToken[], at: number): boolean {
  if (/^et$/i.test(tokens[at]?.form ?? '')) return true
  return (
    tokens[at]?.form === ',' &&
    (tokens[at + 1]?.upos === 'DET' || tokens[at + 1]?.upos === 'PROPN') &&
    !/^(?:ce|cette)$/i.test(tokens[at + 1]?.form ?? '')
  )
}
