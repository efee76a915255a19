import type {Doc, ParsedToken, PronounLink, Quotation, Sentence} from '../../document/index.js'
import type {French} from '../french.js'
import {type Antecedent, antecedentsOf} from './antecedents.js'
import {isBoundWith} from './bound-with.js'
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
  french: French,
  lists: WordLists,
  at: MentionAt,
): PronounLink[] {
  const links: PronounLink[] = []
  const reporting = new Map(clauses.map(clause => [`${clause.sentence}:${clause.subject.last}`, clause]))
  const quoted = quotedTokens(doc, quotations)
  const holders = new Map(
    entities.flatMap(({id, roles}) =>
      roles.flatMap(({sentence, first, last}) =>
        Array.from({length: last - first + 1}, (_, step) => [`${sentence}:${first + step}`, id] as const),
      ),
    ),
  )
  const holderAt = (sentence: number, token: number) => holders.get(`${sentence}:${token}`)
  let past: Past = {before: [], earlier: [], block: -1}
  let speaker: {antecedent: Antecedent; sentence: number} | undefined
  for (const sentence of doc.sentences) {
    const {tokens, index} = sentence
    const kind = doc.blocks[sentence.block]?.kind
    if (kind !== 'paragraph' && kind !== 'quote') {
      past = {before: [], earlier: [], block: -1}
      speaker = undefined
      continue
    }
    const isQuoted = (token: number) => quoted.has(tokens[token]?.start ?? -1)
    const own = antecedentsOf(sentence, entities, french, lists, at, holderAt).filter(({head}) => !isQuoted(head))
    for (const token of tokens) {
      const pronoun = pronounOf(tokens, token)
      if (pronoun === undefined || isQuoted(token.index) || isImpersonal(tokens, token.index)) continue
      const clause = reporting.get(`${index}:${token.index}`)
      const speaks = clause !== undefined && (clause.inverted || clause.conjunction !== undefined || token.index < 2)
      const continued =
        speaks && speaker !== undefined && index - speaker.sentence <= SPEAKER_LASTS ? speaker.antecedent : undefined
      const antecedent =
        continued !== undefined && agrees(continued, pronoun) && !hasRival(own, past, continued, pronoun, token.index)
          ? continued
          : choose(
              pronoun,
              token,
              tokens,
              own,
              past,
              past.block !== sentence.block,
              clause?.inverted === true || clause?.conjunction !== undefined,
            )
      if (antecedent === undefined || antecedent.isUnknown === true) {
        if (speaks) speaker = undefined
        own.push(unknownAntecedent(sentence, token, pronoun))
        continue
      }
      links.push({
        sentence: index,
        token: token.index,
        ...(antecedent.entity === undefined ? {} : {entity: antecedent.entity}),
        antecedent: antecedent.range,
      })
      own.push({...antecedent, head: token.index, isSubject: true, isPronoun: true, verb: verbOfPronoun(token)})
    }
    const says = lastSpeaker(sentence, own, reporting)
    if (says !== undefined) speaker = {antecedent: says, sentence: index}
    else if (own.some(({isAnimate, isSubject}) => isAnimate && isSubject)) speaker = undefined
    const isAllQuoted = own.length === 0 && tokens.every(token => isQuoted(token.index) || token.upos === 'PUNCT')
    past = isAllQuoted
      ? {...past, block: sentence.block}
      : {before: own, earlier: past.block === sentence.block ? past.before : [], block: sentence.block}
  }
  return links
}

/** A pronoun that stands for nobody known: later ones may mean the same, so it bars every other choice. */
function unknownAntecedent({index}: Sentence<ParsedToken>, token: ParsedToken, {gender, number}: Pronoun): Antecedent {
  const range = {sentence: index, first: token.index, last: token.index, start: token.start, end: token.end}
  const nature = {gender, number, isSubject: true, isObject: false, isAnimate: true, isComplement: false}
  return {range, head: token.index, ...nature, verb: verbOfPronoun(token), isPronoun: true, isUnknown: true}
}

/** What stands before a sentence: the noun phrases of the last one, those of the one before it in the same paragraph. */
interface Past {
  readonly before: readonly Antecedent[]
  readonly earlier: readonly Antecedent[]
  readonly block: number
}

function verbOfPronoun({head, index, form}: ParsedToken): number {
  return form.startsWith('-') && head < 0 ? index - 1 : head
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
  {before}: Past,
  speaker: Antecedent,
  pronoun: Pronoun,
  token: number,
): boolean {
  return [...before, ...own.filter(({head}) => head < token)].some(
    each => each.isAnimate && !each.isComplement && !isSame(each, speaker) && mayAgree(each, pronoun),
  )
}

function isSame(a: Antecedent, b: Antecedent): boolean {
  return a.entity !== undefined ? a.entity === b.entity : a.range.start === b.range.start
}

