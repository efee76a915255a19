import {annotationsOf, isRelation, overlaps, type ParsedSentence, subtreeOf} from '../../document/index.js'
import {adjunctsOf, type Clause, compose} from '../../language/index.js'
import {antecedentOf} from './comments.js'
import {determinerOf, isRun, nounTokens, plain, pointsElsewhere} from './description.js'
import {countedNounAt, type Fact, isQuoted, isSure} from './fact.js'
import {indefinitePhraseOf} from './indefinite-phrase.js'
import {type NamedPhrase, namedPhraseOf} from './named-phrase.js'
import type {PhraseSource} from './phrase-source.js'

/** Pronouns of the first and second person: someone's own voice. */
const VOICE = /^(?:je|j[’']|me|m[’']|moi|mon|ma|mes|nous|notre|nos|tu|te|t[’']|toi|ton|ta|tes|vous|votre|vos|on)$/i

/** Words by which a writer judges, doubts or plays: what stands with them isn't asked about as a fact. */
const SHADED =
  /^(?:hélas|malheureusement|heureusement|évidemment|certes|peut-être|sans doute|paraît-il|prétendu\p{L}*|soi-disant|censé\p{L}*|bizarrement|curieusement|étrangement|apparemment|visiblement|manifestement|probablement|vraisemblablement|ne|n’|n'|si|s’il)$/iu

/** What courts, police and accusers say of people: a question would part it from the denial that goes with it. */
export const JUSTICE =
  /(?<!\p{L})(?:accus|soupçon|inculp|condamn|relax|acquitt|poursuivi|viol(?:s|ée?s?)?(?!\p{L})|agress|abus(?!\p{L})|détourne|escroqu|fraud|meurtre|assassin|homicide|prévenue?s?(?!\p{L})|écrou|interpell|gard(?:e|ée?s?) à vue|mise?s? en (?:examen|cause)|mise en danger|information judiciaire|témoin assisté|juges? d’instruction|pôle financier|enquête préliminaire|plainte|suicid|harcèle|enquête (?:est|a été) ouverte|ouv\p{L}+ (?:[^,.]{0,20} )?une (?:autre )?enquête|parquet|frapp|plaignant|victime|préjudice|manquement|infraction|irrégularité)/iu

/** Verbs of which the imperfect is a plan or a wish, not something that happened. */
const PLANNED = new Set('devoir pouvoir vouloir aller'.split(' '))

/** What is known of a clause before it is looked at. */
export interface Known {
  readonly importance: number
  /** The article's sentence, when the clause is in one derived from it, and the subject as named there. */
  readonly origin?: ParsedSentence
  readonly subject?: NamedPhrase
}

/**
 * A clause as a fact to be asked about, or undefined when it isn't an affirmative statement in the indicative, outside
 * quotations and accusations, of a subject that names itself, on which both parsers agree.
 */
export function factOf(source: PhraseSource, sentence: ParsedSentence, clause: Clause, known: Known): Fact | undefined {
  const {doc} = source
  const {tokens} = sentence
  const finite = tokens[clause.finite]!
  const head = tokens[clause.head]!
  if (clause.subject === undefined || finite.feats.Mood !== 'Ind' || finite.feats.Person === '1') return undefined
  const subjectHead = tokens[clause.subject]!
  if (!isSure(head) || !isSure(finite) || !isSure(subjectHead) || !/^(?:nsubj|nsubj:pass)$/.test(subjectHead.deprel))
    return undefined
  if (tokens.filter(token => token.head === subjectHead.head && isRelation(token.deprel, 'nsubj')).length > 1)
    return undefined
  if (isQuoted(doc, finite) || isQuoted(doc, head) || isQuoted(doc, subjectHead)) return undefined
  const outside = clause.tokens.filter(index => !isQuoted(doc, tokens[index]!))
  if (outside.some(index => VOICE.test(tokens[index]!.form))) return undefined
  const first = tokens[clause.tokens[0] ?? clause.head]!
  const last = tokens[clause.tokens[clause.tokens.length - 1] ?? clause.head]!
  if (JUSTICE.test(plain(doc.text.slice(first.start, last.end)))) return undefined
  if (finite.feats.Tense === 'Imp' && PLANNED.has(finite.lemma)) return undefined
  // The future perfect says what a writer supposes or looks back on, not what will be.
  if (finite.feats.Tense === 'Fut' && finite.deprel === 'aux:tense') return undefined
  const chain = chainOf(sentence, clause.head)
  const direct = outside.filter(index => chain.includes(tokens[index]!.head) || chain.includes(index))
  if (direct.some(index => SHADED.test(tokens[index]!.form))) return undefined
  const before = tokens.filter(
    token =>
      token.head === head.index &&
      token.index < finite.index &&
      token.upos === 'PRON' &&
      token.index !== clause.subject,
  )
  const clitics = before.filter(token => /^(?:se|s[’'])$/i.test(token.form)).map(token => token.index)
  if (before.length !== clitics.length || clitics.length > 1) return undefined
  if (clitics[0] !== undefined && clitics[0] !== finite.index - 1) return undefined
  const found = /^qui$/i.test(subjectHead.form)
    ? antecedentOf(source, sentence, clause)
    : namedPhraseOf(source, sentence, clause.subject)
  const named = known.subject ?? found
  const subject =
    named ?? countedSubject(source, sentence, clause.subject) ?? indefinitePhraseOf(source, sentence, clause.subject)
  if (!subject || subject.tokens.includes(clause.finite)) return undefined
  const number = finite.feats.Number ?? subject.number
  if (number !== subject.number) return undefined
  const attribution = annotationsOf(doc, sentence.index).attributions.find(other =>
    overlaps(other.content, {start: finite.start, end: finite.end}),
  )
  return {
    source,
    sentence,
    origin: known.origin ?? sentence,
    clause,
    subject,
    isCounted: named === undefined && subject.number === 'Plur',
    isIndefinite: named === undefined && subject.number === 'Sing',
    finite,
    chain,
    clitics,
    adjuncts: adjunctsOf(doc, sentence, clause),
    ...(attribution ? {attribution} : {}),
    importance: known.importance,
  }
}

/** A subject that a number counts: « plus de 300 personnes ». It can be asked how many, nothing else. */
function countedSubject(source: PhraseSource, sentence: ParsedSentence, head: number): NamedPhrase | undefined {
  const noun = countedNounAt(sentence, head)
  const token = sentence.tokens[noun]!
  const own = nounTokens(sentence, noun)
  if (token.upos !== 'NOUN' || token.feats.Number !== 'Plur' || !isRun(own)) return undefined
  if (own.some(index => !isSure(sentence.tokens[index]!) && index !== noun)) return undefined
  const isCounted = annotationsOf(source.doc, sentence.index).numbers.some(
    number => number.first >= own[0]! && number.last < noun && number.value >= 2,
  )
  const whole = noun === head ? own : subtreeOf(sentence, head)
  if (!isRun(whole)) return undefined
  const text = plain(compose([{kept: whole, sentence: sentence.index}], source.doc, source.french))
  if (!isCounted || determinerOf(sentence, noun) || pointsElsewhere(text) || /[«»"“”()]/.test(text)) return undefined
  const again = text.charAt(0).toLowerCase() + text.slice(1)
  const {Gender: gender} = token.feats
  return {
    head: noun,
    tokens: subtreeOf(sentence, head),
    text: again,
    again,
    gender,
    number: 'Plur',
    isPerson: false,
    isWeak: true,
  }
}

/** The predicate with the infinitives that complete it. */
function chainOf(sentence: ParsedSentence, head: number): number[] {
  const chain = [head]
  for (let step = 0; step < 4; step++) {
    const next = sentence.tokens.find(
      token =>
        token.head === chain[chain.length - 1] &&
        token.deprel === 'xcomp' &&
        token.feats.VerbForm === 'Inf' &&
        token.agreed,
    )
    if (!next) break
    chain.push(next.index)
  }
  return chain
}
