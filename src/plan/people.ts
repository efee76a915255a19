import type {AnalysedDoc, Entity} from '../document/index.js'
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

function entryOf(doc: AnalysedDoc, entity: Entity): (PersonEntry & {place: number}) | undefined {
  const role = [...entity.roles]
    .filter(other => other.text.length <= LONGEST_ROLE && !/^(ce|cet|cette|son|sa|leur)\b/i.test(other.text))
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
