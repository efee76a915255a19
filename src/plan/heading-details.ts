import {
  type AnalysedDoc,
  annotationsOf,
  childWith,
  isRelation,
  type ParsedSentence,
  type ParsedToken,
  type Span,
  subtreeOf,
} from '../document/index.js'
import type {Clause} from '../language/index.js'

/** Below this the analysis is not sure enough to cut along. */
const SURE = 0.6

/** Prepositions of time and place that open what a clause can do without; « à », « de », « sur », « contre », « pour », « sous », « sans » open complements and conditions. */
const DETAILS = /^(dans|lors|pendant|durant|depuis|après|avant|dès|devant|chez|parmi|via|entre|vers)$/

/** Words that measure from what follows them. */
const MEASURED = /^(an|ans|année|années|mois|semaines?|jours?|heures?|minutes?|peu|juste|longtemps|lendemain|veille)$/i

/** Days of the week, which mean nothing above a section. */
const DAYS = /^(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier)$/i

/** What can be left out at the end of a clause, last first: sets of token indexes. */
export function detailsOf(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  head: number,
  tokens: readonly number[],
): Set<number>[] {
  const kept = new Set(tokens)
  const {quotations, attributions, dates} = annotationsOf(doc, sentence.index)
  const tail = relativeTail(sentence, head, tokens)
  const details = sentence.tokens
    .filter(token => kept.has(token.index) && (token.index > head || isRelation(token.deprel, 'acl', 'nmod')))
    .filter(token => token.agreed && token.confidence >= SURE)
    .filter(token => token.index !== head)
    .filter(token => isCircumstance(token) || isComment(token) || isListOfKinds(token) || isNounDetail(token))
    .map(token => ({token, own: subtreeOf(sentence, token.index).filter(index => kept.has(index))}))
    .filter(({own}) => own.every((index, step) => step === 0 || index === own[step - 1]! + 1))
    .filter(({own}) => keepsSaid(own))
    // « moins d’un mois après la visite »: the measure goes with what it measures from.
    .filter(({own}) => !MEASURED.test(sentence.tokens[own[0]! - 1]?.form ?? ''))
    // Half a date is none: « le lundi 8 » goes with « juin ».
    .filter(({own}) =>
      dates.every(({first, last}) => {
        const inside = own.filter(index => first <= index && index <= last).length
        return inside === 0 || inside === last - first + 1
      }),
    )
    .sort((a, b) => b.own[0]! - a.own[0]!)
    .map(({own}) => new Set(own))
  return tail && keepsSaid([...tail]) ? [tail, ...details] : details

  /** Nothing said is cut: quotations and attributions stay or go as a whole. */
  function keepsSaid(own: readonly number[]): boolean {
    const first = sentence.tokens[own[0]!]!.start
    const last = sentence.tokens[own[own.length - 1]!]!.end
    const isWhole = ({start, end}: Span): boolean => (first <= start && end <= last) || end <= first || last <= start
    return quotations.every(isWhole) && attributions.every(({start, end}) => isWhole({start, end}))
  }

  function isCircumstance(token: ParsedToken): boolean {
    if (token.head !== head) return false
    if (isRelation(token.deprel, 'advcl'))
      return /^(pour|afin|après|avant|alors|lorsque|quand|tandis)$/.test(
        childWith(sentence, token.index, 'mark')?.lemma ?? '',
      )
    if (!isRelation(token.deprel, 'obl') || !hasOtherComplement(token)) return false
    const preposition = childWith(sentence, token.index, 'case')?.lemma ?? ''
    const isDate = dates.some(
      ({kind, bound, first, last}) => kind === 'absolute' && !bound && first <= token.index && token.index <= last,
    )
    return DETAILS.test(preposition) || isDate
  }

  /** A verb keeps an object, a complement or another circumstance: « Les élus se sont réunis » says nothing. */
  function hasOtherComplement({index}: ParsedToken): boolean {
    return sentence.tokens.some(
      other =>
        other.head === head &&
        other.index !== index &&
        kept.has(other.index) &&
        other.index > head &&
        isRelation(other.deprel, 'obj', 'obl', 'xcomp', 'ccomp'),
    )
  }

  /** « leurs liens économiques, politiques et militaires »: who strengthens them all strengthens their links. */
  function isListOfKinds(token: ParsedToken): boolean {
    if (token.deprel !== 'amod' || token.head < 0 || token.index < token.head) return false
    const noun = sentence.tokens[token.head]!
    return (
      isRelation(noun.deprel, 'obj') &&
      sentence.tokens.some(other => other.head === token.index && other.deprel === 'conj')
    )
  }

  /** « la réunion de dimanche »: when something known was. */
  function isNounDetail(token: ParsedToken): boolean {
    const noun = sentence.tokens[token.head]
    if (!isRelation(token.deprel, 'nmod') || !noun || token.index < noun.index) return false
    const determiner = childWith(sentence, noun.index, 'det')?.form.toLowerCase() ?? ''
    if (!/^(le|la|l’|les)$/.test(determiner)) return false
    const preposition = childWith(sentence, token.index, 'case')?.lemma ?? ''
    const isWhen = dates.some(
      ({kind, first, last}) => kind === 'relative' && first <= token.index && token.index <= last,
    )
    return preposition === 'de' && (isWhen || DAYS.test(token.lemma))
  }

  function isBetweenCommas({index}: ParsedToken): boolean {
    const own = subtreeOf(sentence, index)
    return (
      /^[,–—]$/.test(sentence.tokens[own[0]!]?.form ?? '') || /^[,–—]$/.test(sentence.tokens[own[0]! - 1]?.form ?? '')
    )
  }

  /** A relative or participle on something new: what is told of « un navire » or « des élus » only adds to it. */
  function isComment(token: ParsedToken): boolean {
    if (!isRelation(token.deprel, 'acl') || token.head < 0) return false
    const noun = sentence.tokens[token.head]!
    if (isBetweenCommas(token)) return true
    const determiner = childWith(sentence, noun.index, 'det')?.form.toLowerCase()
    return (
      noun.upos === 'NOUN' &&
      token.index > noun.index &&
      determiner !== undefined &&
      /^(un|une|des|plusieurs)$/.test(determiner)
    )
  }
}

