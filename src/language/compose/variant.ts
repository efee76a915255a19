import {type AnalysedDoc, annotationsOf, type ParsedSentence, subtreeOf} from '../../document/index.js'
import type {French} from '../french.js'
import {type Adjunct, type AdjunctKind, adjunctsOf, isNegated} from './adjunct.js'
import type {Clause} from './clause.js'
import {clausesOf, trimPunctuation} from './clause.js'
import {compose, type Piece} from './compose.js'
import {type NameOf, type Replacement, referencesOf} from './reference.js'
import {trailingCommas} from './trailing-segment.js'

/** One way to say a clause by itself: what was left out of it, what was named, and how sure the analysis is. */
export interface Variant {
  readonly clause: Clause
  readonly tokens: readonly number[]
  readonly text: string
  readonly dropped: readonly AdjunctKind[]
  readonly named: number
  /** Words that point outside the clause and could not be named; none in a clause that stands alone. */
  readonly unresolved: readonly number[]
  /** Subjects that say which one they mean only where the topic is known: « le site ». */
  readonly bare: readonly number[]
  /** What was named, and how. */
  readonly replacements: readonly Replacement[]
  /** The lowest confidence, 0 to 1, among the arcs that decided what was cut. */
  readonly confidence: number
  readonly operations: readonly string[]
}

/** What stands between two marks can go, whatever the parsers hang it from. */
const SET_OFF = 0.8

/** Tokens that a clause keeps at least when its time or circumstances are left out. */
const LEAST_LEFT = 7

/** Left out first to last when a clause is made shorter. */
const DROP_ORDER: readonly AdjunctKind[] = [
  'linkingAdverb',
  'relativeDate',
  'parenthesis',
  'participial',
  'relative',
  'apposition',
  'subordinate',
  'purpose',
  'circumstance',
  'date',
]

/**
 * The ways to say each clause of a sentence by itself, from the whole clause to its core, longest first.
 *
 * Clauses, then ever more adjuncts left out in the order of `DROP_ORDER`, and each single adjunct alone.
 * Texts carry no final mark and are not capitalised.
 *
 * @param nameOf  Names what points outside the clause.
 * @param mustDrop  Kinds that may not stay (relative dates in a title, linking adverbs in a key point).
 */
export function variantsOf(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  french: French,
  mustDrop: readonly AdjunctKind[] = [],
  nameOf?: NameOf,
): Variant[] {
  const variants: Variant[] = []
  for (const clause of clausesOf(sentence)) {
    const adjuncts = adjunctsOf(doc, sentence, clause)
    const banned = adjuncts.filter(adjunct => mustDrop.includes(adjunct.kind))
    const always = mustDrop.includes('relativeDate')
      ? [...banned, ...datedBeyond(doc, sentence, adjuncts, banned)]
      : banned
    const optional = adjuncts
      .filter(adjunct => !always.includes(adjunct))
      .sort((a, b) => DROP_ORDER.indexOf(a.kind) - DROP_ORDER.indexOf(b.kind))
    const choices: Adjunct[][] = [always]
    for (let count = 1; count <= optional.length; count++) choices.push([...always, ...optional.slice(0, count)])
    if (optional.length > 1) for (const one of optional.slice(1)) choices.push([...always, one])
    const own = new Map<string, Variant>()
    const add = (variant: Variant | undefined): void => {
      const known = variant && own.get(variant.text)
      if (variant && (!known || known.confidence < variant.confidence)) own.set(variant.text, variant)
    }
    for (const choice of choices) {
      add(variantOf(doc, sentence, clause, choice, french, nameOf))
    }
    for (const cut of clause.kind === 'main' ? trailingCommas(doc, sentence, isNegated(sentence, clause)) : []) {
      const before = {...clause, tokens: upTo(sentence, cut)}
      const isBefore = ({tokens}: Adjunct): boolean => tokens.every(index => index < cut)
      const gone = always.filter(isBefore)
      for (const drop of [gone, [...gone, ...optional.filter(isBefore)]]) {
        const variant = variantOf(doc, sentence, before, drop, french, nameOf)
        add(variant && {...variant, operations: [...new Set([...variant.operations, 'condense'])]})
      }
    }
    variants.push(...own.values())
  }
  return variants
}

