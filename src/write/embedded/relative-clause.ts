import {type AnalysedDoc, annotationsOf, type ParsedSentence, subtreeOf} from '../../document/index.js'
import {finiteOf} from '../../language/index.js'
import {isCertain, isContiguous, isMark, lastWordOf} from './certain.js'

/** A relative clause: `first` is its relative word, `last` its last word; marks around it are outside. */
export interface RelativeClause {
  readonly head: number
  readonly finite: number
  readonly word: 'qui' | 'que' | 'dont' | 'où'
  readonly first: number
  readonly last: number
  readonly antecedent: number
  /** A comma or a dash stands before it: it comments, it does not single out. */
  readonly isSetOff: boolean
}

/**
 * The relative clauses of a sentence whose bounds and antecedent are certain, in text order.
 *
 * The antecedent is the one both parsers give, else a person named just before, else the only noun just before it, of
 * those nested by « de », whose number fits the verb.
 */
export function relativeClauses(doc: AnalysedDoc, sentence: ParsedSentence): RelativeClause[] {
  return sentence.tokens.flatMap(token => {
    const word = /^(qui|que|qu’|dont|où)$/i.exec(token.form)?.[1]?.toLowerCase().replace('qu’', 'que')
    if (!word || token.upos !== 'PRON' || token.index === 0) return []
    const clause = clauseAt(doc, sentence, token.index, word as RelativeClause['word'])
    return clause ? [clause] : []
  })
}

function clauseAt(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  first: number,
  word: RelativeClause['word'],
): RelativeClause | undefined {
  const head = predicateOf(sentence, first)
  const finite = head === undefined ? undefined : finiteOf(sentence, head)
  if (head === undefined || finite === undefined || finite.feats.Mood === 'Sub') return undefined
  const own = subtreeOf(sentence, head).filter(index => index >= first && index <= lastWordOf(sentence))
  while (
    own.length > 0 &&
    sentence.tokens[own[own.length - 1]!]!.upos === 'PUNCT' &&
    isMark(sentence, own[own.length - 1]!)
  )
    own.pop()
  if (own[0] !== first || !isContiguous(own) || !isCertain(sentence, first)) return undefined
  const fits = (noun: number): boolean => agrees(sentence, noun, finite.index, word)
  const antecedent = antecedentOf(doc, sentence, head, first, fits)
  if (antecedent === undefined || !fits(antecedent) || isDoer(sentence, antecedent)) return undefined
  if (isOneOfMany(sentence, antecedent, finite.index) || isAfterAside(sentence, first)) return undefined
  if (own.some(index => index > first && isRelativePair(sentence, index))) return undefined
  const isSetOff = isMark(sentence, first - 1)
  if (trails(sentence, first, own[own.length - 1]!)) return undefined
  const last = endOf(sentence, own[own.length - 1]!)
  return {head, finite: finite.index, word, first, last, antecedent, isSetOff}
}

/** The predicate that the relative word belongs to, directly or through a noun (« dont le siège est… »). */
export function predicateOf(sentence: ParsedSentence, first: number): number | undefined {
  let index = sentence.tokens[first]!.head
  for (let step = 0; step < 4 && index > first; step++) {
    if (finiteOf(sentence, index)) return index
    index = sentence.tokens[index]!.head
  }
  return undefined
}

/** « …signée par Jean Petit, qui… » may speak of what was signed. */
function isDoer(sentence: ParsedSentence, noun: number): boolean {
  return sentence.tokens.some(({head, deprel, form}) => head === noun && deprel === 'case' && form === 'par')
}

/** « 24 conducteurs et 38 hôtes, qui seront basés… » may speak of both. */
function isOneOfMany(sentence: ParsedSentence, noun: number, finite: number): boolean {
  return sentence.tokens[noun]!.deprel === 'conj' && sentence.tokens[finite]!.feats.Number === 'Plur'
}

/** « Petrović, touchée au mollet, dont… »: after what is said of somebody by the way the relative goes back to him. */
function isAfterAside(sentence: ParsedSentence, first: number): boolean {
  if (!isMark(sentence, first - 1)) return false
  const mark = sentence.tokens.findLast(({index}) => index < first - 1 && isMark(sentence, index))
  const opening = mark && sentence.tokens[mark.index + 1]
  return opening !== undefined && (opening.feats.VerbForm === 'Part' || opening.upos === 'ADJ')
}

/** « qui… et qui… »: the second would be left without its noun. */
function isRelativePair(sentence: ParsedSentence, index: number): boolean {
  const before = sentence.tokens[index - 1]
  return /^(et|ou|mais)$/.test(before?.form ?? '') && /^(qui|que|qu’|dont|où)$/.test(sentence.tokens[index]!.form)
}

/** Whether a circumstance after a comma (« , en raison de… ») may belong to the sentence as well as to the relative. */
function trails(sentence: ParsedSentence, first: number, last: number): boolean {
  return sentence.tokens.some(({index, upos, form}) => {
    if (index <= first + 1 || index > last || !isMark(sentence, index - 1)) return false
    return (
      (upos === 'ADP' && form !== 'dans') || upos === 'SCONJ' || /^(avant|après|afin|faute|grâce|puis)$/i.test(form)
    )
  })
}

