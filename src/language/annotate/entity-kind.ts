import type {Doc, EntityKind, ParsedToken} from '../../document/index.js'
import type {NameGroup} from './name-groups.js'
import type {NameFound} from './names.js'
import type {RoleFound} from './roles.js'
import type {Gender, KnownName, WordLists} from './word-lists.js'

/** What the evidence about all the occurrences of a name says of what it names. */
export interface Nature {
  readonly kind: EntityKind
  readonly gender?: Gender
  readonly number?: 'Sing' | 'Plur'
}

const PLACE_SHAPE =
  /^(?:Saint|Sainte|Mont|Ville|Villers|Château|Pont|Port|Bourg|Neuf)s?-\p{Lu}|-(?:sur|sous|lès|les|en|aux|le|la|de|du)-/u
const COMPANY_SHAPE =
  /^(?:SA|SAS|SARL|Inc|Ltd|GmbH|Group|Holding|Bank|Airlines|Motors|Industries|News|Press|Sport|FC|RC|AS|OM|OL|Media|TV|Radio)$/
/** Nouns for a firm as often as for somebody: beside a name that holds no given name, they tell of the firm. */
const FIRM =
  /^(?:fabricant|constructeur|équipementier|éditeur|assureur|distributeur|opérateur|géant|leader|voyagiste|fournisseur|prestataire|concepteur|transporteur|industriel|spécialiste|numéro)$/i
const AGENTIVE =
  /^(?:dire|déclarer|affirmer|estimer|expliquer|raconter|confier|écrire|sourire|penser|juger|souligner|répondre|naître|mourir|arriver|marcher|parler|rencontrer|jouer)$/

/** What a role beside a name adds to the evidence. */
const ROLE = 3

/**
 * The kind of what is named, with its gender and number: `other` when the evidence is thin or divided.
 *
 * A title, a role or a given name makes a person; the lists, « en » or « à » without article, a place's common noun or
 * a hyphenated shape a place; the lists, a common noun of an institution or a company's word an organisation.
 */
export function natureOf(
  doc: Doc<ParsedToken>,
  group: NameGroup,
  names: readonly NameFound[],
  roles: readonly RoleFound[],
  lists: WordLists,
): Nature {
  const own = group.names.map(index => names[index]).filter(name => name !== undefined)
  const organisation = own.find(({isOrganisation}) => isOrganisation)
  if (organisation !== undefined) return {kind: 'organisation', ...organisationGrammar(organisation, lists)}
  const known = lists.knownNames.get(group.words.join(' ').replace(/’ /g, '’'))
  const person = personScore(doc, group, own, roles, lists)
  if (known !== undefined && person.score < 3) return {kind: known.kind, ...grammarOf(known)}
  const isFirm = isFirmsRole(doc, roles) && person.score <= ROLE
  const place = Math.max(...own.map(name => placeScore(doc, name, lists)))
  const isBody = roles.some(({ofBody}) => ofBody) || own.some(name => followsBody(doc, name, lists))
  const company =
    isBody || own.some(({words}) => words.some(word => COMPANY_SHAPE.test(word)) || knownAcronym(words, lists))
      ? isBody
        ? 4
        : 3
      : isFirm
        ? ROLE
        : 0
  const human = isFirm ? 0 : person.score
  const best = Math.max(human, place, company)
  if (best < 2 || [human, place, company].filter(score => score === best).length > 1) return {kind: 'other'}
  if (best === human) return {kind: 'person', gender: person.gender, number: 'Sing'}
  return {kind: best === place ? 'place' : 'organisation', number: 'Sing'}
}

function personScore(
  doc: Doc<ParsedToken>,
  {words}: NameGroup,
  own: readonly NameFound[],
  roles: readonly RoleFound[],
  lists: WordLists,
): {score: number; gender?: Gender} {
  const [first = ''] = words
  const isTerritory = lists.knownNames.get(first)?.article === true
  const given = isTerritory
    ? undefined
    : (lists.firstNames.get(first) ?? lists.firstNames.get(first.split('-')[0] ?? ''))
  const titled = own.find(({title}) => title !== undefined)
  let score = 0
  if (titled !== undefined) score += 3
  if (roles.some(({ofBody}) => !ofBody)) score += ROLE
  if (given !== undefined && words.length > 1) score += 3
  else if (given !== undefined && own.every(({words: each}) => each.length === 1) && !lists.knownNames.has(first))
    score += 2
  if (/^(?:\p{Lu}|\p{Lu}\p{Ll}?)\.$/u.test(first) && words.length > 1) score += 2
  if (own.some(name => isAged(doc, name))) score += 2
  if (score < 2 && own.some(name => speaks(doc, name))) score += words.length > 1 ? 2 : 1
  const role = roles.find(({gender}) => gender !== undefined)
  const gender =
    titled?.title?.gender ?? (given === 'both' || given === undefined ? role?.gender : given) ?? agreedGender(doc, own)
  return {score, gender}
}

