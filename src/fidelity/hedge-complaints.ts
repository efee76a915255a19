import {type Complaint, complaint} from './complaint.js'
import {predicateMatches} from './predicate-match.js'
import type {Marker, Predicate, Reading, Word} from './reading.js'
import type {WrittenSentence} from './written-sentence.js'

/** Classes whose loss does not make the sentence say more than its source. */
const HARMLESS = new Set(['mainly', 'only', 'future', 'rather'])
/** What hangs on what follows rather than on what stands before. */
const FORWARD = new Set(['attempt', 'danger', 'partly', 'some', 'almost', 'attributed', 'former'])

/** Hedges, narrowings and conditions that the source sets beside a word and that the sentence drops beside the same word. */
export function hedgeComplaints(written: WrittenSentence): Complaint[] {
  const found: Complaint[] = []
  const {reading, evidence} = written
  if (reading.tokens.at(-1)?.form === '?') return []
  const kept = new Set(reading.hedges.map(({kind}) => kind))
  for (const source of evidence)
    for (const hedge of source.hedges) {
      if (kept.has(hedge.kind) || HARMLESS.has(hedge.kind)) continue
      if (
        hedge.kind === 'serious' &&
        !source.predicates.some(({negation}) => negation === 'pas' || negation === 'plus')
      )
        continue
      if (hedge.kind === 'presumed' && governs(hedge, source)) continue
      // Before a number, it is the number’s own check that keeps it.
      if (
        hedge.kind === 'bounded' &&
        source.quantities.some(({index}) => index > hedge.last && index <= hedge.last + 2)
      )
        continue
      if (hedge.kind === 'estimated') {
        const figure = source.quantities.find(({index}) => index > hedge.index && index <= hedge.last + 3)
        const same = figure && reading.quantities.find(({value}) => value === figure.value)
        if (same) found.push(complaint('hedge', same, 'hedge', {hedge: hedge.text}))
        continue
      }
      const target = targetOf(hedge, source)
      if (target === undefined) continue
      const own = reading.words.find(word => isNearWord(word, target) && !isInQuote(word, reading))
      if (own === undefined || hasBareTwin(target, hedge, evidence)) continue
      if (hedge.kind === 'some' && isSome(own, reading)) continue
      found.push(complaint('hedge', own, 'hedge', {hedge: hedge.text}))
    }
  return [...found, ...droppedConditions(written)]
}

/** « des stations » or a number of them is no more than « plusieurs stations ». */
function isSome(word: Word, {tokens, quantities}: Reading): boolean {
  if (quantities.length > 0) return true
  return [1, 2].some(back => /^(?:de|d’|des|un|une)$/i.test(tokens[word.index - back]?.form ?? ''))
}

function isInQuote(word: Word, reading: Reading): boolean {
  return reading.regions[word.region]?.kind === 'quote'
}

/** The word a hedge narrows: the next one, the noun before an adjective, or the verb nearest to an adverb. */
function targetOf(hedge: Marker, {words, tokens, predicates}: Reading): Word | undefined {
  const before = words.findLast(({index}) => index < hedge.index)
  const after = words.find(({index}) => index > hedge.last)
  if (FORWARD.has(hedge.kind)) return hedge.kind === 'former' && !nextTo(after, hedge.last) ? before : after
  const token = tokens[hedge.index]!
  if (token.upos === 'ADV') {
    const nearest = predicates
      .map(predicate => ({
        predicate,
        far: hedge.index < predicate.first ? predicate.first - hedge.last : hedge.index - predicate.head,
      }))
      .sort((a, b) => a.far - b.far)[0]
    return nearest && nearest.far <= 4 ? words.find(({index}) => index === nearest.predicate.head) : (before ?? after)
  }
  return before ?? after
}

function nextTo(word: Word | undefined, index: number): boolean {
  return word !== undefined && word.index - index <= 2
}

/** Whether the evidence also has the word without that hedge. */
function hasBareTwin(target: Word, hedge: Marker, evidence: readonly Reading[]): boolean {
  return evidence.some(reading =>
    reading.words.some(
      word =>
        word !== target &&
        isSameWord(word, target) &&
        !reading.hedges.some(
          ({kind, index, last}) => kind === hedge.kind && index - 4 <= word.index && word.index <= last + 4,
        ),
    ),
  )
}

/** « Si la pluie ne revient pas, … »: the main clause without its condition says more. */
function droppedConditions({reading, evidence, sources}: WrittenSentence): Complaint[] {
  const hasCondition = (predicates: readonly Predicate[]) =>
    predicates.some(({governors}) => governors.includes('condition'))
  if (hasCondition(reading.predicates) || reading.tokens.some(({form}) => /^(?:condition|cas)$/i.test(form))) return []
  const found: Complaint[] = []
  for (const source of evidence) {
    if (!hasCondition(source.predicates)) continue
    for (const predicate of reading.predicates) {
      if (reading.regions[predicate.region]?.kind === 'quote' || sources.lexis.reporting.has(predicate.lemma)) continue
      const match = predicateMatches(predicate, reading, evidence)[0]
      if (match?.reading !== source || !dependsOnCondition(match.predicate, source)) continue
      found.push(complaint('hedge', predicate, 'condition', {words: predicate.text}))
      break
    }
  }
  return found
}

/** Whether the predicate is the main one of a condition: the finite one just before « si », or the first after its clause. */
function dependsOnCondition(predicate: Predicate, {predicates}: Reading): boolean {
  const condition = predicates.find(({governors}) => governors.includes('condition'))
  if (condition === undefined || predicate === condition) return false
  const isMain = ({mood}: Predicate) => mood !== 'infinitive' && mood !== 'participle'
  const main =
    predicates.findLast(other => other.head < condition.first && isMain(other)) ??
    predicates.find(other => other.first > condition.head && isMain(other) && !other.governors.includes('condition'))
  if (main === undefined) return false
  const next = predicates.find(other => other.first > main.head && isMain(other))
  return (
    predicate === main ||
    (predicate.first > main.head &&
      (next === undefined || predicate.first < next.first) &&
      predicate.mood === 'infinitive')
  )
}

/** The same word, not only one of its family: « exploitation » is no « exploitant ». */
function isSameWord(a: Word, b: Word): boolean {
  for (const key of a.concepts) if (!key.includes(':') && b.concepts.has(key)) return true
  return false
}

/** The same word or one of its listed family; a stem in common is too little to carry a hedge over. */
function isNearWord(a: Word, b: Word): boolean {
  for (const key of a.concepts) if (!key.startsWith('stem:') && b.concepts.has(key)) return true
  return false
}

/** « soupçonné d’avoir volé », « est soupçonné »: a verb, which the check of tense and mood follows. */
function governs(hedge: Marker, {tokens, predicates}: Reading): boolean {
  const own = predicates.find(({first, head}) => first <= hedge.index && hedge.index <= head)
  return own !== undefined && (own.mood !== 'participle' || /^d[e’]$/.test(tokens[hedge.last + 1]?.key ?? ''))
}
