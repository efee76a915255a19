import {countWords} from '../../document/index.js'
import {pronounFor} from '../../language/index.js'
import {answerText} from './answer-text.js'
import type {Draft} from './draft.js'
import type {Fact} from './fact.js'
import {isAsTold} from './read-over.js'

/** Words of an answer: one as short as `short` is carried on, never beyond `most` (the brief of this part: 20 to 40 words). */
const WORDS = {short: 24, most: 42, least: 5}

/**
 * What the source goes on to say of the answer's subject, as a second sentence with a pronoun for it; undefined where the
 * next clause is of something else, or an answer is long enough.
 *
 * @param facts  All facts of the article, in text order.
 * @param taken  Sentences that other questions ask of: they are not told twice.
 */
export function goOn(
  draft: Draft,
  facts: readonly Fact[],
  taken: ReadonlySet<number>,
): {readonly text: string; readonly origin: Fact['origin']} | undefined {
  const {fact, answer, question} = draft
  if (countWords(answer) > WORDS.short || fact.told || fact.isCounted || fact.subject.gender === undefined)
    return undefined
  const next = facts.filter(
    other => isNext(fact, other) && other !== fact && !other.told && !taken.has(other.origin.index),
  )
  for (const other of next) {
    if (!isSameSubject(fact, other)) continue
    const pronoun = pronounFor(fact.subject)
    const told = answerText(
      other.source,
      {...other, subject: {...other.subject, again: pronoun, pointed: undefined}},
      [other.clause.head],
      `${question} ${answer}`,
    )
    if (told === undefined || !isAsTold(other.source, other, told)) continue
    const text = withPronoun(told, fact, other)
    const words = countWords(text)
    if (words < WORDS.least || words + countWords(answer) > WORDS.most) continue
    return {text, origin: other.origin}
  }
  return undefined
}

/** The next clause of the sentence, or one of the sentence after it in the paragraph. */
function isNext(fact: Fact, other: Fact): boolean {
  const step = other.origin.index - fact.origin.index
  if (other.origin.block !== fact.origin.block) return false
  if (step === 1) return true
  return (
    step === 0 &&
    other.sentence === fact.sentence &&
    other.clause.head > fact.clause.head &&
    other.clause.kind === 'conjunct'
  )
}

function isSameSubject(fact: Fact, other: Fact): boolean {
  const {entity, text} = fact.subject
  if (other.isIndefinite || other.isCounted || other.subject.number !== fact.subject.number) return false
  if (entity !== undefined && other.subject.entity !== undefined) return entity === other.subject.entity
  return text === other.subject.text
}

/** « Selon Claire Dubosc, » a second time is « Selon elle, ». */
function withPronoun(told: string, fact: Fact, other: Fact): string {
  const first = fact.attribution?.speaker.entity
  const speaker = first === undefined ? undefined : other.source.doc.entities[first]
  if (!speaker || other.attribution?.speaker.entity !== first || speaker.gender === undefined) return told
  return told.replace(`Selon ${speaker.name},`, speaker.gender === 'Fem' ? 'Selon elle,' : 'Selon lui,')
}
