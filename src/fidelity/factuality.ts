import {fold} from './fold.js'
import type {Lexis} from './lexis.js'
import type {Predicate, Reading, Region, Word} from './reading.js'

/**
 * How far a sentence vouches that something is so: `real`, `future`, `unreal` (conditional, wanted, planned, alleged,
 * possible…), `open` where the guard cannot tell.
 */
export type Factuality = 'real' | 'future' | 'unreal' | 'open'

/** Read it off a predicate's mood and what governs it. */
export function factualityOf(predicate: Predicate, reading: Reading): Factuality {
  const classes = predicate.governors.filter(
    kind => kind !== 'real' && kind !== '?' && kind !== 'negated' && kind !== 'future',
  )
  if (classes.length > 0) return 'unreal'
  if (predicate.mood === 'conditional') return isFutureInThePast(predicate, reading) ? 'future' : 'unreal'
  if (predicate.mood === 'future' || predicate.governors.includes('future')) return 'future'
  if (predicate.mood === 'past' || predicate.mood === 'present') return 'real'
  if (predicate.mood === 'participle') return 'real'
  return predicate.governors.includes('real') ? 'real' : 'open'
}

/** « a annoncé qu’il ferait appel »: what was future when it was said. */
function isFutureInThePast(predicate: Predicate, reading: Reading): boolean {
  const region: Region | undefined = reading.regions[predicate.region]
  if (region?.kind !== 'reported' || region.verb === undefined) return false
  const over = reading.predicates.find(({start}) => start === region.verbSpan?.start)
  return over?.mood === 'past' && over.head < predicate.first
}

/** Of a noun: what the words before it, or the verb it depends on, make of it. */
export function nounFactuality(word: Word, reading: Reading, lexis: Lexis): Factuality {
  for (let i = word.index - 1; i >= Math.max(0, word.index - 4); i--) {
    const token = reading.tokens[i]!
    if (token.upos === 'PUNCT') break
    const kind = lexis.governors.get(token.base)
    if (kind !== undefined && kind !== 'real' && token.upos === 'NOUN') return 'unreal'
    // « mis en examen pour vol », « jugé pour le vol »: what is only charged is no fact.
    if (token.key === 'pour' && reading.stages.some(({stage, end}) => CHARGED.has(stage) && end <= token.start))
      return 'unreal'
    if (token.key === 'pour' && i === word.index - 1) return 'open'
  }
  const isDenied = reading.predicates.some(
    ({negation, agent, patient}) =>
      negation !== '' && negation !== 'only' && (agent.includes(word) || patient.includes(word)),
  )
  if (isDenied) return 'unreal'
  const over = reading.predicates.findLast(({head}) => head < word.index)
  if (over === undefined) return 'open'
  const kind = lexis.governors.get(fold(over.lemma))
  return kind !== undefined && kind !== 'real' && kind !== 'announce' && over.patient.includes(word) ? 'unreal' : 'open'
}

/** Stages of justice that prove nothing yet. */
const CHARGED = new Set(['accused', 'arrested', 'custody', 'detention', 'indicted', 'prosecuted', 'suspected', 'tried'])
