import type {Doc, ParsedToken, PronounLink, Quotation, Sentence} from '../../document/index.js'
import {type Antecedent, antecedentsOf, endsWithPerson} from './antecedents.js'
import type {NamedEntity} from './entities.js'
import {isImpersonal} from './impersonal.js'
import type {ReportingClause} from './reporting-clauses.js'
import type {MentionAt} from './speakers.js'
import type {Gender, WordLists} from './word-lists.js'

const SUBJECT = /^(?:-t-|-)?(?<word>il|elle|ils|elles)$/i
const LATTER = /^(?:celui-ci|celle-ci)$/i

/** How many sentences a speaker stays the one who « a ajouté ». */
const SPEAKER_LASTS = 3

interface Pronoun {
  readonly gender: Gender
  readonly number: 'Sing' | 'Plur'
  readonly isLatter: boolean
}

/**
 * The subject pronouns, and « ce dernier », whose antecedent is certain; better none than a wrong one.
 *
 * Certain means: it agrees, and it is the subject of the clause or sentence before with no rival of its kind, or the
 * only one that agrees, or the speaker who goes on speaking. Impersonal « il » and pronouns within quoted sentences
 * are never linked. Linear: a sentence looks one sentence back.
 */
export function linkPronouns(
  doc: Doc<ParsedToken>,
  entities: readonly NamedEntity[],
  quotations: readonly Quotation[],
  clauses: readonly ReportingClause[],
  lists: WordLists,
  at: MentionAt,
): PronounLink[] {
  const links: PronounLink[] = []
  const reporting = new Map(clauses.map(clause => [`${clause.sentence}:${clause.subject.last}`, clause]))
  const quoted = quotedTokens(doc, quotations)
  let before: readonly Antecedent[] = []
  let speaker: {antecedent: Antecedent; sentence: number} | undefined
  let block = -1
  for (const sentence of doc.sentences) {
    const {tokens, index} = sentence
    const kind = doc.blocks[sentence.block]?.kind
    if (kind !== 'paragraph' && kind !== 'quote') {
      before = []
      speaker = undefined
      continue
    }
    const isQuoted = (token: number) => quoted.has(tokens[token]?.start ?? -1)
    const own = antecedentsOf(sentence, entities, lists, at).filter(({head}) => !isQuoted(head))
    const opensBlock = sentence.block !== block
    for (const token of tokens) {
      const pronoun = pronounOf(tokens, token)
      if (pronoun === undefined || isQuoted(token.index) || isImpersonal(tokens, token.index)) continue
      const clause = reporting.get(`${index}:${token.index}`)
      const continued =
        clause !== undefined && speaker !== undefined && index - speaker.sentence <= SPEAKER_LASTS
          ? speaker.antecedent
          : undefined
      const antecedent =
        continued !== undefined && agrees(continued, pronoun) && !hasRival(own, before, continued, pronoun, token.index)
          ? continued
          : choose(pronoun, token, own, before, opensBlock, clause !== undefined)
      if (antecedent === undefined) continue
      links.push({
        sentence: index,
        token: token.index,
        ...(antecedent.entity === undefined ? {} : {entity: antecedent.entity}),
        antecedent: antecedent.range,
      })
      own.push({...antecedent, head: token.index, isSubject: true, isPronoun: true, verb: token.head})
    }
    const says = clauses.length === 0 ? undefined : lastSpeaker(sentence, own, reporting)
    if (says !== undefined) speaker = {antecedent: says, sentence: index}
    if (
      own.some(({isQuotedOnly}) => !isQuotedOnly) ||
      !tokens.every(token => isQuoted(token.index) || token.upos === 'PUNCT')
    )
      before = own
    block = sentence.block
  }
  return links
}

function quotedTokens(doc: Doc<ParsedToken>, quotations: readonly Quotation[]): ReadonlySet<number> {
  const quoted = new Set<number>()
  for (const {inner, inserts, sentences} of quotations)
    for (const index of sentences)
      for (const {start} of doc.sentences[index]?.tokens ?? [])
        if (
          start >= inner.start &&
          start < inner.end &&
          !inserts.some(insert => start >= insert.start && start < insert.end)
        )
          quoted.add(start)
  return quoted
}

function pronounOf(tokens: readonly ParsedToken[], token: ParsedToken): Pronoun | undefined {
  const word = SUBJECT.exec(token.form)?.groups?.['word']?.toLowerCase()
  if (word !== undefined) {
    const before = tokens[token.index - 1]
    if (
      /^(?:elle|elles)$/.test(word) &&
      (before?.upos === 'ADP' || /^(?:que|qu’|comme|et|ou)$/i.test(before?.form ?? '')) &&
      !/^nsubj/.test(token.deprel)
    )
      return undefined
    return {
      gender: word.startsWith('elle') ? 'Fem' : 'Masc',
      number: word.endsWith('s') ? 'Plur' : 'Sing',
      isLatter: false,
    }
  }
  if (LATTER.test(token.form))
    return {gender: /^celle/i.test(token.form) ? 'Fem' : 'Masc', number: 'Sing', isLatter: true}
  const before = tokens[token.index - 1]?.form.toLowerCase()
  const next = tokens[token.index + 1]
  if (/^derni(?:er|ère)$/i.test(token.form) && /^(?:ce|cette)$/.test(before ?? '') && next?.upos !== 'NOUN')
    return {gender: /ère$/i.test(token.form) ? 'Fem' : 'Masc', number: 'Sing', isLatter: true}
  return undefined
}

