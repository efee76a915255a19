import type {AnalysedDoc, Span} from '../document/index.js'
import {takesEtre} from '../language/index.js'
import {areParted, isInvertedSubject, phraseOf} from './find-arguments.js'
import type {Lexis} from './lexis.js'
import type {Predicate, Reading, ReadToken, Word} from './reading.js'

/** Somebody or something that takes part in what a predicate says, found along the tree or by a pronoun's antecedent. */
export interface Participant {
  /** What stands for it in the clause: its noun, or the pronoun. */
  readonly at: Span
  readonly head: ReadToken
  /** Its noun with names, appositions and adjectives, without the complements that « de » or « à » ties to it. */
  readonly words: readonly Word[]
  readonly complements: readonly Word[]
  readonly reading: Reading
}

/** One side of a predicate; `isSure` when every arc on the way there is. None at all: the clause has nobody there. */
export interface Side {
  readonly all: readonly Participant[]
  readonly isSure: boolean
}

/** Who does it and who undergoes it; undefined where the tree can’t tell. */
export interface Participants {
  readonly doers: Side | undefined
  readonly undergoers: Side | undefined
}

/** Where a predicate stands: its sentence, and the readings of the sentences that its pronouns may point back to. */
export interface Place {
  readonly doc: AnalysedDoc
  readonly reading: Reading
  readonly readingOf: (sentence: number) => Reading | undefined
  readonly lexis: Lexis
}

/** Lowest confidence of an arc that an accusation may rest on: where both parsers agree, and where they do not. */
const LEAST = {agreed: 0.5, alone: 0.6}

/** Clauses between a verb and the one that has its subject, at most. */
const DEEPEST = 4

const NOBODY: Side = {all: [], isSure: true}

/** Who takes part in what a predicate says: the passive turned round, relatives, participles and infinitives followed. */
export function participantsOf(predicate: Predicate, place: Place): Participants {
  const {tokens} = place.reading
  const own = tokens.filter(token => isOwn(token, predicate))
  if (
    isMisread(predicate, place.reading) ||
    own.some(({deprel, key}) => /^(?:aux:caus|expl:pass|csubj|cop)/.test(deprel) && key !== 'ne') ||
    isCaused(predicate, place)
  )
    return {doers: undefined, undergoers: undefined}
  const subject = subjectOf(predicate, place, 0)
  if (!isPassive(predicate, place, 0)) return {doers: subject, undergoers: objectOf(predicate, place)}
  const named = own.filter(({deprel}) => deprel === 'obl:agent')
  const agents = named.length > 0 ? named : tokens.filter(token => isAgent(token, predicate, place))
  return {doers: agents.length === 1 ? sideOf(agents[0]!, place, true, agents[0], true) : NOBODY, undergoers: subject}
}

/** « retrouvé mardi dans le canal de Brienne par une joggeuse »: behind « par », a noun for somebody, whatever it hangs from. */
function isAgent(
  {index, key, base, head: over}: ReadToken,
  predicate: Predicate,
  {reading: {tokens}, lexis}: Place,
): boolean {
  let at = over
  for (
    let step = 0;
    step < tokens.length && at > predicate.head && /^(?:obl|nmod|flat)/.test(tokens[at]!.deprel);
    step++
  )
    at = tokens[at]!.head
  if (index < predicate.head || at < predicate.first || at > predicate.head) return false
  const isBy = tokens.some(token => token.deprel === 'case' && token.head === index && token.key === 'par')
  return isBy && (lexis.roleNouns.has(key) || lexis.roleNouns.has(base) || PERSONAL.test(base))
}

/** Endings of nouns for people: « joggeuse », « spectatrice », « gréviste », « chirurgien ». */
const PERSONAL = /(?:eu[rs]e?|trice|iste|ienn?e?)s?$/

/** Hangs from the predicate and is no part of it. */
function isOwn(token: ReadToken, {first, head}: Predicate): boolean {
  return token.head >= first && token.head <= head && (token.index < first || token.index > head)
}

