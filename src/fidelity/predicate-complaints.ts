import {type Complaint, complaint} from './complaint.js'
import {factualityOf, nounFactuality} from './factuality.js'
import {fold} from './fold.js'
import {isFramePredicate} from './frame.js'
import {type Lexis, share} from './lexis.js'
import {nounMatches, oppositeMatches, type PredicateMatch, predicateMatches} from './predicate-match.js'
import type {Predicate, Word} from './reading.js'
import {roleComplaints} from './role-complaints.js'
import {fitOf, namesSpeaker, overlapOf, type WrittenSentence} from './written-sentence.js'

/** What is said that the source does not say, denies, only hopes or fears, or leaves to somebody to say. */
export function predicateComplaints(written: WrittenSentence): Complaint[] {
  return written.reading.predicates.flatMap(predicate => {
    const region = written.reading.regions[predicate.region]
    if (region?.kind === 'quote' || isOffice(predicate, written)) return []
    return complaintsOf(eventOf(predicate), written)
  })
}

/** « vice-président chargé des transports »: a part of his title, which the check on roles has. */
function isOffice({lemma, mood, head}: Predicate, {reading: {tokens}}: WrittenSentence): boolean {
  return fold(lemma) === 'charger' && mood === 'participle' && /^(?:de|d’)$/.test(tokens[head + 1]?.key ?? '')
}

/** « ne peuvent plus franchir »: what can or must be done is asked of the infinitive, where the tense and the negation count. */
function isOverInfinitive({lemma, head}: Predicate, {reading, evidence, sources}: WrittenSentence): boolean {
  if (sources.lexis.frameWords.size === 0 || !/^(?:pouvoir|devoir)$/.test(lemma)) return false
  const next = reading.predicates.find(({first, mood}) => first > head && first <= head + 4 && mood === 'infinitive')
  return (
    next !== undefined &&
    oppositeMatches({...next, negation: ''}, evidence, sources.lexis).length +
      predicateMatches(next, reading, evidence).length >
      0
  )
}

const EVENTS = new Set(['lieu', 'derouler', 'produire', 'survenir'])

/** « La rencontre a eu lieu » says that they met: the predicate is its subject. */
function eventOf(predicate: Predicate): Predicate {
  const subject = predicate.agent[0] ?? predicate.patient[0]
  const isEvent = EVENTS.has(fold(predicate.lemma))
  return isEvent && subject ? {...predicate, concepts: subject.concepts} : predicate
}

/** « devait rencontrer » for what the source announces as future: the modal is how French says so in the past. */
function isPlannedModal(predicate: Predicate, {reading, evidence}: WrittenSentence): boolean {
  if (fold(predicate.lemma) !== 'devoir') return false
  const planned = reading.predicates.find(({first, mood}) => first > predicate.head && mood === 'infinitive')
  if (planned === undefined) return false
  return predicateMatches(planned, reading, evidence).some(match => {
    const kind = factualityOf(match.predicate, match.reading)
    return kind === 'future' || kind === 'unreal'
  })
}

function complaintsOf(predicate: Predicate, written: WrittenSentence): Complaint[] {
  const {reading, evidence, sources} = written
  const {lexis} = sources
  const matches = betterThanNouns(predicateMatches(predicate, reading, evidence), predicate, written)
  const values = {words: predicate.text}
  if (isPlannedModal(predicate, written)) return []
  // A question asserts only what it takes for granted: that it is more than a plan, a wish or an allegation.
  if (isQuestion(reading))
    return modality(predicate, matches, written, values).filter(
      ({detail}) => detail.endsWith('/modality') && !isYesOrNo(reading),
    )
  const turned = oppositeMatches(predicate, evidence, lexis)
  const isTurned = matches.length === 0 || polarity(predicate, matches, values).length > 0
  if (turned.length > 0 && isTurned)
    return [...modality(predicate, turned, written, values), ...attribution(predicate, turned, written, values)]
  if (matches.length > 0) {
    return [
      ...(isSynonym(predicate, matches, lexis) ? [] : polarity(predicate, matches, values)),
      ...modality(predicate, matches, written, values),
      ...attribution(predicate, matches, written, values),
      ...roleComplaints(predicate, matches, written),
    ]
  }
  if (predicate.isLight || (predicate.isCopula && predicate.region >= 0 && predicate.head === predicate.first))
    return []
  // « X est le ministre de… »: what the source sets beside a name is its own word, whoever announces the rest.
  const isRole = (word: Word) =>
    word.isName && share(sources.names.get(fold(word.text))?.roles ?? new Set(), predicate.concepts)
  if (predicate.isCopula && !isNegated(predicate) && predicate.agent.some(isRole)) return []
  const nouns = nounMatches(predicate, evidence)
  if (nouns.length > 0) {
    const kinds = nouns.map(({word, reading: other}) => nounFactuality(word, other, lexis))
    const own = factualityOf(predicate, reading)
    const isReal = (own === 'real' || own === 'future') && !isNegated(predicate)
    if (isReal && kinds.every(kind => kind === 'unreal')) return [complaint('modality', predicate, 'modality', values)]
    const isSaid = ({word, reading: other}: (typeof nouns)[number]) => {
      const region = other.regions[word.region]
      return region !== undefined && (region.kind !== 'opinion' || predicate.isCopula) && !namesSpeaker(written, region)
    }
    if (nouns.every(isSaid) && predicate.region < 0) return [complaint('attribution', predicate, 'attribution', values)]
    return []
  }
  if (EVENTS.has(fold(predicate.lemma)) || isOverInfinitive(predicate, written)) return []
  const verb = fold(predicate.lemma)
  const isSpeech = reading.regions.some(({verbSpan}) => verbSpan?.start === predicate.start)
  // Who writes in the first person may be said to write.
  const isHeard = sources.hasAuthorVoice || evidence.some(({regions}) => regions.length > 0)
  if (isSpeech && isHeard && lexis.reporting.get(verb) === 'neutral') return []
  if (lexis.judgements.has(verb)) return [complaint('judgement', predicate, 'judgement', {word: predicate.lemma})]
  if (isFramePredicate(predicate, written)) return []
  const elsewhere = [...predicate.concepts].some(concept => sources.concepts.has(concept))
  return [
    complaint(
      'predicate',
      predicate,
      elsewhere ? 'predicate-elsewhere' : 'predicate',
      values,
      elsewhere ? 'warning' : 'error',
    ),
  ]
}

