import {childWith, isRelation, type ParsedSentence, type ParsedToken, subtreeOf} from '../../document/index.js'

/** A finite clause of a sentence: its predicate, its subject, and the tokens that belong to it. */
export interface Clause {
  readonly sentence: number
  /** The predicate: a verb, or the noun or adjective of a copular clause. */
  readonly head: number
  /** The token that is conjugated. */
  readonly finite: number
  readonly kind: 'main' | 'conjunct'
  /** The subject's head; for a conjunct without its own, the first conjunct's. Undefined for imperatives. */
  readonly subject?: number
  readonly sharesSubject: boolean
  /** The clause's tokens in text order, coordinated and juxtaposed clauses and outer punctuation left out. */
  readonly tokens: readonly number[]
}

/** The token that carries the inflection of a predicate: the verb, its first auxiliary, or its copula; undefined if not finite. */
export function finiteOf(sentence: ParsedSentence, head: number): ParsedToken | undefined {
  const token = sentence.tokens[head]
  if (!token) return undefined
  const carrier = sentence.tokens.find(
    other => other.head === head && isRelation(other.deprel, 'aux', 'cop') && other.feats.VerbForm === 'Fin',
  )
  if (carrier) return carrier
  const isVerb = token.upos === 'VERB' || token.upos === 'AUX'
  return isVerb && token.feats.VerbForm === 'Fin' ? token : undefined
}

/**
 * The main clause of a sentence and the finite clauses coordinated with it, in text order.
 *
 * A conjunct without a subject of its own shares the first one's (`sharesSubject`). Subordinate clauses stay inside.
 */
export function clausesOf(sentence: ParsedSentence): Clause[] {
  const root = sentence.tokens.find(token => token.head === -1)
  if (!root) return []
  const clauses: Clause[] = []
  const add = (head: number, kind: Clause['kind'], shared: number | undefined): void => {
    const finite = finiteOf(sentence, head)
    const own = childWith(sentence, head, 'nsubj', 'csubj', 'expl:subj')
    const inherited = shared !== undefined && finite && canShare(sentence, shared, finite) ? shared : undefined
    const subject = own?.index ?? inherited
    if (finite)
      clauses.push({
        sentence: sentence.index,
        head,
        finite: finite.index,
        kind,
        subject,
        sharesSubject: !own && inherited !== undefined,
        tokens: clauseTokens(sentence, head),
      })
    for (const token of sentence.tokens)
      if (token.head === head && isConjunct(sentence, token)) add(token.index, 'conjunct', subject)
  }
  add(root.index, 'main', undefined)
  return clauses
}

/**
 * Whether a subject can be shared with a later verb: no colon between them, and no plural noun before a singular verb.
 *
 * In « Des chercheurs notent ceci : le héron change et se sert… » the last verb is the heron's, whatever the parsers
 * join it to; what has no certain subject is left unsaid.
 */
function canShare({tokens}: ParsedSentence, subject: number, finite: ParsedToken): boolean {
  const noun = tokens[subject]!
  const isParted = tokens.slice(subject, finite.index).some(({form}) => form === ':')
  const isManyForOne = noun.upos === 'NOUN' && noun.feats.Number === 'Plur' && finite.feats.Number === 'Sing'
  return !isParted && !isManyForOne
}

/** The tokens of a clause without what is coordinated or juxtaposed to its predicate, and without outer punctuation. */
function clauseTokens(sentence: ParsedSentence, head: number): number[] {
  const tokens = subtreeOf(
    sentence,
    head,
    token =>
      token.index !== head &&
      token.head === head &&
      (isConjunct(sentence, token) ||
        (token.deprel === 'cc' && token.index < head) ||
        (token.deprel === 'parataxis' && isJuxtaposed(sentence, token))),
  )
  return trimPunctuation(sentence, tokens)
}

/**
 * Whether a token heads a coordinated clause: a finite predicate that a conjunction or a semicolon joins to the first.
 *
 * What nothing coordinates (« …, a indiqué le maire », a noun with a relative clause that the parser took for a verb)
 * stays with what it follows.
 */
function isConjunct(sentence: ParsedSentence, token: ParsedToken): boolean {
  if (token.deprel !== 'conj' || !finiteOf(sentence, token.index)) return false
  const isPredicate = /^(VERB|AUX)$/.test(token.upos) || childWith(sentence, token.index, 'cop') !== undefined
  return isPredicate && (childWith(sentence, token.index, 'cc') !== undefined || isJuxtaposed(sentence, token))
}

/** Whether a parataxis is a clause after a semicolon or a colon, and not a parenthesis or an attribution. */
function isJuxtaposed(sentence: ParsedSentence, token: ParsedToken): boolean {
  const first = subtreeOf(sentence, token.index)[0] ?? token.index
  const before = /^[;:]$/
  return before.test(sentence.tokens[first]?.form ?? '') || before.test(sentence.tokens[first - 1]?.form ?? '')
}

/** Leave out punctuation and coordinating conjunctions at both ends; marks that open or close a pair inside stay. */
export function trimPunctuation(sentence: ParsedSentence, tokens: readonly number[]): number[] {
  const isOuter = (index: number | undefined): boolean => {
    const token = index === undefined ? undefined : sentence.tokens[index]
    return token !== undefined && (token.deprel === 'cc' || (token.upos === 'PUNCT' && !/[»”"«“)(]/.test(token.form)))
  }
  let first = 0
  let last = tokens.length
  while (first < last && isOuter(tokens[first])) first++
  while (last > first && isOuter(tokens[last - 1]) && sentence.tokens[tokens[last - 1]!]?.upos === 'PUNCT') last--
  return tokens.slice(first, last)
}
