import {type Complaint, complaint} from './complaint.js'
import {factualityOf, nounFactuality} from './factuality.js'
import {fold} from './fold.js'
import {nounMatches, type PredicateMatch, predicateMatches} from './predicate-match.js'
import type {Predicate} from './reading.js'
import {roleComplaints} from './role-complaints.js'
import type {WrittenSentence} from './written-sentence.js'

/** What is said that the source does not say, denies, only hopes or fears, or leaves to somebody to say. */
export function predicateComplaints(written: WrittenSentence): Complaint[] {
  return written.reading.predicates.flatMap(predicate => {
    const region = written.reading.regions[predicate.region]
    if (region?.kind === 'quote') return []
    return complaintsOf(eventOf(predicate), written)
  })
}

/** « La rencontre a eu lieu » says that they met: the predicate is its subject. */
function eventOf(predicate: Predicate): Predicate {
  const subject = predicate.agent[0] ?? predicate.patient[0]
  const isEvent = ['lieu', 'derouler', 'produire', 'survenir'].includes(fold(predicate.lemma)) || fold(predicate.text).includes('tenu')
  return isEvent && subject ? {...predicate, concepts: subject.concepts} : predicate
}

function complaintsOf(predicate: Predicate, written: WrittenSentence): Complaint[] {
  const {reading, evidence, sources} = written
  const {lexis} = sources
  const matches = predicateMatches(predicate, reading, evidence)
  const values = {words: predicate.text}
  if (matches.length > 0) {
    return [
      ...polarity(predicate, matches, values),
      ...modality(predicate, matches, written, values),
      ...attribution(predicate, matches, values),
      ...roleComplaints(predicate, matches, written),
    ]
  }
  if (predicate.isLight || (predicate.isCopula && predicate.region >= 0 && predicate.head === predicate.first)) return []
  const nouns = nounMatches(predicate, evidence)
  if (nouns.length > 0) {
    const kinds = nouns.map(({word, reading: other}) => nounFactuality(word, other, lexis))
    const isReal = factualityOf(predicate, reading) === 'real'
    if (isReal && !predicate.isCopula && kinds.every(kind => kind === 'unreal'))
      return [complaint('modality', predicate, 'modality', values)]
    if (nouns.every(({word}) => word.region >= 0) && predicate.region < 0)
      return [complaint('attribution', predicate, 'attribution', values)]
    return []
  }
  const verb = fold(predicate.lemma)
  if (lexis.reporting.get(verb) === 'neutral' && evidence.some(({regions}) => regions.length > 0)) return []
  if (lexis.judgements.has(verb)) return [complaint('judgement', predicate, 'judgement', {word: predicate.lemma})]
  const elsewhere = [...predicate.concepts].some(concept => sources.concepts.has(concept))
  return [complaint('predicate', predicate, elsewhere ? 'predicate-elsewhere' : 'predicate', values, elsewhere ? 'warning' : 'error')]
}

function isNegated({negation}: Predicate): boolean {
  return negation === 'pas' || negation === 'plus' || negation === 'jamais'
}

function polarity(written: Predicate, matches: readonly PredicateMatch[], values: {words: string}): Complaint[] {
  const same = matches.filter(({predicate}) => isNegated(predicate) === isNegated(written))
  if (same.length === 0) return [complaint('negation', written, 'negation', values)]
  if (written.negation !== 'only' && same.every(({predicate}) => predicate.negation === 'only'))
    return [complaint('negation', written, 'restriction', values)]
  if (written.negation === 'jamais' && same.every(({predicate}) => predicate.negation !== 'jamais'))
    return [complaint('negation', written, 'negation-sharpened', values)]
  return []
}

function modality(written: Predicate, matches: readonly PredicateMatch[], {reading}: WrittenSentence, values: {words: string}): Complaint[] {
  const own = factualityOf(written, reading)
  const theirs = matches.map(({predicate, reading: other}) => factualityOf(predicate, other))
  if (theirs.includes(own) || theirs.includes('open') || own === 'open') {
    return theirs.every(kind => kind === 'open') && own !== 'open' && matches.every(({predicate}) => predicate.governors.includes('?'))
      ? [complaint('modality', written, 'modality', values, 'warning')]
      : []
  }
  if (own === 'real') return [complaint('modality', written, theirs.includes('unreal') ? 'modality' : 'tense', values)]
  if (own === 'future') return [complaint('modality', written, 'future', values, theirs.every(kind => kind === 'real') && matches.every(({predicate}) => predicate.mood === 'present') ? 'warning' : 'error')]
  const plans = matches.some(({predicate}) => predicate.governors.length > 0)
  return [complaint('modality', written, 'conditional', values, plans && written.mood === 'conditional' ? 'error' : 'warning')]
}

function attribution(written: Predicate, matches: readonly PredicateMatch[], values: {words: string}): Complaint[] {
  if (written.region >= 0 || written.governors.includes('accuse')) return []
  return matches.every(({predicate}) => predicate.region >= 0) ? [complaint('attribution', written, 'attribution', values)] : []
}
