import type {AnalysedDoc, Entity, Role} from '../document/index.js'
import type {PersonEntry} from './plan.js'

/** Fewest entries worth a part of their own (editorial.md, « The anatomy »). */
const LEAST = 3

/** Longest role, in characters, that still reads as one. */
const LONGEST_ROLE = 140

/** Who's who: people and organisations with the role the source gives, in order of appearance; empty under three. */
export function peopleOf(doc: AnalysedDoc): PersonEntry[] {
  const described = doc.entities
    .filter(entity => (entity.kind === 'person' || entity.kind === 'organisation') && entity.roles.length > 0)
    .map(entity => entryOf(doc, entity))
    .filter((entry): entry is PersonEntry & {place: number} => entry !== undefined)
    .sort((a, b) => a.place - b.place)
  return described.length >= LEAST ? described.map(({place: _, ...entry}) => entry) : []
}

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

function entryOf(doc: AnalysedDoc, entity: Entity): (PersonEntry & {place: number}) | undefined {
  const role = [...entity.roles]
    .filter(other => other.text.length <= LONGEST_ROLE && tellsEnough(doc, other))
    .sort((a, b) => b.text.length - a.text.length)[0]
  if (!role) return undefined
  const sentence = doc.sentences[role.sentence]
  if (!sentence) return undefined
  const text = role.text.replace(/\s+/g, ' ').replace(/[.,;:]+$/, '')
  return {
    name: entity.name,
    text: `${text.charAt(0).toLowerCase()}${text.slice(1)}.`,
    from: [{file: 0, start: sentence.start, end: sentence.end}],
    operations: ['role'],
    score: entity.mentions.length,
    place: entity.mentions[0]?.start ?? role.start,
  }
}