/** The tokens before a comma, without outer punctuation. */
function upTo(sentence: ParsedSentence, cut: number): number[] {
  return trimPunctuation(
    sentence,
    sentence.tokens.slice(0, cut).map(token => token.index),
  )
}

function variantOf(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  clause: Clause,
  drop: readonly Adjunct[],
  french: French,
  nameOf: NameOf | undefined,
): Variant | undefined {
  const gone = new Set(drop.flatMap(adjunct => adjunct.tokens))
  const own = trimPunctuation(
    sentence,
    clause.tokens.filter(index => !gone.has(index)),
  )
  if (!own.includes(clause.finite) || !own.includes(clause.head)) return undefined
  // Without its time or place a short clause says next to nothing: « Les travaux débuteront. »
  if (own.length < LEAST_LEFT && drop.some(({kind}) => kind === 'date' || kind === 'circumstance')) return undefined
  const tokens = clause.sharesSubject ? [...sharedSubject(doc, sentence, clause), ...own] : own
  const references = referencesOf(doc, sentence, tokens, nameOf)
  const text = compose(piecesWith(sentence, tokens, references.replacements), doc, french)
  const sure = (index: number | undefined): number =>
    index === undefined ? 1 : (sentence.tokens[index]?.confidence ?? 0)
  const confidence = Math.min(
    sure(clause.head),
    sure(clause.subject),
    ...drop.map(adjunct => Math.max(sure(adjunct.head), adjunct.isSetOff ? SET_OFF : 0)),
  )
  return {
    clause,
    tokens,
    text,
    dropped: drop.map(adjunct => adjunct.kind),
    named: references.replacements.length,
    unresolved: references.unresolved,
    bare: references.bare,
    replacements: references.replacements,
    confidence,
    operations: [
      ...(clause.kind === 'conjunct' ? ['coordination-apart'] : []),
      ...(drop.length > 0 ? ['condense'] : []),
      ...(references.replacements.length > 0 ? ['name'] : []),
    ],
  }
}

/** Adjuncts that hold a relative date of their own, which can't be left out by itself. */
function datedBeyond(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  adjuncts: readonly Adjunct[],
  gone: readonly Adjunct[],
): Adjunct[] {
  const dates = annotationsOf(doc, sentence.index).dates.filter(
    date => date.kind === 'relative' && !gone.some(adjunct => adjunct.tokens.includes(date.first)),
  )
  return adjuncts.filter(
    adjunct =>
      !gone.includes(adjunct) &&
      dates.some(date => adjunct.tokens.includes(date.first) && adjunct.tokens.includes(date.last)),
  )
}

/** The subject of the first conjunct without what comments on it. */
function sharedSubject(doc: AnalysedDoc, sentence: ParsedSentence, clause: Clause): number[] {
  const main = clausesOf(sentence)[0]
  if (!main || clause.subject === undefined) return []
  const light = adjunctsOf(doc, sentence, {...main, head: clause.subject, tokens: main.tokens})
  const gone = new Set(light.filter(adjunct => adjunct.kind !== 'date').flatMap(adjunct => adjunct.tokens))
  const own = trimPunctuation(
    sentence,
    subtreeOf(sentence, clause.subject).filter(index => !gone.has(index)),
  )
  const next = (own[own.length - 1] ?? -2) + 1
  const isOpen = own.filter(index => sentence.tokens[index]!.form === ',').length % 2 === 1
  return isOpen && sentence.tokens[next]?.form === ',' ? [...own, next] : own
}

/** Pieces for the tokens, with replacements in their places. */
export function piecesWith(
  sentence: ParsedSentence,
  tokens: readonly number[],
  replacements: readonly Replacement[],
): Piece[] {
  const pieces: Piece[] = []
  let kept: number[] = []
  const flush = (): void => {
    if (kept.length > 0) pieces.push({kept, sentence: sentence.index})
    kept = []
  }
  for (const index of tokens) {
    const replacement = replacements.find(other => other.first <= index && index <= other.last)
    if (!replacement) kept.push(index)
    else if (index === replacement.first) {
      flush()
      pieces.push({words: replacement.words})
    }
  }
  flush()
  return pieces
}
