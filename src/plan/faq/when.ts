import type {DateMention} from '../../document/index.js'
import {datedComplements, dateOf, draftOf, type QuestionKind} from './draft.js'
import {type Fact, textUnder} from './fact.js'
import type {PhraseSource} from './phrase-source.js'
import {prepositionOf} from './preposition.js'

/** Verbs that a date measures and doesn't place. */
const DURING = new Set(['durer', 'étaler', 'courir', 'prolonger'])

/** « Quand… ? », « Depuis quand… ? », « Jusqu’à quand… ? », « À partir de quand… ? »: absolute dates alone. */
export const when: QuestionKind = (source, fact) => {
  for (const token of datedComplements(source, fact)) {
    const date = dateOf(source, fact, token.index)
    if (date?.kind !== 'absolute' || (date.value.year === undefined && date.value.day === undefined)) continue
    const preposition = prepositionOf(fact, token.index)
    const isRange = /^du\s.*\sau\s/iu.test(textUnder(fact, source.doc, token.index))
    if (
      (!isRange && /^(?:comme|pour|sur|par|contre|de|avec|sauf)(?:\s|$)/.test(preposition)) ||
      /derni|prochain|passé/i.test(date.text)
    )
      continue
    if (isComparison(fact, token.index)) continue
    if (DURING.has(fact.sentence.tokens[token.head]!.lemma) && !/^jusqu/.test(date.bound ?? '')) continue
    const opening = openingFor(date, textUnder(fact, source.doc, token.index))
    // « en 2025 » beside a change is its frame, not news of its own.
    const weight = date.value.day !== undefined ? 0.85 : date.bound ? 0.75 : 0.55
    return draftOf(
      source,
      fact,
      'when',
      {opening, order: 'complex', without: [token.index, ...wordsOf(date), ...hoursOf(source, fact)]},
      [token.index],
      weight,
    )
  }
  return []
}

/** All words of the date, wherever the parsers hang its hour. */
function wordsOf({first, last}: DateMention): number[] {
  return Array.from({length: last - first + 1}, (_, step) => first + step)
}

/** « 6,2 %, contre 3,9 % en 2024 »: the year is that of the figure beside it. */
function isComparison({sentence, clause}: Fact, index: number): boolean {
  return sentence.tokens.some(
    token => token.index > clause.head && token.index < index && /^(?:contre|qu[e’'])$/i.test(token.form),
  )
}

/** Complements that give the hour: the answer has them, the question doesn't. */
function hoursOf(source: PhraseSource, fact: Fact): number[] {
  return datedComplements(source, fact)
    .filter(token => dateOf(source, fact, token.index) !== undefined)
    .map(token => token.index)
}

function openingFor(date: DateMention, text: string): string {
  if (/^[aà] partir/i.test(text)) return 'à partir de quand'
  const bound = date.bound ?? ''
  if (bound.startsWith('depuis')) return 'depuis quand'
  if (bound.startsWith('jusqu')) return 'jusqu’à quand'
  if (/^(?:à partir|dès|à compter)/.test(bound)) return 'à partir de quand'
  return 'quand'
}
