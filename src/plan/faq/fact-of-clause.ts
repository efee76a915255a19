import {
  type Attribution,
  annotationsOf,
  isRelation,
  overlaps,
  type ParsedSentence,
  subtreeOf,
} from '../../document/index.js'
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
  /^(?:hélas|malheureusement|heureusement|évidemment|certes|peut-être|sans doute|paraît-il|prétendu\p{L}*|soi-disant|censé\p{L}*|bizarrement|curieusement|étrangement|apparemment|visiblement|manifestement|probablement|vraisemblablement|si|s’il)$/iu

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
  const no = (reason: string, detail?: string): undefined => {
    source.refused?.(sentence.index, `fact: ${reason}`, detail)
    return undefined
  }
  const {tokens} = sentence
  const finite = tokens[clause.finite]!
  const head = tokens[clause.head]!
  // « devrait ouvrir », « pourrait s’étendre » say how sure a plan is, in the question too; any other conditional is hearsay.
  const isPlan = finite.feats.Mood === 'Cnd' && /^(?:devoir|pouvoir)$/.test(finite.lemma)
  if (clause.subject === undefined || (finite.feats.Mood !== 'Ind' && !isPlan) || finite.feats.Person === '1')
    return no('mood or person')
  const subjectHead = tokens[clause.subject]!
  if (!isSure(head) || !isSure(finite) || !isSure(subjectHead) || !/^(?:nsubj|nsubj:pass)$/.test(subjectHead.deprel))
    return no('not agreed: head, verb or subject')
  if (tokens.filter(token => token.head === subjectHead.head && isRelation(token.deprel, 'nsubj')).length > 1)
    return no('two subjects')
  if (isQuoted(doc, finite) || isQuoted(doc, head) || isQuoted(doc, subjectHead)) return no('quoted')
  const outside = clause.tokens.filter(index => !isQuoted(doc, tokens[index]!))
  if (outside.some(index => VOICE.test(tokens[index]!.form))) return no('first person')
  const first = tokens[clause.tokens[0] ?? clause.head]!
  const last = tokens[clause.tokens[clause.tokens.length - 1] ?? clause.head]!
  if (JUSTICE.test(plain(doc.text.slice(first.start, last.end)))) return no('justice')
  if (finite.feats.Tense === 'Imp' && PLANNED.has(finite.lemma)) return no('planned imperfect')
  // The future perfect says what a writer supposes or looks back on, not what will be.
  if (finite.feats.Tense === 'Fut' && finite.deprel === 'aux:tense') return no('future perfect')
  if (hasBareNoun(source, sentence, clause)) return no('a noun beside the subject')
  const chain = chainOf(sentence, clause.head)
  const direct = outside.filter(index => chain.includes(tokens[index]!.head) || chain.includes(index))
  if (direct.some(index => SHADED.test(tokens[index]!.form))) return no('shaded')
  const denial = denialIn(sentence, clause, chain)
  if (denial === 'other') return no('restricted or half denied')
  const before = tokens.filter(
    token =>
      token.head === head.index &&
      token.index < finite.index &&
      token.upos === 'PRON' &&
      token.index !== clause.subject,
  )
  const clitics = before.filter(token => /^(?:se|s[’'])$/i.test(token.form)).map(token => token.index)
  if (before.length !== clitics.length || clitics.length > 1) return no('clitics')
  if (clitics[0] !== undefined && clitics[0] !== finite.index - 1) return no('clitic place')
  const found = /^qui$/i.test(subjectHead.form)
    ? antecedentOf(source, sentence, clause)
    : namedPhraseOf(source, sentence, clause.subject)
  const named = known.subject ?? found
  const subject =
    named ?? countedSubject(source, sentence, clause.subject) ?? indefinitePhraseOf(source, sentence, clause.subject)
  if (!subject || subject.tokens.includes(clause.finite)) return no('subject not named', subjectHead.form)
  const number = finite.feats.Number ?? subject.number
  if (number !== subject.number) return no('number')
  const attribution = annotationsOf(doc, sentence.index).attributions.find(
    other =>
      overlaps(other.content, {start: finite.start, end: finite.end}) && !isInner(sentence, clause, chain, other),
  )
  return {
    source,
    sentence,
    origin: known.origin ?? sentence,
    clause,
    subject,
    isCounted: named === undefined && subject.number === 'Plur',
    isIndefinite: named === undefined && subject.number === 'Sing',
    isDenied: denial === 'whole',
    finite,
    chain,
    clitics,
    adjuncts: adjunctsOf(doc, sentence, clause),
    ...(attribution ? {attribution} : {}),
    importance: known.importance,
  }
}

/** « Son dernier propriétaire, le groupe Brenta, n’avait… »: a noun without a preposition before the subject is its equal. */
function hasBareNoun({doc}: PhraseSource, sentence: ParsedSentence, clause: Clause): boolean {
  const {dates} = annotationsOf(doc, sentence.index)
  return sentence.tokens.some(
    token =>
      token.head === clause.head &&
      token.index < clause.subject! &&
      token.upos === 'NOUN' &&
      isRelation(token.deprel, 'obl', 'appos', 'dislocated') &&
      !dates.some(date => date.first <= token.index && token.index <= date.last) &&
      !sentence.tokens.some(other => other.head === token.index && other.deprel === 'case'),
  )
}

/** « selon elle » deep in a subordinate clause says whose that clause is, not the whole. */
function isInner(sentence: ParsedSentence, clause: Clause, chain: readonly number[], {speaker}: Attribution): boolean {
  const own = sentence.tokens.filter(token => speaker.clause.start <= token.start && token.end <= speaker.clause.end)
  const top = own.find(token => !own.some(other => other.index === token.head))
  return (
    top !== undefined &&
    top.head >= 0 &&
    clause.tokens.includes(top.index) &&
    !chain.includes(top.head) &&
    !chain.includes(top.index)
  )
}

/**
 * Whether a clause is denied as a whole (« n’a pas », « n’a jamais », « n’a fait aucune »); « ne… que », « ne… plus »,
 * « ne… ni » deny a part or limit it.
 */
function denialIn(sentence: ParsedSentence, clause: Clause, chain: readonly number[]): 'none' | 'whole' | 'other' {
  const {tokens} = sentence
  const ne = clause.tokens.find(
    index => chain.includes(tokens[index]!.head) && /^(?:ne|n[’'])$/i.test(tokens[index]!.form),
  )
  if (ne === undefined) return 'none'
  const forms = clause.tokens.filter(index => index > ne).map(index => tokens[index]!.form.toLowerCase())
  if (forms.some(form => /^(?:que|qu[’']|plus|guère|ni|point|personne|rien|seulement)$/.test(form))) return 'other'
  if (tokens[ne]!.head !== clause.head) return 'other'
  return forms.some(form => /^(?:pas|jamais|aucune?)$/.test(form)) ? 'whole' : 'other'
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
