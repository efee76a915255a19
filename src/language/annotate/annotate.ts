import {
  type AnalysedDoc,
  type Doc,
  type Entity,
  type Mention,
  overlaps,
  type ParsedToken,
  type PronounLink,
} from '../../document/index.js'
import type {French} from '../french.js'
import {findAttributions} from './attributions.js'
import {findDates} from './dates.js'
import {findEntities, type NamedEntity} from './entities.js'
import {findNounMentions} from './noun-mentions.js'
import {findNumbers} from './numbers.js'
import {linkPronouns} from './pronouns.js'
import {findQuotations} from './quotations.js'
import {findReportingClauses} from './reporting-clauses.js'
import {findSources} from './sources.js'
import {addSpeakers, type MentionAt} from './speakers.js'
import {readWordLists} from './word-lists.js'

/**
 * Say of a parsed text whom and what it names, when, how many, and who says what.
 *
 * Wrong is worse than missing everywhere: a name of doubtful kind is `other`, a pronoun of doubtful antecedent is not
 * linked, a quotation may have no speaker. Time linear in the text.
 */
export function annotate(doc: Doc<ParsedToken>, french: French): AnalysedDoc {
  const lists = french.derive(readWordLists)
  const allNumbers = findNumbers(doc)
  const dates = findDates(doc, allNumbers)
  const numbers = withoutDates(allNumbers, dates)
  const clauses = findReportingClauses(doc, french, lists)
  const quotations = findQuotations(doc, clauses)
  const named = findEntities(doc, french, lists)
  const nouns = findNounMentions(doc, named, lists)
  const names = mentionIndex([...named.flatMap(({mentions}) => mentions), ...nouns])
  const pronouns = linkPronouns(doc, named, quotations, clauses, french, lists, names)
  const stood = pronouns.flatMap(link => mentionOf(doc, link))
  const all = mentionIndex([...named.flatMap(({mentions}) => mentions), ...nouns, ...stood])
  const sources = findSources(doc, lists, all)
  return {
    ...doc,
    entities: named.map(entity => completed(entity, [...nouns, ...stood])),
    dates,
    numbers,
    quotations: addSpeakers(doc, quotations, clauses, sources, all, pronouns),
    attributions: findAttributions(doc, clauses, sources, quotations, all, pronouns),
    pronouns,
  }
}

/** Figures of a calendar date are the date's; a length of time keeps its number. */
function withoutDates<T extends {start: number; end: number}>(
  numbers: readonly T[],
  dates: readonly {start: number; end: number; kind: string; value: object}[],
): T[] {
  let at = 0
  return numbers.filter(number => {
    while ((dates[at]?.end ?? Number.POSITIVE_INFINITY) <= number.start) at++
    const date = dates[at]
    return (
      date === undefined || date.kind === 'duration' || !overlaps(date, number) || Object.keys(date.value).length === 0
    )
  })
}

function mentionIndex(mentions: readonly Mention[]): MentionAt {
  const bySentence = new Map<number, Map<number, Mention>>()
  for (const mention of mentions) {
    const own = bySentence.get(mention.sentence) ?? new Map<number, Mention>()
    for (let token = mention.first; token <= mention.last; token++) own.set(token, mention)
    bySentence.set(mention.sentence, own)
  }
  return (sentence, token) => bySentence.get(sentence)?.get(token)
}

function mentionOf(doc: Doc<ParsedToken>, {sentence, token, entity}: PronounLink): Mention[] {
  const own = doc.sentences[sentence]?.tokens[token]
  return own === undefined || entity === undefined
    ? []
    : [{sentence, first: token, last: token, start: own.start, end: own.end, entity, form: 'pronoun'}]
}

function completed({roles, mentions, ...entity}: NamedEntity, more: readonly Mention[]): Entity {
  const all = [...mentions, ...more.filter(mention => mention.entity === entity.id)].sort((a, b) => a.start - b.start)
  return {...entity, roles: roles.map(({role}) => role), mentions: all}
}