/** A sentence in which a verb was taken for another word, or a participle for the root, has no tree to go by. */
function isMisread(predicate: Predicate, {tokens, predicates}: Reading): boolean {
  const isVerb = ({first}: Predicate) => /^(?:VERB|AUX)$/.test(tokens[first]!.upos)
  const isLoose =
    predicate.mood === 'participle' && /^(?:root|amod|parataxis|dep)/.test(topOf(predicate, tokens).deprel)
  return isLoose || !predicates.every(isVerb)
}

/** The word of the predicate that hangs from outside it. */
function topOf({first, head}: Predicate, tokens: readonly ReadToken[]): ReadToken {
  return tokens.slice(first, head + 1).find(token => token.head < first || token.head > head) ?? tokens[head]!
}

/** « faire évacuer », « laisser passer »: the doer is another than the subject. */
function isCaused(predicate: Predicate, {reading: {tokens}}: Place): boolean {
  if (predicate.mood !== 'infinitive') return /^(?:faire|laisser)$/.test(predicate.lemma)
  return tokens
    .slice(Math.max(0, predicate.first - 2), predicate.first)
    .some(({base}) => /^(?:faire|laisser|voir|entendre)$/.test(base))
}

function isPassive(predicate: Predicate, place: Place, depth: number): boolean {
  const {tokens} = place.reading
  const top = topOf(predicate, tokens)
  const isIntransitive = takesEtre(predicate.lemma, place.lexis.french)
  // « n’a rien promis »: an auxiliary « avoir » alone makes no passive, whatever the tree says.
  const isPast = !predicate.isPassive && tokens[predicate.first]!.base === 'avoir'
  if (!isPast && tokens.some(token => token.deprel === 'nsubj:pass' && isOwn(token, predicate))) return true
  const isReflexive = tokens
    .slice(Math.max(0, predicate.first - 2), predicate.first)
    .some(({key}) => key === 'se' || key === 's’')
  if (predicate.isPassive) return !isIntransitive && !isReflexive
  if (predicate.mood !== 'participle' || isIntransitive || top.feats.Tense === 'Pres') return false
  if (top.deprel !== 'conj' || depth > DEEPEST) return true
  const over = predicateAt(top.head, place.reading)
  // « ont planté et arrosé »: the second participle shares the auxiliary of the first.
  return over === undefined || isPassive(over, place, depth + 1)
}

function predicateAt(index: number, {predicates}: Reading): Predicate | undefined {
  return predicates.find(({first, head}) => first <= index && index <= head)
}

/** The syntactic subject, wherever the sentence has it. */
function subjectOf(predicate: Predicate, place: Place, depth: number): Side | undefined {
  const {tokens} = place.reading
  if (depth > DEEPEST || predicate.mood === 'imperative') return undefined
  const subjects = tokens.filter(
    token =>
      (token.deprel.startsWith('nsubj') ||
        (token.deprel === 'obj' && isInvertedSubject(tokens, token.index, predicate))) &&
      isOwn(token, predicate),
  )
  const top = topOf(predicate, tokens)
  if (subjects.length > 1) return undefined
  const [subject] = subjects
  if (subject) {
    if (areParted(tokens, Math.min(subject.index, predicate.first), Math.max(subject.index, predicate.first)))
      return undefined
    if (subject.key !== 'qui') return sideOf(subject, place, true, subject, precedes(subject, predicate, tokens))
    return top.deprel === 'acl:relcl' ? sideOf(tokens[top.head]!, place, isSure(top), subject) : undefined
  }
  if (/^acl/.test(top.deprel) && predicate.mood === 'participle')
    return sideOf(tokens[top.head]!, place, isSure(top), top)
  const over = predicateAt(top.head, place.reading)
  if (over === undefined || over === predicate) return undefined
  const isShared =
    top.deprel === 'conj' ||
    (top.deprel === 'advcl' && (predicate.mood === 'participle' || predicate.mood === 'infinitive')) ||
    (top.deprel === 'xcomp' && !tokens.some(token => /^(?:obj|iobj|obl)/.test(token.deprel) && isOwn(token, over)))
  if (!isShared || !agrees(predicate, over, tokens)) return undefined
  const found = subjectOf(over, place, depth + 1)
  return (
    found && {all: found.all.map(one => ({...one, at: tokens[predicate.head]!})), isSure: found.isSure && isSure(top)}
  )
}

