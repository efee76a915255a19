import {countWords, subtreeOf} from '../../document/index.js'
import {type Adjunct, type AdjunctKind, pronounFor} from '../../language/index.js'
import {plain} from './description.js'
import type {Fact} from './fact.js'
import {isFree, linksOf, stressesOf, trailingComment} from './left-out.js'
import type {PhraseSource} from './phrase-source.js'
import {tellFact} from './tell-fact.js'

/** Words in an answer's sentence (editorial.md: sentences over 20 words are to be few, over 25 a fault in both profiles). */
const WORDS = {wanted: 22, most: 32}

/** From how many words on an answer may not be a sentence of the source word for word (editorial.md, « The anatomy »). */
const VERBATIM_WORDS = 12

/** Left out first to last. */
const DROP_ORDER: readonly AdjunctKind[] = [
  'parenthesis',
  'relative',
  'participial',
  'apposition',
  'subordinate',
  'circumstance',
  'date',
]

/**
 * A fact as the answer to a question: its subject named again briefly, its attribution kept, what doesn't belong to the
 * answer left out.
 *
 * @param focus  Heads of the phrases that answer: they are never left out.
 * @returns undefined when it can't be said without a relative date, an open reference, or the source's own words at length.
 */
export function answerText(
  source: PhraseSource,
  fact: Fact,
  focus: readonly number[],
  question: string,
): string | undefined {
  const kept = new Set(focus.flatMap(head => subtreeOf(fact.sentence, head)))
  const free = fact.adjuncts
    .filter(adjunct => isFree(source, fact, adjunct) && !adjunct.tokens.some(index => kept.has(index)))
    .filter(adjunct => !isWithinSpeaker(fact, adjunct))
    .sort((a, b) => DROP_ORDER.indexOf(a.kind) - DROP_ORDER.indexOf(b.kind))
  const always = free
    .filter(adjunct => /^(?:relativeDate|linkingAdverb)$/.test(adjunct.kind))
    .flatMap(adjunct => adjunct.tokens)
  const optional = free.filter(adjunct => DROP_ORDER.includes(adjunct.kind)).map(adjunct => adjunct.tokens)
  const links = [...linksOf(source, fact), ...stressesOf(fact)]
  const tail = trailingComment(fact, focus)
  if (tail.length > 0) optional.push(tail)
  const choice = {always: [...always, ...links], optional, question, kept}
  // The source’s own words at length are told with another word for their subject: « cet accord », « elle ».
  for (const again of [fact.subject.again, fact.subject.pointed, pronounAgain(fact)]) {
    if (again === undefined) continue
    const told = firstTold(source, {...fact, subject: {...fact.subject, again}}, choice)
    if (told !== undefined) return told
  }
  return undefined
}

/** The pronoun for a subject that the question has just named as its own; none where another’s words are reported. */
function pronounAgain({subject, attribution, isCounted, isIndefinite, told}: Fact): string | undefined {
  if (attribution || told || isCounted || isIndefinite) return undefined
  return subject.gender === undefined ? undefined : pronounFor(subject)
}

/** Whether an adjunct is part of the words that say whose the clause is: « selon un compte rendu publié par X ». */
function isWithinSpeaker({sentence, attribution}: Fact, {tokens}: Adjunct): boolean {
  const clause = attribution?.speaker.clause
  if (clause === undefined) return false
  const own = sentence.tokens.filter(token => clause.start <= token.start && token.end <= clause.end)
  const top = own.find(token => !own.some(other => other.index === token.head))
  return top !== undefined && subtreeOf(sentence, top.index).includes(tokens[0] ?? -1)
}

interface Choice {
  readonly always: readonly number[]
  readonly optional: readonly (readonly number[])[]
  readonly question: string
  readonly kept: ReadonlySet<number>
}

/** The fullest telling that is no sentence of the source at length. */
function firstTold(source: PhraseSource, fact: Fact, {always, optional, question, kept}: Choice): string | undefined {
  let fallback: string | undefined
  for (let count = 0; count <= optional.length; count++) {
    const gone = new Set([...always, ...optional.slice(0, count).flat()])
    const plainly = oneAnswer(source, fact, gone, question, [...kept], false)
    // The answer first, where the source has it last: « Le 28 février, l’équipe se déplacera… ».
    const text =
      plainly !== undefined && isVerbatim(source, plainly)
        ? oneAnswer(source, fact, gone, question, [...kept], true)
        : plainly
    if (text === undefined) continue
    if (isVerbatim(source, text)) {
      source.refused?.(fact.origin.index, 'answer: word for word', text)
      continue
    }
    const words = countWords(text)
    if (words <= WORDS.wanted) return text
    if (words <= WORDS.most) fallback = text
  }
  return fallback
}

/** An answer of one sentence: the subject named again, what the question has just named left as it is. */
function oneAnswer(
  source: PhraseSource,
  fact: Fact,
  gone: ReadonlySet<number>,
  question: string,
  answering: readonly number[],
  isFronted: boolean,
): string | undefined {
  const asked = new Set(question.toLowerCase().split(/[^\p{L}\p{N}-]+/u))
  return tellFact(source, fact, {subject: fact.subject.again, gone, known: asked, answering, isFronted})
}

/**
 * Whether an answer longer than 12 words opens a sentence of the source word for word, quotations aside. One that opens
 * within a sentence has been cut out of it, which is a restatement.
 */
export function isVerbatim({article}: PhraseSource, answer: string): boolean {
  if (countWords(answer.replace(/«[^»]*»/g, '')) <= VERBATIM_WORDS) return false
  const bare = (text: string): string =>
    plain(text)
      .toLowerCase()
      .replace(/[\s\u00A0\u202F]+/gu, ' ')
      .replace(/[.\s]+$/, '')
  const whole = bare(article)
  const part = bare(answer)
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1))
    if (/(?:^|[.!?…»"”:;–-])\s*$/u.test(whole.slice(Math.max(0, at - 3), at))) return true
  return false
}