/** « le fabricant de jouets Valmine »: every role of the name may be a firm’s. */
function isFirmsRole(doc: Doc<ParsedToken>, roles: readonly RoleFound[]): boolean {
  return (
    roles.length > 0 && roles.every(({sentence, noun}) => FIRM.test(doc.sentences[sentence]?.tokens[noun]?.form ?? ''))
  )
}

/** « X, 45 ans, ». */
function isAged(doc: Doc<ParsedToken>, {sentence, last}: NameFound): boolean {
  const tokens = doc.sentences[sentence]?.tokens ?? []
  return (
    /^[,(]$/.test(tokens[last + 1]?.form ?? '') &&
    /^\d{1,3}$/.test(tokens[last + 2]?.form ?? '') &&
    tokens[last + 3]?.form === 'ans'
  )
}

/** « le groupe Valmont », « l’association Rivages », « le fabricant de lampes Orval Luce ». */
function followsBody(doc: Doc<ParsedToken>, {sentence, first, last}: NameFound, lists: WordLists): boolean {
  const tokens = doc.sentences[sentence]?.tokens ?? []
  const before = tokens[first - 1]
  const isBody = (noun: ParsedToken | undefined): boolean =>
    noun?.upos === 'NOUN' &&
    lists.organisationWords.has(noun.form.toLowerCase()) &&
    !lists.placeWords.has(noun.form.toLowerCase())
  if (isBody(before)) return true
  const head = tokens.slice(first, last + 1).find(token => token.head < first || token.head > last)
  // Bare behind the complement of its noun; a comma would set off somebody who is something to that body.
  const isBare = before?.upos === 'NOUN' && !tokens.some(token => token.head === head?.index && token.deprel === 'case')
  const hangsOn = head?.head === before?.index ? before?.head : head?.head
  return isBare && hangsOn !== undefined && before.head === hangsOn && isBody(tokens[hangsOn])
}

function speaks(doc: Doc<ParsedToken>, {sentence, first, last}: NameFound): boolean {
  const tokens = doc.sentences[sentence]?.tokens ?? []
  for (let at = first; at <= last; at++) {
    const token = tokens[at]
    if (token?.deprel === 'nsubj' && AGENTIVE.test(tokens[token.head]?.lemma ?? '')) return true
  }
  return false
}

/** The gender of a participle or an attribute that agrees with the name: « Xi Jinping est arrivé ». */
function agreedGender(doc: Doc<ParsedToken>, own: readonly NameFound[]): Gender | undefined {
  for (const {sentence, first, last} of own) {
    const tokens = doc.sentences[sentence]?.tokens ?? []
    const subject = tokens.slice(first, last + 1).find(({deprel}) => deprel === 'nsubj' || deprel === 'nsubj:pass')
    const head = tokens[subject?.head ?? -1]
    if (head === undefined || (head.upos !== 'ADJ' && head.feats.VerbForm !== 'Part')) continue
    const auxiliary = tokens.find(token => token.head === head.index && token.upos === 'AUX')
    if (auxiliary?.lemma === 'être' && head.feats.Gender !== undefined) return head.feats.Gender
  }
  return undefined
}

/** Offices that are a place's: « maire de Melrac ». */
const OF_A_PLACE =
  /^(?:maire|mairie|préfète?|préfecture|commune|habitante?s?|évêque|bourgmestre|riveraine?s?|gare|conseil|municipalité|procureure?|aéroport)$/i

function placeScore(doc: Doc<ParsedToken>, {sentence, first, words}: NameFound, lists: WordLists): number {
  const tokens = doc.sentences[sentence]?.tokens ?? []
  const before = tokens[first - 1]
  const noun =
    tokens[
      before?.part === 2
        ? first - 3
        : /^(?:de|d’|la|le|les|l’)$/i.test(before?.form ?? '')
          ? before?.upos === 'DET'
            ? first - 3
            : first - 2
          : first - 1
    ]
  let score = 0
  if (words.some(word => PLACE_SHAPE.test(word))) score += 2
  if (
    words.length === 1 &&
    /^(?:à|en)$/i.test(before?.form ?? '') &&
    before?.upos === 'ADP' &&
    !/^(?:\p{Lu}{2,})$/u.test(words[0] ?? '')
  )
    score += /^en$/i.test(before?.form ?? '') ? 1 : 2
  if (noun !== undefined && lists.placeWords.has(noun.form.toLowerCase())) score += 2
  if (noun !== undefined && OF_A_PLACE.test(noun.form)) score += 2
  return score
}

function knownAcronym(words: readonly string[], lists: WordLists): boolean {
  return words.length === 1 && lists.knownNames.get((words[0] ?? '').replace(/\./g, ''))?.kind === 'organisation'
}

function organisationGrammar({words}: NameFound, lists: WordLists): Pick<Nature, 'gender' | 'number'> {
  const noun = (words[0] ?? '').toLowerCase()
  return {gender: lists.organisationWords.get(noun), number: 'Sing'}
}

function grammarOf({gender, number}: KnownName): Pick<Nature, 'gender' | 'number'> {
  return {gender, number}
}