/** No predicate of the source when a noun elsewhere (« sa candidature ») stands among more of the same words. */
function betterThanNouns(
  matches: PredicateMatch[],
  predicate: Predicate,
  {reading, evidence}: WrittenSentence,
): PredicateMatch[] {
  const best = Math.max(0, ...matches.map(match => fitOf(reading.words, match.reading)))
  const isNoun = nounMatches(predicate, evidence).some(({reading: other}) => fitOf(reading.words, other) > best)
  return isNoun ? [] : matches
}

function isQuestion({tokens}: WrittenSentence['reading']): boolean {
  return tokens.at(-1)?.form === '?'
}

/** « A-t-il… ? », « Est-ce que… ? »: no question word before the verb. */
function isYesOrNo({tokens, predicates}: WrittenSentence['reading']): boolean {
  const words = /^(?:qui|que|qu’|quoi|quand|où|comment|pourquoi|combien|quel|quelle|quels|quelles|lequel|laquelle)$/i
  return (
    !tokens.slice(0, (predicates[0]?.first ?? 0) + 1).some(({form}) => words.test(form)) &&
    !words.test(tokens[0]?.form ?? '')
  )
}

/** A word of frame that only a synonym of the source carries (« prévue » for « attendre »): its negation says nothing. */
function isSynonym({lemma, negation}: Predicate, matches: readonly PredicateMatch[], {frameWords}: Lexis): boolean {
  const verb = fold(lemma)
  return negation === '' && frameWords.has(verb) && matches.every(({predicate}) => fold(predicate.lemma) !== verb)
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

function modality(
  written: Predicate,
  matches: readonly PredicateMatch[],
  {reading}: WrittenSentence,
  values: {words: string},
): Complaint[] {
  if (
    matches.some(
      ({predicate}) => predicate.mood === written.mood && `${predicate.governors}` === `${written.governors}`,
    )
  )
    return []
  const own = factualityOf(written, reading)
  const theirs = matches.map(({predicate, reading: other}) => factualityOf(predicate, other))
  if (theirs.includes(own) || theirs.includes('open') || own === 'open') {
    return theirs.every(kind => kind === 'open') &&
      own !== 'open' &&
      matches.every(({predicate}) => predicate.governors.includes('?'))
      ? [complaint('modality', written, 'modality', values, 'warning')]
      : []
  }
  // « selon X, c’est… » leaves it to X as « X évoque… » does.
  const isEvoked = matches.every(({predicate}) => `${predicate.governors}` === 'evoke')
  if (own === 'real' && written.region >= 0 && isEvoked) return []
  if (own === 'real') return [complaint('modality', written, theirs.includes('unreal') ? 'modality' : 'tense', values)]
  if (own === 'future')
    return [
      complaint(
        'modality',
        written,
        'future',
        values,
        theirs.every(kind => kind === 'real') && matches.every(({predicate}) => predicate.mood === 'present')
          ? 'warning'
          : 'error',
      ),
    ]
  const plans = matches.some(({predicate}) => predicate.governors.length > 0)
  return [
    complaint(
      'modality',
      written,
      'conditional',
      values,
      plans && written.mood === 'conditional' ? 'error' : 'warning',
    ),
  ]
}

function attribution(
  written: Predicate,
  matches: readonly PredicateMatch[],
  sentence: WrittenSentence,
  values: {words: string},
): Complaint[] {
  if (written.region >= 0 || written.governors.includes('accuse')) return []
  if (sentence.reading.regions.some(({verbSpan}) => verbSpan?.start === written.start)) return []
  const isAttributed = ({predicate, reading}: PredicateMatch) => {
    // « est regrettable » for « X regrette… »: what he feels is no quality of the thing.
    const felt = reading.regions.find(({kind, verbSpan}) => kind === 'opinion' && verbSpan?.start === predicate.start)
    const region = reading.regions[predicate.region] ?? (written.isCopula ? felt : undefined)
    if (region === undefined) return false
    // « l’astronome l’explique par… » for « …, selon l’astronome ».
    const explains = region.kind === 'according' && sentence.sources.lexis.reporting.has(fold(written.lemma))
    if (explains && overlapOf(written.agent, region.speaker?.words ?? []) > 0) return false
    const isColoured = sentence.sources.lexis.reporting.get(region.verb ?? '') === 'colouring'
    if (region.kind === 'opinion' && isColoured) return predicate.isCopula || written.isCopula
    return !namesSpeaker(sentence, region, written)
  }
  return matches.every(isAttributed) ? [complaint('attribution', written, 'attribution', values)] : []
}
