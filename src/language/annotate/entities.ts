import type {Doc, Mention, ParsedToken, Role, TokenRange} from '../../document/index.js'
import type {French} from '../french.js'
import {type Nature, natureOf} from './entity-kind.js'
import {groupNames, type NameGroup} from './name-groups.js'
import {findNames} from './names.js'
import {findRoles, type RoleFound} from './roles.js'
import {spanOfTokens} from './token-range.js'
import type {WordLists} from './word-lists.js'

/** A role with what is needed to know it again when it stands for its holder. */
export interface HeldRole extends RoleFound {
  readonly role: Role
}

/** An entity with its names and roles, before nouns and pronouns are linked to it. Ids are places in the list. */
export interface NamedEntity extends Nature {
  readonly id: number
  readonly name: string
  readonly shortName?: string
  readonly roles: readonly HeldRole[]
  readonly mentions: readonly Mention[]
}

/** Everyone and everything a text names, in the order of their first mention. */
export function findEntities(doc: Doc<ParsedToken>, french: French, lists: WordLists): NamedEntity[] {
  const names = findNames(doc, french, lists)
  const rolesByName = new Map<number, RoleFound[]>()
  for (const role of findRoles(doc, names, lists))
    rolesByName.set(role.name, [...(rolesByName.get(role.name) ?? []), role])
  const groups = groupNames(doc, names, lists).sort((a, b) => (a.names[0] ?? 0) - (b.names[0] ?? 0))
  return groups.map((group, id) => {
    const found = group.names.flatMap(index => rolesByName.get(index) ?? [])
    const nature = natureOf(doc, group, names, found, lists)
    const roles =
      nature.kind === 'person' || nature.kind === 'organisation'
        ? distinct(found.map(role => ({...role, role: roleOf(doc, role)})))
        : []
    const mentions = mentionsOf(doc, group, names, id)
    const name = withoutTitle(unshouted(doc, mentions))
    const short = mentions.find(({form}) => form === 'short')
    const shortName = short === undefined ? undefined : withoutTitle(textOf(doc, short))
    return {id, ...nature, name, ...(shortName === undefined ? {} : {shortName}), roles, mentions}
  })
}

/** A title (« Mme ») belongs to the mention of a short name, which cannot be swapped without it. */
function mentionsOf(
  doc: Doc<ParsedToken>,
  group: NameGroup,
  names: readonly {sentence: number; first: number; last: number; words: readonly string[]; title?: {first: number}}[],
  entity: number,
): Mention[] {
  const most = Math.max(...group.names.map(index => names[index]?.words.length ?? 0))
  return group.names.flatMap(index => {
    const name = names[index]
    const sentence = doc.sentences[name?.sentence ?? -1]
    if (name === undefined || sentence === undefined) return []
    const form = name.words.length < most ? 'short' : 'full'
    const first = form === 'short' || most === 1 ? (name.title?.first ?? name.first) : name.first
    return [
      {sentence: name.sentence, first, last: name.last, ...spanOfTokens(sentence, first, name.last), entity, form},
    ]
  })
}

function longestOf(mentions: readonly Mention[]): Mention | undefined {
  let best: Mention | undefined
  for (const mention of mentions)
    if (mention.form === 'full' && (best === undefined || mention.end - mention.start > best.end - best.start))
      best = mention
  return best ?? mentions[0]
}

/** The fullest mention as the text spells it: in small letters where it does so anywhere (« FONDATION HORIZON » elsewhere). */
function unshouted(doc: Doc<ParsedToken>, mentions: readonly Mention[]): string {
  const name = textOf(doc, longestOf(mentions))
  if (!name.includes(' ') || name !== name.toUpperCase()) return name
  const same = mentions.map(mention => textOf(doc, mention)).filter(text => text.toUpperCase() === name)
  return same.find(text => text !== name) ?? name
}

function roleOf(doc: Doc<ParsedToken>, {sentence, first, last}: TokenRange): Role {
  const own = doc.sentences[sentence]
  const span = own === undefined ? {start: 0, end: 0} : spanOfTokens(own, first, last)
  return {sentence, first, last, ...span, text: doc.text.slice(span.start, span.end)}
}

function withoutTitle(name: string): string {
  return name.replace(/^(?:M\.|MM\.|Mr\.?|Mme|Mlle|Me|Dr\.?|Pr\.?|Mgr|Monsieur|Madame|Maître)[ \u00A0\u202F]/, '')
}

/** Roles in text order; one that two rules found is kept once. */
function distinct(roles: readonly HeldRole[]): HeldRole[] {
  const sorted = [...roles].sort((a, b) => a.role.start - b.role.start || b.role.end - a.role.end)
  const texts = sorted.map(({role}) => role.text.toLowerCase())
  return sorted.filter(
    (role, at) => role.role.start !== sorted[at - 1]?.role.start && texts.indexOf(texts[at] ?? '') === at,
  )
}

function textOf(doc: Doc<ParsedToken>, span: {start: number; end: number} | undefined): string {
  return span === undefined ? '' : doc.text.slice(span.start, span.end).replace(/\s+/g, ' ').replace(/'/g, '’')
}
