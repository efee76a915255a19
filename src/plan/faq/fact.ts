import {
  type AnalysedDoc,
  type Attribution,
  isRelation,
  overlaps,
  type ParsedSentence,
  type ParsedToken,
  subtreeOf,
} from '../../document/index.js'
import {
  type Adjunct,
  adjunctsOf,
  type Clause,
  clausesOf,
  compose,
  finiteOf,
  trimPunctuation,
} from '../../language/index.js'
import {determinerOf, isRun, nounTokens, plain, pointsElsewhere} from './description.js'
import {type NamedPhrase, namedPhraseOf} from './named-phrase.js'
import type {PhraseSource} from './phrase-source.js'

/** A main clause that says something of a named subject, taken apart far enough to be asked about. */
export interface Fact {
  readonly sentence: ParsedSentence
  readonly clause: Clause
  readonly subject: NamedPhrase
  /** The subject is only counted, not named: « plus de 300 personnes ». */
  readonly isCounted: boolean
  readonly finite: ParsedToken
  /** The predicate and the infinitives that go on from it (« veut », « réunir »), in order. */
  readonly chain: readonly number[]
  /** The reflexive before the verb, or none. */
  readonly clitics: readonly number[]
  readonly adjuncts: readonly Adjunct[]
  /** Whose words the clause reports, when the sentence says so beside the clause (« a-t-il ajouté », « selon le maire »). */
  readonly attribution?: Attribution
  readonly importance: number
}