/** A last complement that the parser hung on the main verb is the clause's own when neither mark nor verb parts them. */
function endOf(sentence: ParsedSentence, last: number): number {
  const end = lastWordOf(sentence)
  const rest = sentence.tokens.slice(last + 1, end + 1)
  const isPlain = rest.every(
    ({upos, feats}) => upos !== 'PUNCT' && upos !== 'CCONJ' && upos !== 'SCONJ' && feats.VerbForm !== 'Fin',
  )
  return isPlain ? end : last
}

function antecedentOf(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  head: number,
  first: number,
  fits: (noun: number) => boolean,
): number | undefined {
  const predicate = sentence.tokens[head]!
  const parsed = predicate.deprel === 'acl:relcl' && predicate.head < first ? predicate.head : undefined
  // « le projet de l’école, dont le coût… », « la fille de la pharmacie, qui… »: even where both parsers agree, it may be
  // of the first; « d’un centre, qui… » brings in something new that is then told of.
  const isNested = parsed !== undefined && isComplement(sentence, parsed) && mayBeOfFirst(sentence, parsed, first, fits)
  if (parsed !== undefined && isCertain(sentence, head) && !isNested) return parsed
  const name = nameBefore(doc, sentence, first, /^où$/i.test(sentence.tokens[first]!.form) ? 'place' : 'person')
  if (name !== undefined) return name
  const nouns = nounsBefore(sentence, first).filter(fits)
  return nouns.length === 1 ? nouns[0] : undefined
}

/** Whether a noun is another one's « de » complement. */
function isComplement(sentence: ParsedSentence, noun: number): boolean {
  const {head, deprel} = sentence.tokens[noun]!
  const governor = sentence.tokens[head]
  return /^(nmod|appos|flat)/.test(deprel) && /NOUN|PROPN/.test(governor?.upos ?? '')
}

/** Whether the noun that this one completes may be what a relative clause tells of as well. */
function mayBeOfFirst(sentence: ParsedSentence, noun: number, first: number, fits: (noun: number) => boolean): boolean {
  if (/^dont$/i.test(sentence.tokens[first]!.form)) return true
  const determiner = sentence.tokens.find(({head, deprel}) => head === noun && deprel === 'det')?.form.toLowerCase()
  return fits(sentence.tokens[noun]!.head) && !/^(un|une|des|ce|cet|cette|ces)$/.test(determiner ?? '')
}

/** Somebody named right before the relative, in no other noun's complement: « Adèle Marchand, qui… », « à Porto, où… ». */
function nameBefore(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  first: number,
  wanted: 'person' | 'place',
): number | undefined {
  const end = isMark(sentence, first - 1) ? first - 2 : first - 1
  const name = annotationsOf(doc, sentence.index).mentions.find(({last, form, entity}) => {
    const kind = doc.entities[entity]?.kind
    const isWanted = kind === wanted || (wanted === 'person' && kind === 'organisation')
    return isWanted && last === end && (form === 'full' || form === 'short')
  })
  const place = name && sentence.tokens[name.first - 1]
  const before = place?.upos === 'DET' ? sentence.tokens[place.index - 1] : place
  // « une lettre signée par Jean Petit, qui… » may speak of either.
  return name && !/^(de|d’|et|par|,)$/.test(before?.form ?? '') ? name.first : undefined
}

/**
 * The heads of the noun phrases that end just before the relative clause: the nearest, and those that it is the « de »
 * complement of.
 */
export function nounsBefore(sentence: ParsedSentence, first: number): number[] {
  const end = isMark(sentence, first - 1) ? first - 2 : first - 1
  const found: number[] = []
  for (let index = end; index >= 0 && end - index < 14; index--) {
    const token = sentence.tokens[index]!
    if (/^(VERB|AUX|PUNCT|CCONJ|PRON|SCONJ)$/.test(token.upos) && token.feats.VerbForm !== 'Part') break
    if (token.upos !== 'DET' && token.deprel !== 'nummod') continue
    const noun = sentence.tokens[token.head]
    if (noun?.upos !== 'NOUN' || noun.index < index || noun.index > end) break
    if (!found.includes(noun.index)) found.push(noun.index)
    const before = sentence.tokens[index - 1]
    if (before && /^(DET|NUM|ADJ)$/.test(before.upos) && before.head === noun.index) continue
    if (!before || !/^(de|d’)$/.test(before.form)) break
    const governor = sentence.tokens[index - 2]
    if (!governor || !/^(NOUN|ADJ|PROPN|NUM)$/.test(governor.upos)) break
  }
  return found
}

/** « qui » gives its verb the antecedent's number. */
function agrees(sentence: ParsedSentence, antecedent: number, finite: number, word: string): boolean {
  if (word !== 'qui') return true
  const number = sentence.tokens[antecedent]!.feats.Number
  const verb = sentence.tokens[finite]!.feats.Number
  const isGroup = sentence.tokens.some(token => token.head === antecedent && token.deprel === 'conj')
  return isGroup || number === undefined || verb === undefined || number === verb
}
