import type {Doc, ParsedToken, TokenRange} from '../../document/index.js'
import type {NameFound} from './names.js'
import {type RolePhrase, rolePhraseAt, rolePhraseTo} from './role-phrase.js'
import type {WordLists} from './word-lists.js'

/** A role beside a name: `name` is its place in the list of names. */
export interface RoleFound extends RolePhrase, TokenRange {
  readonly name: number
}

/** How far before a name its role may begin: « le secrétaire général adjoint du syndicat de… ». */
const LONGEST_ROLE = 16
const BECOMES = /^(?:être|devenir|rester|demeurer)$/
const NAMED = /^(?:nommée?|élue?|réélue?|désignée?|promue?)$/i
const PERIOD = /^(?:depuis|en|de|d’|jusque|jusqu’|entre|pendant|durant)$/i

/**
 * The roles the text gives to names: before them (« le maire Paul Roux », « la maire de Nancy, Anne Petit, »), after
 * them between commas (« Anne Petit, 45 ans, maire de Nancy, ») or by a verb (« Anne Petit est la maire de Nancy »).
 *
 * A phrase counts only when it runs from its noun to the name, or from the name to a comma or the end, with nothing
 * left over but years; what may be a list (« Anne Petit, le préfet et les élus ») is passed over. Linear.
 */
export function findRoles(doc: Doc<ParsedToken>, names: readonly NameFound[], lists: WordLists): RoleFound[] {
  const found: RoleFound[] = []
  for (const [index, name] of names.entries()) {
    const previous = found.at(-1)
    if (
      previous !== undefined &&
      previous.sentence === name.sentence &&
      previous.name < index &&
      previous.first <= name.first &&
      name.last <= previous.last
    )
      continue
    const tokens = doc.sentences[name.sentence]?.tokens ?? []
    const before = name.isOrganisation
      ? []
      : (roleBefore(tokens, name, lists) ??
        openingRole(tokens, name, lists) ??
        sharedRole(tokens, name, found.at(-1)) ??
        [])
    const roles = [...[before].flat(), ...rolesAfter(tokens, name, lists), roleByVerb(tokens, name, lists)]
    for (const role of roles) if (role !== undefined) found.push({...role, name: index, sentence: name.sentence})
  }
  return found
}

/** « le ministre islandais de la Pêche Gunnar Steindorsson »; with a comma the name must stand between two. */
function roleBefore(tokens: readonly ParsedToken[], name: NameFound, lists: WordLists): RolePhrase[] | undefined {
  const end = beforeName(tokens, (name.title?.first ?? name.first) - 1)
  const isApposed = tokens[end]?.form === ','
  if (isApposed && !closesApposition(tokens, name.last + 1)) return undefined
  const last = isApposed ? end - 1 : end
  const role =
    rolePhraseTo(tokens, last, lists, LONGEST_ROLE) ??
    (isGiven(name, lists) ? rolePhraseTo(tokens, last, lists, LONGEST_ROLE, 'person') : undefined)
  if (role === undefined || (isApposed && tokens[role.first - 1]?.upos !== 'DET')) return undefined
  // « le patron du groupe Vinci »: the name belongs to the group.
  const noun = tokens[last]?.form ?? ''
  const isHost = last > role.noun && (lists.organisationWords.has(noun) || lists.placeWords.has(noun))
  if (isHost && !isApposed) return undefined
  // « Le porte-parole de l’armée, le colonel Denis Roux, »
  const article = role.first - 1
  const isSecond =
    !isApposed &&
    tokens[article]?.upos === 'DET' &&
    tokens[article - 1]?.form === ',' &&
    closesApposition(tokens, name.last + 1)
  const other = isSecond ? rolePhraseTo(tokens, article - 2, lists, LONGEST_ROLE) : undefined
  return other?.isDefinite === true ? [other, role] : [role]
}