function choose(
  pronoun: Pronoun,
  token: ParsedToken,
  tokens: readonly ParsedToken[],
  own: readonly Antecedent[],
  {before, earlier}: Past,
  opensBlock: boolean,
  speaks: boolean,
): Antecedent | undefined {
  const isHanging = token.form.startsWith('-')
  // « Hydrogéologue de formation, elle… » says what she is, not whom she is.
  const opening = tokens[token.index - 1]?.form === ',' && tokens[0]?.upos === 'NOUN' ? token.index : 0
  // Nothing in a relative clause stands for the noun the clause is about.
  const relative = tokens[token.head]?.deprel === 'acl:relcl' ? (tokens[token.head]?.head ?? -1) : -1
  const near = own
    .filter(
      ({range, isPronoun}) =>
        range.first >= opening && (isPronoun === true || relative < range.first || relative > range.last),
    )
    .filter(({head, verb}) => head < token.index && (isHanging ? !speaks : verb !== token.head))
    .filter(each => isHanging || each.isPronoun === true || !isBoundWith(tokens, each.head, token.head))
  // « Morvan, dont il tait le nom »: with somebody who agrees so near, any other is a guess.
  if (
    own.some(
      each => each.isAnimate && relative >= each.range.first && relative <= each.range.last && mayAgree(each, pronoun),
    )
  )
    return undefined
  const fits = (each: Antecedent) => mayAgree(each, pronoun) && (!speaks || each.isAnimate)
  if (pronoun.isLatter) return latter(pronoun, near.length > 0 ? near : before)
  // « la commune devra-t-elle »: the subject stands before its own verb.
  const doubled = isHanging
    ? near.find(
        each => !each.isPronoun && agrees(each, pronoun) && token.index - each.range.last < (each.isSubject ? 6 : 3),
      )
    : undefined
  if (doubled !== undefined) return doubled
  const here = near.filter(fits)
  if (here.length > 0) return best(here, pronoun, false)
  const there = before.filter(fits)
  const toCome = there.length > 0 || speaks ? undefined : subjectToCome(pronoun, token, own)
  if (toCome !== undefined) return toCome
  if (opensBlock && !there.some(({isAnimate, isSubject}) => isAnimate && isSubject)) return undefined
  if (there.length > 0) return best(there, pronoun, token.index <= 2)
  const further = earlier.filter(fits)
  return further.length > 0 && !opensBlock ? best(further, pronoun, false) : undefined
}

/** « Bien qu’il soit blessé, le capitaine… »: the main subject, when the pronoun's clause opens the sentence. */
function subjectToCome(pronoun: Pronoun, token: ParsedToken, own: readonly Antecedent[]): Antecedent | undefined {
  const next = own.find(({isSubject, head, verb}) => isSubject && head > token.index && verb !== token.head)
  return token.index <= 3 && token.index > 0 && next !== undefined && agrees(next, pronoun) ? next : undefined
}

/**
 * The subject when no other can be meant; else the only phrase that agrees, if somebody, or the
 * direct object that the next sentence takes up as its subject.
 */
function best(candidates: readonly Antecedent[], pronoun: Pronoun, objects: boolean): Antecedent | undefined {
  const subjects = candidates.filter(({isSubject}) => isSubject)
  const last = subjects.at(-1)
  if (last !== undefined) {
    if (!agrees(last, pronoun) || subjects.some(each => !isSame(each, last))) return undefined
    const rivals = candidates.filter(each => !isSame(each, last) && !each.isComplement)
    const isRival = last.isAnimate
      ? ({isAnimate, isObject}: Antecedent) => isAnimate && isObject
      : ({isAnimate, isObject}: Antecedent) => isObject || isAnimate
    return rivals.some(isRival) ? undefined : last
  }
  const distinct = candidates.filter((each, index) => candidates.findIndex(other => isSame(other, each)) === index)
  const weighty = distinct.filter(({isComplement}) => !isComplement)
  const only = distinct.length === 1 ? distinct[0] : weighty.length === 1 ? weighty[0] : undefined
  return only !== undefined &&
    agrees(only, pronoun) &&
    ((objects && only.isObject) || (only.isAnimate && distinct.length === 1))
    ? only
    : undefined
}

/** « ce dernier » is the last one named that agrees, when he is somebody and no other comes later. */
function latter(pronoun: Pronoun, candidates: readonly Antecedent[]): Antecedent | undefined {
  const people = candidates.filter(each => each.isAnimate && mayAgree(each, pronoun))
  const last = people.at(-1)
  return last !== undefined && agrees(last, pronoun) ? last : undefined
}

/** Who spoke in the sentence, to be taken up by « a-t-il ajouté ». */
function lastSpeaker(
  sentence: Sentence<ParsedToken>,
  own: readonly Antecedent[],
  reporting: ReadonlyMap<string, ReportingClause>,
): Antecedent | undefined {
  const {index} = sentence
  return own.findLast(each => {
    if (!each.isAnimate) return false
    const from = each.isPronoun ? each.head : each.range.first
    const to = each.isPronoun ? each.head : each.range.last
    for (let token = from; token <= to; token++) {
      const clause = reporting.get(`${index}:${token}`)
      if (clause !== undefined && (clause.inverted || clause.conjunction !== undefined)) return true
    }
    return false
  })
}
