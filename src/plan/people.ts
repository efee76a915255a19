import type {AnalysedDoc, Entity, Role} from '../document/index.js'
import type {PersonEntry} from './plan.js'

/** Fewest entries worth a part of their own (editorial.md, « The anatomy »). */
const LEAST = 3

/** Longest role, in characters, that still reads as one. */
const LONGEST_ROLE = 140

/** Who's who: people and organisations with the role the source gives, in order of appearance; empty under three. */
export function peopleOf(doc: AnalysedDoc): PersonEntry[] {
  const described = doc.entities
    .filter(
      ({kind, roles}) =>
        roles.length > 0 &&
        (kind === 'person' || (kind === 'organisation' && !roles.some(role => HUMAN.test(role.text)))),
    )
    .map(entity => entryOf(doc, entity))
    .filter((entry): entry is PersonEntry & {place: number} => entry !== undefined)
    .sort((a, b) => a.place - b.place)
  return described.length >= LEAST ? described.map(({place: _, ...entry}) => entry) : []
}

/** What only a person is: beside a body’s name it is somebody’s of that body, « l’analyste de l’institut, spécialiste de… ». */
const HUMAN =
  /^(?:spécialiste|expert|experte|figure|tête|chef|cheffe|maire|député|députée|élu|élue|analyste|auteur|autrice|auteure|présidente?|directeur|directrice|porte-parole|responsable|fondateur|fondatrice|déléguée?|secrétaire|ministre|adjointe?|avocate?|chercheur|chercheuse|professeure?|membre|permanent|permanente)(?!\p{L})/iu

/** Roles that are nothing without what they belong to: « représentante » of whom? */
const RELATIONAL =
  /^(chef|cheffe|représentante?|porte-parole|adjointe?|directeur|directrice|président|présidente|membre|coordinateur|coordinatrice|secrétaire|responsable|fondateur|fondatrice|délégué|déléguée|chargé|chargée|collègue|frère|sœur|fils|fille|père|mère|mari|femme|ami|amie|voisin|voisine|avocate?)(\s+de file)?$/i

/** Whether a role says by itself whose it is: no possessive before it, no bare relational noun. */
function tellsEnough(doc: AnalysedDoc, role: Role): boolean {
  if (RELATIONAL.test(role.text)) return false
  // A role in the plural is a group's: « commerçants du centre » is nobody's title.
  if (doc.sentences[role.sentence]?.tokens[role.first]?.feats.Number === 'Plur') return false
  return !/(?:^|[\s«(])(?:son|sa|ses|leur|leurs|ce|cet|cette|notre|nos|mon|ma)\s+$/i.test(
    doc.text.slice(Math.max(0, role.start - 8), role.start),
  )
}

/** The fullest role that the source gives somebody, first letter small, when it says by itself whose it is. */
export function titleOf(doc: AnalysedDoc, entity: Entity): string | undefined {
  const role = fullestRole(doc, entity)
  return role && roleText(role)
}

function fullestRole(doc: AnalysedDoc, entity: Entity): Role | undefined {
  return [...entity.roles]
    .filter(other => other.text.length <= LONGEST_ROLE && tellsEnough(doc, other))
    .sort((a, b) => b.text.length - a.text.length)[0]
}

function roleText({text}: Role): string {
  const bare = text.replace(/\s+/g, ' ').replace(/[.,;:]+$/, '')
  return bare.charAt(0).toLowerCase() + bare.slice(1)
}

function entryOf(doc: AnalysedDoc, entity: Entity): (PersonEntry & {place: number}) | undefined {
  const role = fullestRole(doc, entity)
  const sentence = role && doc.sentences[role.sentence]
  if (!role || !sentence) return undefined
  return {
    name: entity.name,
    text: `${roleText(role)}.`,
    from: [{file: 0, start: sentence.start, end: sentence.end}],
    operations: ['role'],
    score: entity.mentions.length,
    place: entity.mentions[0]?.start ?? role.start,
  }
}