/** Back over what may part a role from its name: « (centriste) », « l’Espagnol ». */
function beforeName(tokens: readonly ParsedToken[], end: number): number {
  if (tokens[end]?.form === ')') {
    for (let at = end - 1; at >= end - 4; at--) if (tokens[at]?.form === '(') return at - 1
  }
  if (
    /^ans$/i.test(tokens[end]?.form ?? '') &&
    tokens[end - 1]?.upos === 'NUM' &&
    /^de$/i.test(tokens[end - 2]?.form ?? '')
  )
    return end - 3
  const isDemonym = /^\p{Lu}\p{Ll}/u.test(tokens[end]?.form ?? '') && tokens[end - 1]?.upos === 'DET'
  return isDemonym && tokens[end - 2]?.form === ',' ? end - 2 : end
}

/** « Candidat à sa succession, Gilbert Anquetil a été battu », « Nommé directeur en 2023, Marc Delorme… ». */
function openingRole(tokens: readonly ParsedToken[], name: NameFound, lists: WordLists): RolePhrase | undefined {
  const comma = (name.title?.first ?? name.first) - 1
  if (tokens[comma]?.form !== ',' || comma > LONGEST_ROLE + 6) return undefined
  const from = NAMED.test(tokens[0]?.form ?? '') ? 1 : 0
  const role = rolePhraseAt(tokens, from, lists)
  if (role === undefined || role.first !== from || role.ofBody) return undefined
  return endsPhrase(tokens, role.last + 1, comma) ? role : undefined
}

/** « les chanteurs Pia Renard et Milo Vasquez »: the second name shares the role of the first. */
function sharedRole(
  tokens: readonly ParsedToken[],
  name: NameFound,
  previous: RoleFound | undefined,
): RolePhrase | undefined {
  if (previous === undefined || previous.sentence !== name.sentence) return undefined
  if (tokens[previous.noun]?.feats.Number !== 'Plur' || previous.last >= name.first) return undefined
  const between = tokens.slice(previous.last + 1, name.first)
  return between.length <= 8 && between.every(({form}) => /^(?:et|,|\p{Lu}.*)$/u.test(form)) ? previous : undefined
}

/** « Anne Petit, maire de Nancy et vice-présidente de la métropole, »; an age may come first. */
function rolesAfter(tokens: readonly ParsedToken[], name: NameFound, lists: WordLists): RolePhrase[] {
  const start = afterBrackets(tokens, name.last + 1)
  const opening = tokens[start]?.form ?? ''
  if (!/^[,(–—]$/.test(opening)) return []
  let at = start + 1
  // « Paul Roux, également maire de Nancy »
  if (/^(?:également|aussi|alors|désormais|jadis|longtemps|actuellement|autrefois)$/i.test(tokens[at]?.form ?? '')) at++
  const isAged = /^\d{1,3}$/.test(tokens[at]?.form ?? '') && /^ans$/i.test(tokens[at + 1]?.form ?? '')
  if (isAged && tokens[at + 2]?.form === ',') at += 3
  const isOfAge =
    /^âgée?$/i.test(tokens[at]?.form ?? '') && /^ans$/i.test(tokens[at + 3]?.form ?? '') && tokens[at + 4]?.form === ','
  if (isOfAge) at += 5
  // « Pia Renarsdottir, une institutrice de 41 ans »: only somebody is told by such a noun after two words of a name.
  const isTold =
    /^une?$/i.test(tokens[at]?.form ?? '') && name.words.length > 1 && !name.isOrganisation && !name.isKnown
  const isPerson = isAged || isOfAge || isTold || isGiven(name, lists)
  const found: RolePhrase[] = []
  while (found.length < 3) {
    const role =
      rolePhraseAt(tokens, at, lists) ??
      (isPerson ? rolePhraseAt(tokens, at, lists, tokens[at]?.upos === 'NOUN' ? 'bareOfPerson' : 'person') : undefined)
    if (role === undefined || (role.ofBody && isPerson)) return found
    const next = /^(?:et|puis)$/i.test(tokens[role.last + 1]?.form ?? '')
      ? rolePhraseAt(tokens, role.last + 2, lists)
      : undefined
    const closes =
      opening === '(' ? /^[),]$/.test(tokens[role.last + 1]?.form ?? ')') : endsPhrase(tokens, role.last + 1)
    if (next === undefined && !closes) return found
    if (role.isDefinite && found.length === 0 && mayBeList(tokens, role.last + 1)) return found
    found.push(role)
    if (next === undefined) return found
    at = role.last + 2
  }
  return found
}

