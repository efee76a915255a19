import {type AnalysedDoc, annotationsOf, type Entity, type ParsedSentence} from '../document/index.js'
import {compose, type French, piecesWith} from '../language/index.js'
import type {Statement} from './statement.js'

/**
 * « Le préfet de la Nièvre a fermé le pont » as « Le préfet de la Nièvre, Paul Roux, a fermé le pont », where the text
 * says that he is: for a first sentence, which a reader meets before the name.
 *
 * @returns The statement itself where its subject is no role, or stands for nobody the text names in full.
 */
export function withRoleNamed<S extends Statement>(doc: AnalysedDoc, one: S, french: French): S {
  const sentence = doc.sentences[one.sentence]
  const {clause, tokens, replacements} = one.variant
  if (!sentence || clause.subject === undefined) return one
  const role = roleAt(doc, sentence, clause.subject)
  if (!role || !tokens.includes(role.first) || !tokens.includes(role.last)) return one
  const after = sentence.tokens[role.last + 1]
  const isBeside = after?.index === clause.finite || /^(?:s’|se|ne|n’|l’|y|en)$/i.test(after?.form ?? '')
  const isNamed = annotationsOf(doc, sentence.index).mentions.some(
    ({entity, form}) => entity === role.holder.id && (form === 'full' || form === 'short'),
  )
  if (!isBeside || isNamed || replacements.some(({first}) => first <= role.last)) return one
  const own = [{first: role.first, last: role.last, words: `${role.words}, ${role.holder.name},`}, ...replacements]
  const text = compose(piecesWith(sentence, tokens, own), doc, french)
  return {...one, text, variant: {...one.variant, text, replacements: own}}
}

/** The role that opens with a token, whole, and the only person of the text who has it. */
function roleAt(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  first: number,
): {first: number; last: number; words: string; holder: Entity} | undefined {
  const people = doc.entities.filter(({kind, name}) => kind === 'person' && name.includes(' '))
  const begin = sentence.tokens[first]!.start
  const after = doc.text.slice(begin).replace(/\s+/g, ' ').toLowerCase()
  const holds = people.flatMap(holder =>
    holder.roles.map(({text}) => ({holder, role: text.toLowerCase()})).filter(({role}) => after.startsWith(`${role} `)),
  )
  const longest = holds.sort((a, b) => b.role.length - a.role.length)[0]
  if (!longest || new Set(holds.map(({holder}) => holder.id)).size > 1) return undefined
  // « le maire » of a text with two mayors.
  const noun = longest.role.split(' ')[0]!
  const isOthers = people.some(
    ({id, roles}) => id !== longest.holder.id && roles.some(({text}) => text.toLowerCase().startsWith(noun)),
  )
  const last = sentence.tokens.findLast(({end}) => end <= begin + longest.role.length)
  if (isOthers || !last || last.index < first) return undefined
  return {first, last: last.index, words: doc.text.slice(begin, last.end), holder: longest.holder}
}
