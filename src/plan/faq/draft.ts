import {
  annotationsOf,
  type DateMention,
  isRelation,
  type NumberMention,
  type ParsedToken,
  subtreeOf,
} from '../../document/index.js'
import {answerText} from './answer-text.js'
import {DOZENS, type Fact} from './fact.js'
import type {PhraseSource} from './phrase-source.js'
import {type Ask, questionText} from './question-text.js'

/** A question with its answer, before it is read over and chosen. */
export interface Draft {
  readonly kind: string
  readonly question: string
  readonly answer: string
  readonly fact: Fact
  /** How natural such a question is, 0 to 1. */
  readonly weight: number
  /** The question's verb, as its lemma, when it is not the fact's. */
  readonly asks?: string
}

/** One kind of question: what can be asked of a fact in that way. */
export type QuestionKind = (source: PhraseSource, fact: Fact) => readonly Draft[]

/** The question and its answer, or none when either can't be said well. */
export function draftOf(
  source: PhraseSource,
  fact: Fact,
  kind: string,
  ask: Ask,
  focus: readonly number[],
  weight: number,
): Draft[] {
  const question = questionText(source, fact, ask)
  if (question === undefined) return []
  const {told} = fact
  const answer = told
    ? answerText(source, told, [fact.clause.head], question)
    : answerText(source, ask.order === 'subject' ? named(fact) : fact, focus, question)
  return answer === undefined ? [] : [{kind, question, answer, fact, weight}]
}

/** When the subject is what is asked for, the answer names it in full: « cette société » would answer nothing. */
function named(fact: Fact): Fact {
  return {...fact, subject: {...fact.subject, again: fact.subject.text}}
}

/**
 * The complements of the verb that are dates. Where the parsers differ on whether a date is the verb's or its object's
 * (« a accueilli un paquebot en mai »), either tells when, so long as no other verb or date stands in the clause.
 */
export function datedComplements(source: PhraseSource, fact: Fact): ParsedToken[] {
  const {tokens} = fact.sentence
  const isAlone = (token: ParsedToken): boolean => {
    const others = annotationsOf(source.doc, fact.sentence.index).dates.filter(date => date.kind !== 'duration')
    const hasVerb = fact.clause.tokens.some(
      index => index > Math.max(...fact.chain) && index < token.index && /^(?:VERB|AUX)$/.test(tokens[index]!.upos),
    )
    return others.length === 1 && !hasVerb && token.index > fact.clause.head
  }
  return tokens.filter(
    token =>
      (fact.chain.includes(token.head) || isDayBesideObject(source, fact, token)) &&
      !fact.chain.includes(token.index) &&
      fact.clause.tokens.includes(token.index) &&
      isRelation(token.deprel, 'obl', 'advmod', 'nmod') &&
      (token.agreed || isAlone(token)),
  )
}

/** « rouvre ses portes samedi 8 novembre »: a day without « de » is the verb's, though a parser may hang it on the object. */
function isDayBesideObject({doc}: PhraseSource, {sentence, chain}: Fact, token: ParsedToken): boolean {
  const object = sentence.tokens[token.head]
  if (!object || object.deprel !== 'obj' || !chain.includes(object.head) || token.deprel !== 'nmod') return false
  const date = annotationsOf(doc, sentence.index).dates.find(
    ({kind, value, first, last}) =>
      (kind === 'absolute' ? value.day !== undefined : value.weekday !== undefined) &&
      first <= token.index &&
      token.index <= last,
  )
  return date !== undefined && !sentence.tokens.some(other => other.head === token.index && other.deprel === 'case')
}

/** The date that a complement holds and hardly anything else. */
export function dateOf({doc}: PhraseSource, fact: Fact, head: number): DateMention | undefined {
  const own = subtreeOf(fact.sentence, head).filter(index => fact.sentence.tokens[index]!.upos !== 'PUNCT')
  const dates = annotationsOf(doc, fact.sentence.index).dates.filter(
    date => date.kind !== 'duration' && own.some(index => date.first <= index && index <= date.last),
  )
  // « du 15 janvier au 14 février » holds two.
  const length = dates.reduce((sum, {first, last}) => sum + last - first + 1, 0)
  return own.length <= length + 4 ? dates[0] : undefined
}

/** The number that counts a noun. */
export function numberOn({doc}: PhraseSource, fact: Fact, head: number): NumberMention | undefined {
  const above = fact.sentence.tokens[fact.sentence.tokens[head]!.head]
  const counter =
    fact.sentence.tokens.find(token => token.head === head && token.deprel === 'nummod') ??
    (above !== undefined && DOZENS.test(above.form) && above.index < head ? above : undefined)
  if (!counter) return undefined
  return annotationsOf(doc, fact.sentence.index).numbers.find(
    number => number.first <= counter.index && counter.index <= number.last,
  )
}

/** Whether a token names a person, or a role that one has. */
export function isHuman(source: PhraseSource, fact: Fact, token: ParsedToken): boolean {
  if (source.roles.has(token.lemma.toLowerCase())) return true
  return annotationsOf(source.doc, fact.sentence.index).mentions.some(
    mention =>
      source.doc.entities[mention.entity]?.kind === 'person' &&
      mention.first <= token.index &&
      token.index <= mention.last,
  )
}
