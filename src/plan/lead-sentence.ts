import {type AnalysedDoc, annotationsOf, countWords, type ParsedSentence} from '../document/index.js'
import {
  adjunctsOf,
  asSentence,
  compose,
  type French,
  piecesWith,
  referencesOf,
  trimPunctuation,
  type Variant,
} from '../language/index.js'
import type {Condensed} from './condensed.js'
import {contentLemmas} from './content-words.js'
import {dateline} from './droppable/name-parts.js'
import type {nameOfIn} from './name-of.js'
import {isPersonal} from './personal.js'
import type {Statement} from './statement.js'

/** « Pour sa réouverture, le musée expose…»: a possessive before its own subject, a noun. */
export function pointsAhead({tokens}: ParsedSentence, {clause: {subject}, unresolved}: Variant): boolean {
  return (
    subject !== undefined &&
    /^(?:NOUN|PROPN)$/.test(tokens[subject]!.upos) &&
    unresolved.every(
      index => index < subject && POSSESSIVE.test(tokens[index]!.form) && tokens[index]!.head !== subject,
    )
  )
}

const POSSESSIVE = /^(?:son|sa|ses|leurs?)$/i

/** « Son bénéfice a doublé…»: clear where the sentence before it is told too, and only there. */
export function followsOn({tokens}: ParsedSentence, {clause: {subject}, unresolved}: Variant): boolean {
  return unresolved.every(index => POSSESSIVE.test(tokens[index]!.form) && tokens[index]!.head === subject)
}

/** « Avec ses 46 cm, il trouve sa place »: a pronoun for a subject that nothing names. */
export function isUnnamed({tokens}: ParsedSentence, {clause: {finite, head}, replacements}: Variant): boolean {
  const before = tokens.slice(Math.max(0, finite - 3), finite).find(({form}) => /^(?:il|elle|ils|elles)$/i.test(form))
  const isImpersonal = /^(?:falloir|agir|suffire|avoir)$/.test(tokens[head]!.lemma)
  return (
    before !== undefined &&
    !isImpersonal &&
    !replacements.some(({first, last}) => first <= before.index && before.index <= last)
  )
}

/** What opens a sentence that goes on from the one before. */
export const GOES_ON = /^(?:d[’']autres|certaine?s|les autres|les deux|tous|toutes|chacune?|aucune?|même)(?![\p{L}-])/iu

/** Whether words between the opening of a sentence and its subject are gone, and their commas with them. */
export function cutsOpening({tokens}: ParsedSentence, {variant: {clause, tokens: kept}}: Condensed): boolean {
  const [first = 0] = kept
  const {subject} = clause
  return subject !== undefined && tokens.some(({index}) => first < index && index < subject && !kept.includes(index))
}

/** Whether what for or how is left out: a standfirst has room for it, and « un record | pour la salle |» needs it. */
export function cutsMeans({variant: {dropped}}: Condensed): boolean {
  return dropped.some(kind => kind === 'purpose' || kind === 'circumstance')
}

/** The sentence with all its clauses, without linking adverbs and dateline. */
export function wholeOf(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  first: Variant | undefined,
  french: French,
  nameOf: ReturnType<typeof nameOfIn> | undefined,
): Variant | undefined {
  if (!first) return undefined
  const gone = new Set([
    ...adjunctsOf(doc, sentence, first.clause)
      .filter(({kind}) => kind === 'linkingAdverb')
      .flatMap(({tokens}) => tokens),
    ...dateline(doc, sentence).flatMap(({tokens}) => tokens),
  ])
  const tokens = trimPunctuation(
    sentence,
    sentence.tokens.map(({index}) => index).filter(index => !gone.has(index)),
  )
  const {replacements, unresolved, bare} = referencesOf(doc, sentence, tokens, nameOf)
  const text = compose(piecesWith(sentence, tokens, replacements), doc, french)
  const operations = replacements.length > 0 ? ['name'] : []
  return {
    ...first,
    tokens,
    text,
    replacements,
    unresolved,
    bare,
    operations,
    dropped: [],
    named: replacements.length,
    confidence: 1,
  }
}

/** « Troisième jour de grève au dépôt de Lormes, où…»: a first sentence without a main verb that tells who does what. */
export function nominalOf(doc: AnalysedDoc, sentence: ParsedSentence, importance: number): Condensed | undefined {
  const text = asSentence(doc.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' '), '')
  const tells = sentence.tokens.some(({feats}) => feats.VerbForm === 'Fin')
  const isPlaced = annotationsOf(doc, sentence.index).mentions.length > 0
  const first = sentence.tokens[0]
  if (!first || !tells || !isPlaced || isPersonal(text) || /[«»"“”…]/.test(text)) return undefined
  const tokens = sentence.tokens.map(({index}) => index)
  const clause = {sentence: sentence.index, head: 0, finite: 0, kind: 'main' as const, sharesSubject: false, tokens}
  const none = {dropped: [], named: 0, unresolved: [], bare: [], replacements: [], operations: []}
  return {...statementOf(doc, sentence, {clause, tokens, text, confidence: 1, ...none}, importance), cost: 0}
}

export function statementOf(
  doc: AnalysedDoc,
  sentence: ParsedSentence,
  variant: Variant,
  importance: number,
): Statement {
  return {
    sentence: sentence.index,
    text: variant.text,
    words: countWords(variant.text),
    lemmas: contentLemmas(sentence, variant.tokens),
    importance,
    hasRelativeDate: doc.dates.some(({kind, sentence: place}) => kind === 'relative' && place === sentence.index),
    isWeak: variant.unresolved.length > 0 || variant.bare.length > 0,
    isPassive: false,
    variant,
    from: [{file: 0, start: sentence.start, end: sentence.end}],
  }
}
