import type {DateMention} from '../../document/index.js'
import {dateOf, draftOf, type QuestionKind} from './draft.js'
import {complementsOf} from './fact.js'

/** « Quand… ? », « Depuis quand… ? », « Jusqu’à quand… ? », « À partir de quand… ? »: absolute dates alone. */
export const when: QuestionKind = (source, fact) => {
  for (const token of complementsOf(fact, 'obl', 'advmod', 'nmod')) {
    const date = dateOf(source, fact, token.index)
    if (date?.kind !== 'absolute' || (date.value.year === undefined && date.value.day === undefined)) continue
    const opening = openingFor(date)
    // « en 2025 » beside a change is its frame, not news of its own.
    const weight = date.value.day !== undefined ? 0.85 : date.bound ? 0.75 : 0.55
    return draftOf(source, fact, 'when', {opening, order: 'complex', without: [token.index]}, [token.index], weight)
  }
  return []
}

function openingFor(date: DateMention): string {
  const bound = date.bound ?? ''
  if (bound.startsWith('depuis')) return 'depuis quand'
  if (bound.startsWith('jusqu')) return 'jusqu’à quand'
  if (/^(?:à partir|dès|à compter)/.test(bound)) return 'à partir de quand'
  return 'quand'
}