/** Pronouns of the first and second person: someone's own voice. */
const VOICE = /^(?:je|j[’']|me|m[’']|moi|mon|ma|mes|nous|notre|nos|tu|te|t[’']|toi|ton|ta|tes|vous|votre|vos|on)$/i

/** Words by which a writer judges, doubts or plays: what stands with them isn't asked about as a fact. */
const SHADED =
  /^(?:hélas|malheureusement|heureusement|évidemment|certes|peut-être|sans doute|paraît-il|prétendu\p{L}*|soi-disant|censé\p{L}*|bizarrement|curieusement|étrangement|apparemment|visiblement|manifestement|probablement|vraisemblablement|ne|n’|n'|si|s’il)$/iu

/**
 * The facts of a text that questions can be asked about, in text order.
 *
 * Only affirmative clauses in the indicative outside quotations, in prose, whose subject names itself and whose subject
 * and verb both parsers found alike: main clauses, those coordinated with them, and relative clauses after a comma.
 */
export function factsOf(source: PhraseSource, importance: readonly number[]): Fact[] {
  const facts: Fact[] = []
  for (const sentence of source.doc.sentences) {
    if (source.doc.blocks[sentence.block]?.kind !== 'paragraph') continue
    if (!/[.…][\s»"”]*$/.test(source.doc.text.slice(sentence.start, sentence.end))) continue
    for (const clause of [...clausesOf(sentence), ...commentsOf(sentence)]) {
      const fact = factOf(source, sentence, clause, importance[sentence.index] ?? 0)
      if (fact) facts.push(fact)
    }
  }
  return facts
}

function factOf(source: PhraseSource, sentence: ParsedSentence, clause: Clause, importance: number): Fact | undefined {
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
  const named = /^qui$/i.test(subjectHead.form)
    ? antecedentOf(source, sentence, clause)
    : namedPhraseOf(source, sentence, clause.subject)
  const subject = named ?? countedSubject(source, sentence, clause.subject)
  if (!subject || subject.tokens.includes(clause.finite)) return undefined
  const number = finite.feats.Number ?? subject.number
  if (number !== subject.number) return undefined
  const attribution = doc.attributions.find(
    other => other.sentence === sentence.index && overlaps(other.content, {start: finite.start, end: finite.end}),
  )
  return {
    sentence,
    clause,
    subject,
    isCounted: named === undefined,
    finite,
    chain,
    clitics,
    adjuncts: adjunctsOf(doc, sentence, clause),
    ...(attribution ? {attribution} : {}),
    importance,
  }
}

/** Relative clauses with « qui » that a comma sets off: they comment on their noun, so they can be said of it alone. */
function commentsOf(sentence: ParsedSentence): Clause[] {
  const found: Clause[] = []
  for (const token of sentence.tokens) {
    if (!/^acl:relcl$/.test(token.deprel) || !token.agreed) continue
    const finite = finiteOf(sentence, token.index)
    const subject = sentence.tokens.find(
      other => other.head === token.index && isRelation(other.deprel, 'nsubj') && /^qui$/i.test(other.form),
    )
    if (!finite || !subject || sentence.tokens[subject.index - 1]?.form !== ',') continue
    const tokens = trimPunctuation(sentence, subtreeOf(sentence, token.index))
    found.push({
      sentence: sentence.index,
      head: token.index,
      finite: finite.index,
      kind: 'conjunct',
      subject: subject.index,
      sharesSubject: false,
      tokens,
    })
  }
  return found
}

/** The noun that « qui » comments on, when it is the only one that it can be: « le pont de Kazungula, qui… » has two. */
function antecedentOf(source: PhraseSource, sentence: ParsedSentence, clause: Clause): NamedPhrase | undefined {
  const {tokens} = sentence
  const noun = tokens[clause.head]!.head
  const qui = clause.subject!
  const finite = tokens[clause.finite]!
  const rivals = subtreeOf(sentence, noun).filter(
    index =>
      index < qui &&
      index !== noun &&
      /^(?:NOUN|PROPN)$/.test(tokens[index]!.upos) &&
      !isRelation(tokens[index]!.deprel, 'flat', 'appos') &&
      (tokens[index]!.feats.Number ?? 'Sing') === (finite.feats.Number ?? 'Sing'),
  )
  const phrase = rivals.length === 0 ? namedPhraseOf(source, sentence, noun) : undefined
  return phrase && {...phrase, head: qui, tokens: [qui]}
}

/** A subject that a number counts: « plus de 300 personnes ». It can be asked how many, nothing else. */
function countedSubject(source: PhraseSource, sentence: ParsedSentence, head: number): NamedPhrase | undefined {
  const token = sentence.tokens[head]!
  const own = nounTokens(sentence, head)
  if (token.upos !== 'NOUN' || token.feats.Number !== 'Plur' || !isRun(own)) return undefined
  if (own.some(index => !isSure(sentence.tokens[index]!) && index !== head)) return undefined
  const isCounted = source.doc.numbers.some(
    number => number.sentence === sentence.index && number.first >= own[0]! && number.last < head && number.value >= 2,
  )
  const text = plain(compose([{kept: own, sentence: sentence.index}], source.doc, source.french))
  if (!isCounted || determinerOf(sentence, head) || pointsElsewhere(text) || /[«»"“”()]/.test(text)) return undefined
  const again = text.charAt(0).toLowerCase() + text.slice(1)
  const {Gender: gender} = token.feats
  return {
    head,
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

/** Adverbial phrases that tie a sentence to the one before and mean nothing without it. */
export const LINKS =
  /^(?:au contraire|en revanche|à l’inverse|par ailleurs|de plus|en outre|de (?:son|leur) côté|(?:pour|quant à) (?:sa|leur|lui|elle) ?(?:part)?|en effet|en fait|dès lors|d’ailleurs|à (?:son|leur) tour)$/iu

/** Whether the clause adds to something said before (« également »): alone it would seem to say all. */
export function isOneOfSeveral({sentence, clause}: Fact): boolean {
  return clause.tokens.some(index =>
    /^(?:également|aussi|notamment|encore|même|surtout)$/i.test(sentence.tokens[index]!.form),
  )
}

/** Whether both parsers found the same arc. */
export function isSure(token: ParsedToken): boolean {
  return token.agreed || token.deprel === 'punct'
}

/** Whether a token stands within quotation marks. */
export function isQuoted(doc: AnalysedDoc, token: ParsedToken): boolean {
  return doc.quotations.some(quotation => quotation.start <= token.start && token.end <= quotation.end)
}

/** The dependents of the predicate and of its infinitives that both parsers found, by relation. */
export function complementsOf(fact: Fact, ...relations: readonly string[]): ParsedToken[] {
  return fact.sentence.tokens.filter(
    token =>
      fact.chain.includes(token.head) &&
      !fact.chain.includes(token.index) &&
      token.agreed &&
      fact.clause.tokens.includes(token.index) &&
      isRelation(token.deprel, ...relations),
  )
}

/** The text of a token and all that hangs from it. */
export function textUnder(fact: Fact, doc: AnalysedDoc, head: number): string {
  const own = subtreeOf(fact.sentence, head)
  const first = fact.sentence.tokens[own[0] ?? head]!
  const last = fact.sentence.tokens[own[own.length - 1] ?? head]!
  return doc.text.slice(first.start, last.end).replace(/'/g, '’')
}