/**
 * What stands between two commas right before the verb, and the adjectives that follow one another after the last noun:
 * their marks show them, whatever the parsers made of them.
 */
export function markedComments(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  {finite, subject}: Clause,
  tokens: readonly number[],
): Set<number>[] {
  const form = (index: number | undefined): string => sentence.tokens[index ?? -1]?.form ?? ''
  const {quotations} = annotationsOf(doc, sentence.index)
  const isWhole = (own: readonly number[]): boolean =>
    quotations.every(({start, end}) => {
      const inside = own.filter(index => start <= sentence.tokens[index]!.start && sentence.tokens[index]!.end <= end)
      const all = sentence.tokens.filter(token => start <= token.start && token.end <= end)
      return inside.length === 0 || inside.length === all.length
    })
  const found: Set<number>[] = []
  const commas = tokens.filter(index => index < finite && form(index) === ',')
  const [opening, closing] = commas
  const isBetween =
    opening !== undefined && closing !== undefined && commas.length === 2 && subject !== undefined && subject < opening
  const rest = tokens.filter(index => index > (closing ?? 0) && index < finite)
  if (isBetween && rest.every(index => /^(AUX|PRON|ADV)$/.test(sentence.tokens[index]!.upos))) {
    const own = tokens.filter(index => index >= opening && index <= closing)
    if (isWhole(own)) found.push(new Set(own))
  }
  let first = tokens.length
  while (first > 0 && /^(ADJ|CCONJ|PUNCT)$/.test(sentence.tokens[tokens[first - 1]!]!.upos)) first--
  const kinds = tokens.slice(first)
  const isList = kinds.filter(index => sentence.tokens[index]!.upos === 'ADJ').length >= 2
  if (
    isList &&
    kinds.every(index => /^(ADJ|CCONJ)$/.test(sentence.tokens[index]!.upos) || form(index) === ',') &&
    sentence.tokens[tokens[first - 1] ?? 0]?.upos === 'NOUN'
  )
    found.push(new Set(kinds))
  return found
}

/** What a comma and a relative pronoun part from the end of a clause: it comments on what stands before. */
function relativeTail(sentence: ParsedSentence, head: number, tokens: readonly number[]): Set<number> | undefined {
  const place = tokens.findIndex((index, step) => {
    const next = sentence.tokens[tokens[step + 1] ?? -1]
    const after = sentence.tokens[tokens[step + 2] ?? -1]
    if (index < head || sentence.tokens[index]!.form !== ',' || !next) return false
    const isRelative =
      /^(qui|que|qu’|dont|où)$/i.test(next.form) ||
      (/^ce$/i.test(next.form) && /^(qui|que|qu’|dont)$/i.test(after?.form ?? ''))
    return (
      isRelative || (next.upos === 'ADP' && /^(lequel|laquelle|lesquels|lesquelles|qui|quoi)$/i.test(after?.form ?? ''))
    )
  })
  const tail = place < 0 ? [] : tokens.slice(place)
  // A second comma may close the relative: what follows would go on from before it.
  return tail.length === 0 || tail.slice(1).some(index => sentence.tokens[index]!.form === ',')
    ? undefined
    : new Set(tail)
}