/** A later verb shares a subject only where both have its number. */
function agrees(later: Predicate, earlier: Predicate, tokens: readonly ReadToken[]): boolean {
  const [a, b] = [tokens[later.first]!.feats, tokens[earlier.first]!.feats]
  return a.VerbForm !== 'Fin' || b.VerbForm !== 'Fin' || a.Number === undefined || a.Number === b.Number
}

function objectOf(predicate: Predicate, place: Place): Side | undefined {
  const {tokens} = place.reading
  const objects = tokens.filter(
    token => token.deprel === 'obj' && isOwn(token, predicate) && !isInvertedSubject(tokens, token.index, predicate),
  )
  if (objects.length !== 1) return undefined
  const [object] = objects
  if (!/^qu[e’]$/.test(object!.key)) return sideOf(object!, place, true)
  const top = topOf(predicate, tokens)
  return top.deprel === 'acl:relcl' ? sideOf(tokens[top.head]!, place, isSure(top), object) : undefined
}

/** The participant that a token stands for, with those coordinated with it. */
function sideOf(
  token: ReadToken,
  place: Place,
  isSureSoFar: boolean,
  at: Span = token,
  isCertain = isSure(token),
): Side | undefined {
  const {reading, doc, readingOf} = place
  if (token.upos === 'PRON') {
    const link = doc.pronouns.find(({sentence, token: index}) => sentence === reading.sentence && index === token.index)
    const there = link && readingOf(link.antecedent.sentence)
    if (!link || !there) return undefined
    const {first, last} = link.antecedent
    const head = there.tokens.slice(first, last + 1).find(one => one.head < first || one.head > last)
    if (head === undefined || (head.upos !== 'NOUN' && head.upos !== 'PROPN')) return undefined
    // A link to what is no subject, or to a day, is right too seldom to accuse on.
    const isLikely =
      head.deprel.startsWith('nsubj') && !there.moments.some(({start, end}) => start <= head.start && head.start < end)
    return {all: conjuncts(head, there).map(one => participant(one, there, at)), isSure: isSureSoFar && isLikely}
  }
  if (token.upos !== 'NOUN' && token.upos !== 'PROPN') return undefined
  return {
    all: conjuncts(token, reading).map(one => participant(one, reading, at)),
    isSure: isSureSoFar && isCertain,
  }
}

/** Whether nothing but clitics and adverbs stands between a subject and its verb: no arc is surer. */
function precedes(subject: ReadToken, {first}: Predicate, tokens: readonly ReadToken[]): boolean {
  const between = tokens.slice(subject.index + 1, first)
  return isSure(subject) || (subject.index < first && between.every(({upos}) => upos === 'PRON' || upos === 'ADV'))
}

function isSure({agreed, confidence}: ReadToken): boolean {
  return confidence >= (agreed ? LEAST.agreed : LEAST.alone)
}

function conjuncts(head: ReadToken, {tokens}: Reading): ReadToken[] {
  return [
    head,
    ...tokens.filter(
      ({deprel, head: over, upos}) => deprel === 'conj' && over === head.index && (upos === 'NOUN' || upos === 'PROPN'),
    ),
  ]
}

function participant(head: ReadToken, reading: Reading, at: Span): Participant {
  const {tokens, words} = reading
  const others = new Set(
    conjuncts(head, reading)
      .slice(1)
      .flatMap(one => phraseOf(tokens, words, one.index)),
  )
  const all = phraseOf(tokens, words, head.index).filter(word => !others.has(word))
  const isComplement = (word: Word): boolean => {
    for (
      let at = word.index, step = 0;
      at !== head.index && at >= 0 && step < tokens.length;
      at = tokens[at]!.head, step++
    )
      if (tokens[at]!.deprel.startsWith('nmod')) return true
    return false
  }
  return {
    at,
    head,
    words: all.filter(word => !isComplement(word)),
    complements: all.filter(isComplement),
    reading,
  }
}