/** Past « (Les Verts) » when a comma follows: « Paul Roux (Les Verts), maire de Nancy, ». */
function afterBrackets(tokens: readonly ParsedToken[], at: number): number {
  if (tokens[at]?.form !== '(') return at
  const end = tokens.findIndex(({form}, index) => index > at && index <= at + 6 && form === ')')
  return end > 0 && tokens[end + 1]?.form === ',' ? end + 1 : at
}

/** « Anne Petit est la maire de Nancy », « Paul Roux, élu président du club », « a été nommé préfet ». */
function roleByVerb(tokens: readonly ParsedToken[], name: NameFound, lists: WordLists): RolePhrase | undefined {
  let at = name.last + 1
  if (tokens[at]?.form === ',' && NAMED.test(tokens[at + 1]?.form ?? '')) at++
  let verb = -1
  for (let steps = 0; steps < 6; steps++, at++) {
    const token = tokens[at]
    if (token === undefined) return undefined
    const mayStand = token.lemma === 'avoir' || /^(?:en|y)$/i.test(token.form) || token.upos === 'ADV'
    if (/^(?:pas|plus|jamais|ne|n’)$/i.test(token.form)) return undefined
    if ((BECOMES.test(token.lemma) && token.feats.VerbForm !== 'Inf') || NAMED.test(token.form)) verb = at
    else if (!mayStand) break
  }
  if (verb < 0) return undefined
  const role = rolePhraseAt(tokens, at, lists)
  return role !== undefined && role.noun - at < 4 ? role : undefined
}

/** « Paul Roux » is a person for sure, « Roux » may be a firm. */
function isGiven({words, isOrganisation, isKnown}: NameFound, lists: WordLists): boolean {
  return (
    !isOrganisation &&
    !isKnown &&
    words.length > 1 &&
    lists.firstNames.has(words[0] ?? '') &&
    lists.knownNames.get(words[0] ?? '')?.article !== true
  )
}

function closesApposition(tokens: readonly ParsedToken[], at: number): boolean {
  const token = tokens[at]
  return token === undefined || /^[,.;:!?»”")–—…]$/.test(token.form) || token.upos === 'VERB' || token.upos === 'AUX'
}

/** Whether a phrase may end before `at`: at a mark, a relative, or years and a mark (« maire depuis 2014, »). */
function endsPhrase(tokens: readonly ParsedToken[], at: number, comma?: number): boolean {
  const form = tokens[at]?.form
  if (comma !== undefined && at === comma) return true
  if (form === undefined) return true
  if (PERIOD.test(form)) {
    for (let place = at + 1; place < at + 7; place++) {
      const token = tokens[place]
      if (token === undefined) return true
      if (/^[,.;»)]$/.test(token.form)) return comma === undefined || place === comma
      if (!/^(?:NUM|NOUN|DET|ADP|CCONJ)$/.test(token.upos)) return false
    }
    return false
  }
  if (comma !== undefined) return false
  return /^[,.;:!?»”)…–—"]$/.test(form) || /^(?:qui|que|qu’|dont|où)$/i.test(form)
}

/** « …, le préfet, les élus » or « …, le préfet et »: another noun phrase follows, so this may be a list. */
function mayBeList(tokens: readonly ParsedToken[], at: number): boolean {
  if (/^et$/i.test(tokens[at]?.form ?? '')) return true
  const next = tokens[at + 1]
  return (
    tokens[at]?.form === ',' && (next?.upos === 'DET' || next?.upos === 'PROPN') && !/^(?:ce|cette)$/i.test(next.form)
  )
}