function agrees({gender, number}: Antecedent, pronoun: Pronoun): boolean {
  return number === pronoun.number && gender === pronoun.gender
}

/** Whether it could agree, its gender being unknown or the same: such a one is a rival though never chosen. */
function mayAgree({gender, number}: Antecedent, pronoun: Pronoun): boolean {
  return number === pronoun.number && (gender === undefined || gender === pronoun.gender)
}

/** The speaker who goes on has a rival when somebody else who agrees was named since. */
function hasRival(
  own: readonly Antecedent[],
  before: readonly Antecedent[],
  speaker: Antecedent,
  pronoun: Pronoun,
  token: number,
): boolean {
  return [...before, ...own].some(
    each =>
      (each.head < token || before.includes(each)) &&
      each.isAnimate &&
      !isSame(each, speaker) &&
      each.isSubject &&
      mayAgree(each, pronoun),
  )
}

function isSame(a: Antecedent, b: Antecedent): boolean {
  return a.entity !== undefined ? a.entity === b.entity : a.range.start === b.range.start
}

function choose(
  pronoun: Pronoun,
  token: ParsedToken,
  own: readonly Antecedent[],
  before: readonly Antecedent[],
  opensBlock: boolean,
  speaks: boolean,
): Antecedent | undefined {
  const earlier = own.filter(({head, verb}) => head < token.index && verb !== token.head)
  const fits = (each: Antecedent) => mayAgree(each, pronoun) && (!speaks || each.isAnimate)
  if (pronoun.isLatter) return latter(pronoun, earlier.length > 0 ? earlier : before)
  const here = earlier.filter(fits)
  if (here.length > 0) return best(here, pronoun)
  const there = before.filter(fits)
  if (opensBlock && !there.some(({isAnimate, isSubject}) => isAnimate && isSubject)) return undefined
  return earlier.some(({isSubject, number}) => isSubject && number === pronoun.number) && !speaks
    ? bestSubject(there, pronoun)
    : best(there, pronoun)
}

/** The subject when it has no rival of its kind; else the only one there is, if somebody. */
function best(candidates: readonly Antecedent[], pronoun: Pronoun): Antecedent | undefined {
  const subject = bestSubject(candidates, pronoun)
  if (subject !== undefined) return subject
  const distinct = candidates.filter((each, index) => candidates.findIndex(other => isSame(other, each)) === index)
  const people = distinct.filter(({isAnimate}) => isAnimate)
  const only = distinct.length === 1 ? distinct[0] : undefined
  const found = only ?? (people.length === 1 && !distinct.some(({isSubject}) => isSubject) ? people[0] : undefined)
  return found !== undefined && agrees(found, pronoun) && (found.isAnimate || found.isSubject) ? found : undefined
}

function bestSubject(candidates: readonly Antecedent[], pronoun: Pronoun): Antecedent | undefined {
  const subjects = candidates.filter(({isSubject}) => isSubject)
  const last = subjects.at(-1)
  if (last === undefined || !agrees(last, pronoun)) return undefined
  if (subjects.some(each => !isSame(each, last))) return undefined
  const rivals = candidates.filter(
    each => !isSame(each, last) && (each.isAnimate || !last.isAnimate) && !each.isSubject,
  )
  return rivals.some(({isAnimate, isComplement}) => isAnimate && !isComplement) ||
    (!last.isAnimate && rivals.some(({isComplement}) => !isComplement))
    ? undefined
    : last
}

/** « ce dernier » is the last one named that agrees, when he is somebody and no other comes later. */
function latter(pronoun: Pronoun, candidates: readonly Antecedent[]): Antecedent | undefined {
  const people = candidates.filter(each => each.isAnimate && mayAgree(each, pronoun))
  const last = people.at(-1)
  return last !== undefined && agrees(last, pronoun) ? last : undefined
}

function lastSpeaker(
  sentence: Sentence<ParsedToken>,
  own: readonly Antecedent[],
  reporting: ReadonlyMap<string, ReportingClause>,
): Antecedent | undefined {
  let found: Antecedent | undefined
  for (const each of own) {
    if (!each.isAnimate) continue
    for (let token = each.range.first; token <= each.range.last; token++)
      if (each.range.sentence === sentence.index && reporting.has(`${sentence.index}:${token}`)) found = each
    if (each.isPronoun && reporting.has(`${sentence.index}:${each.head}`)) found = each
    if (each.isSubject && endsWithPerson(each, reporting, sentence.index)) found = each
  }
  return found
}
