import type {Doc, ParsedToken, Sentence, TokenRange} from '../../document/index.js'
import {nounPhraseEnd, skipDeterminers} from './noun-phrase.js'
import type {ReportingClass, WordLists} from './word-lists.js'

/** A verb of speech with who speaks: « a déclaré le maire », « dit-il », « Anne Petit explique que ». */
export interface ReportingClause extends TokenRange {
  /** The token of the verb that carries the meaning (« déclaré » of « a déclaré »). */
  readonly verb: number
  readonly lemma: string
  readonly reportingClass: ReportingClass
  /** Tokens of the subject's noun phrase or pronoun. */
  readonly subject: {readonly first: number; readonly last: number}
  readonly isPronoun: boolean
  /** The subject follows the verb, as after words that are quoted. */
  readonly inverted: boolean
  /** The token « que » or « si » that brings in what was said. */
  readonly conjunction?: number
}

const HANGING = /^-(?:t-)?(?:il|elle|on|ils|elles|je|nous|vous|tu)$/i
const SUBJECT_PRONOUN = /^(?:il|elle|ils|elles|on|celui-ci|celle-ci|ceux-ci|celles-ci)$/i
const CLITIC = /^(?:se|s’|me|m’|te|t’|nous|vous|le|la|l’|les|lui|leur|y|en|ne|n’)$/i
const MOST_BETWEEN = 6

/**
 * Every clause of a sentence in which a verb of speech has a subject, in text order; linear in the tokens.
 *
 * Inverted clauses are told by their place after a comma, a dash or a closing mark, since the parser often takes the
 * speaker for an object; the others by the parse.
 */
export function findReportingClauses(doc: Doc<ParsedToken>, lists: WordLists): ReportingClause[] {
  return doc.sentences.flatMap(sentence => clausesOf(sentence, lists))
}

function clausesOf(sentence: Sentence<ParsedToken>, lists: WordLists): ReportingClause[] {
  const clauses: ReportingClause[] = []
  const {tokens} = sentence
  const subjects = subjectsByHead(tokens)
  for (const token of tokens) {
    if (token.upos !== 'VERB' && token.upos !== 'AUX' && token.upos !== 'ADJ') continue
    const known = lists.reportingVerbs.get(token.lemma) ?? lists.reportingVerbs.get(participleLemma(token))
    if (known === undefined || token.feats.VerbForm === 'Inf') continue
    const first = verbGroupStart(tokens, token.index)
    if (known.reflexive && !tokens.slice(first, token.index).some(({form}) => /^(?:se|s’|me|m’|nous)$/i.test(form)))
      continue
    if (!hasFiniteForm(tokens, first, token.index)) continue
    const common = {
      sentence: sentence.index,
      verb: token.index,
      lemma: token.lemma,
      reportingClass: known.reportingClass,
    }
    const inverted = invertedSubject(sentence, first, token.index, lists)
    if (inverted !== undefined) {
      clauses.push({...common, ...inverted, first, last: Math.max(inverted.subject.last, token.index), inverted: true})
      continue
    }
    const subject = subjectBefore(sentence, first, subjects.get(token.index), lists)
    if (subject === undefined) continue
    const conjunction = conjunctionAfter(tokens, token.index)
    const isPronoun = SUBJECT_PRONOUN.test(tokens[subject.last]?.form ?? '')
    clauses.push({...common, first: subject.first, last: token.index, subject, isPronoun, inverted: false, conjunction})
  }
  return clauses
}

function subjectsByHead(tokens: readonly ParsedToken[]): Map<number, ParsedToken> {
  const subjects = new Map<number, ParsedToken>()
  for (const token of tokens) if (token.deprel === 'nsubj') subjects.set(token.head, token)
  return subjects
}

/** « déclaré » tagged as an adjective keeps its form as lemma. */
function participleLemma({upos, lemma}: ParsedToken): string {
  return upos === 'ADJ' && lemma.endsWith('é') ? `${lemma.slice(0, -1)}er` : ''
}

/** The first token of « ne l’a-t-il pas dit »: auxiliaries, clitics and hanging pronouns before the verb. */
function verbGroupStart(tokens: readonly ParsedToken[], verb: number): number {
  let first = verb
  while (first > 0 && verb - first < 8) {
    const before = tokens[first - 1]
    if (before === undefined) break
    const belongs =
      before.upos === 'AUX' || HANGING.test(before.form) || (CLITIC.test(before.form) && before.upos !== 'DET')
    const isAdverb =
      before.upos === 'ADV' &&
      first > 1 &&
      (tokens[first - 2]?.upos === 'AUX' || HANGING.test(tokens[first - 2]?.form ?? ''))
    if (!belongs && !isAdverb) break
    first--
  }
  return first
}

function hasFiniteForm(tokens: readonly ParsedToken[], first: number, verb: number): boolean {
  const token = tokens[verb]
  if (token?.feats.VerbForm === 'Part' || token?.upos === 'ADJ') {
    const auxiliary = tokens.slice(first, verb).find(({upos}) => upos === 'AUX')
    return auxiliary !== undefined && auxiliary.feats.VerbForm !== 'Inf'
  }
  return true
}

/** The subject that follows its verb: « a-t-il dit », « a déclaré Li », « explique la maire de Nancy, Anne Petit ». */
function invertedSubject(
  {tokens}: Sentence<ParsedToken>,
  first: number,
  verb: number,
  lists: WordLists,
): Pick<ReportingClause, 'subject' | 'isPronoun'> | undefined {
  for (let at = first + 1; at <= verb + 1; at++)
    if (HANGING.test(tokens[at]?.form ?? '')) return {subject: {first: at, last: at}, isPronoun: true}
  const before = tokens[first - 1]
  if (before !== undefined && before.upos !== 'PUNCT' && !/^(?:comme|ainsi|que|qu’)$/i.test(before.form))
    return undefined
  if (before !== undefined && /^[.:;(]$/.test(before.form)) return undefined
  let at = verb + 1
  while (tokens[at]?.upos === 'ADV' && at < verb + 4) at++
  if (tokens[at]?.form === ',') return undefined
  const start = at
  const head = skipDeterminers(tokens, at)
  if (!isNominal(tokens[head])) return undefined
  const isBare = head === start && tokens[head]?.upos !== 'PROPN' && !/^\p{Lu}/u.test(tokens[head]?.form ?? '')
  if (isBare && !lists.roles.has(tokens[head]?.form.toLowerCase() ?? '')) return undefined
  return {subject: {first: start, last: nounPhraseEnd(tokens, head, lists)}, isPronoun: false}
}

function isNominal(token: ParsedToken | undefined): boolean {
  return (
    token !== undefined &&
    (token.upos === 'NOUN' ||
      token.upos === 'PROPN' ||
      /^\p{Lu}/u.test(token.form) ||
      (token.upos === 'PRON' && /^(?:celui|celle|ceux|certains|beaucoup|tous|celui-ci|celle-ci)/i.test(token.form)))
  )
}

/** The subject before its verb, as parsed; a pronoun right before the verb group always is one. */
function subjectBefore(
  {tokens}: Sentence<ParsedToken>,
  first: number,
  parsed: ParsedToken | undefined,
  lists: WordLists,
): {first: number; last: number} | undefined {
  const before = tokens[first - 1]
  if (before !== undefined && SUBJECT_PRONOUN.test(before.form)) return {first: before.index, last: before.index}
  if (parsed === undefined || parsed.index > first || parsed.upos === 'PRON') return undefined
  const last = nounPhraseEnd(tokens, parsed.index, lists)
  if (last >= first) return undefined
  let start = parsed.index
  while (
    start > 0 &&
    parsed.index - start < 5 &&
    tokens[start - 1]?.head === parsed.index &&
    /^(?:DET|ADJ|NUM)$/.test(tokens[start - 1]?.upos ?? '')
  )
    start--
  return {first: start, last}
}

function conjunctionAfter(tokens: readonly ParsedToken[], verb: number): number | undefined {
  for (let at = verb + 1; at <= verb + MOST_BETWEEN; at++) {
    const form = tokens[at]?.form.toLowerCase()
    if (form === undefined || form === ',' || form === '.' || form === ':') return undefined
    if (/^(?:que|qu’|si|s’)$/.test(form) && tokens[at]?.upos === 'SCONJ') return at
    if (tokens[at]?.upos === 'VERB') return undefined
  }
  return undefined
}
